import { tmpdir } from "node:os";

import { describe, expect, it } from "vitest";

import { readConfig, readSettings, toModelSource } from "../../../gpu-worker/src/config.ts";
import { pickEnvironment } from "../../../gpu-worker/src/engine-client/engine-environment.ts";
import { NonceMemory } from "../../../gpu-worker/src/http/signature.ts";

const SECRET = { TIDEGATE_SIGNING_SECRET: "a secret of at least 32 characters" };

describe("readConfig", () => {
  it("serves the bundled model on the processor by default", () => {
    const config = readConfig([], SECRET);
    expect(config.models[0]).toMatchObject({ id: "pocket-chat", kind: "folder" });
    expect(config).toMatchObject({ device: "cpu", dtype: "q8", port: 8788, host: "127.0.0.1" });
    expect(config).toMatchObject({ maxRunning: 16, maxWaiting: 64 });
  });

  it("takes a flag before the environment, and the environment before the default", () => {
    const environment = { ...SECRET, TIDEGATE_GPU_PORT: "9000", TIDEGATE_GPU_MAX_RUNNING: "2" };
    const config = readConfig(["--port", "9001"], environment);
    expect(config).toMatchObject({ port: 9001, maxRunning: 2 });
  });

  it.each([
    [[], {}, "TIDEGATE_SIGNING_SECRET is not set"],
    [[], { TIDEGATE_SIGNING_SECRET: "short" }, "TIDEGATE_SIGNING_SECRET is too short"],
    [["--port", "70000"], SECRET, "--port (TIDEGATE_GPU_PORT)"],
    [["--dtype", "int3"], SECRET, /^--dtype \(TIDEGATE_GPU_DTYPE\): .*"q4f16", got "int3"$/],
    [["--threads", "many"], SECRET, /^--threads \(TIDEGATE_GPU_THREADS\): .*, got "many"$/],
    [["--compute", "int2"], SECRET, "--compute (TIDEGATE_GPU_COMPUTE)"],
    [["--nonsense"], SECRET, "--nonsense"],
    [["--edge-url", "ftp://edge"], SECRET, "--edge-url"],
    [["--model", "a=/x", "--model", "a=/y"], SECRET, "two models named a"],
  ])("refuses %j", (argv, environment, message) => {
    expect(() => readConfig(argv, environment)).toThrow(message);
  });

  it("tells folders from hub ids, and takes a name for either", () => {
    expect(toModelSource("organization/name")).toEqual({
      id: "organization/name",
      kind: "hub",
      path: "organization/name",
    });
    expect(toModelSource(tmpdir()).kind).toBe("folder");
    expect(toModelSource("chat=organization/name")).toMatchObject({ id: "chat", kind: "hub" });
    expect(toModelSource("chat=/models/x")).toMatchObject({ id: "chat", kind: "folder" });
  });
});

describe("NonceMemory", () => {
  it("refuses a nonce again until both windows have passed, and forgets it then", () => {
    const memory = new NonceMemory();
    expect(memory.remember("n", 0)).toBe(true);
    expect(memory.remember("n", 119_999)).toBe(false);
    expect(memory.remember("n", 120_000)).toBe(true);
  });

  it("refuses rather than forgets when it is full", () => {
    const memory = new NonceMemory(2);
    expect([memory.remember("a", 0), memory.remember("b", 0), memory.remember("c", 0)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("pickEnvironment", () => {
  it("leaves out whatever it does not know, secrets first", () => {
    const given = {
      ...SECRET,
      ADMIN_TOKEN: "a",
      DATABASE_URL: "b",
      AWS_SECRET_ACCESS_KEY: "c",
      PATH: "/bin",
      https_proxy: "http://proxy",
      LD_LIBRARY_PATH: "/lib",
      CUDA_VISIBLE_DEVICES: "0",
      TIDEGATE_GPU_PORT: "9000",
      ORT_GQA_DISABLE_FLASH_ATTENTION: "0",
      HOME: undefined,
    };
    expect(pickEnvironment(given)).toEqual({
      PATH: "/bin",
      https_proxy: "http://proxy",
      LD_LIBRARY_PATH: "/lib",
      CUDA_VISIBLE_DEVICES: "0",
      TIDEGATE_GPU_PORT: "9000",
      ORT_GQA_DISABLE_FLASH_ATTENTION: "0",
    });
  });

  it("leaves enough for the engine's process to read its settings again", () => {
    const environment = { ...SECRET, TIDEGATE_GPU_MAX_RUNNING: "3" };
    const settings = readSettings([], pickEnvironment(environment));
    expect(settings).toMatchObject({ maxRunning: 3 });
    expect(settings).not.toHaveProperty("signingSecret");
  });
});
