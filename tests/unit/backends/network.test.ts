import { afterEach, describe, expect, it, vi } from "vitest";

import { networkOf } from "../../../src/backends/network.ts";

const URL_OF_A_WORKER = new URL("http://worker.test/v1/generate");

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the way to the gpu-workers", () => {
  it("is the network that is bound, and never the global fetch beside it", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new Error("the global fetch was called")));
    const asked: string[] = [];
    const bound = {
      fetch: async (url: URL, init: RequestInit) => {
        asked.push(`${init.method} ${url.href}`);
        return new Response("bound");
      },
    };
    const response = await networkOf({ GPU_NETWORK: bound })(URL_OF_A_WORKER, { method: "POST" });
    expect(await response.text()).toBe("bound");
    expect(asked).toEqual(["POST http://worker.test/v1/generate"]);
  });

  it("is the global fetch where none is bound", async () => {
    vi.stubGlobal("fetch", async (url: URL) => new Response(url.href));
    const response = await networkOf({})(URL_OF_A_WORKER, { method: "POST" });
    expect(await response.text()).toBe(URL_OF_A_WORKER.href);
  });
});
