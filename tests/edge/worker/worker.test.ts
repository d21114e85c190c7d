/** The Worker's HTTP surface inside workerd: what every answer has, whatever was asked. */
import { describe, expect, it } from "vitest";

import { WORKER_URL } from "../support/test-account.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  openCustomer,
  SECRETS,
  modelPath,
} from "../support/test-worker.ts";

describe("the Worker", () => {
  it("says that it lives and that it is ready", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      expect(await (await ask(path)).json()).toEqual({ status: "ok" });
    }
  });

  it("says what runs here, to a browser as a page and to a program as JSON", async () => {
    const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    const page = await ask("/", { headers: { accept: browser } });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain("http://edge.test/v1");
    for (const [, path] of html.matchAll(/href="([^"]+)"/g))
      expect([200, 401]).toContain((await ask(path ?? "?")).status);
    for (const accept of ["*/*", "application/json", ""]) {
      const response = await ask("/", { headers: { accept } });
      expect(await response.json()).toMatchObject({ base_url: "http://edge.test/v1" });
    }
  });

  it("answers a preflight without a key and reflects the headers that a client wants to send", async () => {
    const response = await ask("/v1/chat/completions", {
      method: "OPTIONS",
      headers: {
        origin: "https://app.test",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization, x-stainless-lang",
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-headers")).toBe(
      "authorization, x-stainless-lang",
    );
    expect(response.headers.get("access-control-allow-methods")).toContain("POST");
  });

  it("gives every answer an id of its own and shows a client's id back", async () => {
    const [first, second] = await Promise.all([
      ask("/healthz", { headers: { "x-request-id": "mine-1" } }),
      ask("/nothing", { headers: { "x-request-id": "not fit to be shown" } }),
    ]);
    expect(first.headers.get("x-request-id")).toMatch(/^req_[0-9A-Za-z]{24}$/);
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    expect(first.headers.get("x-client-request-id")).toBe("mine-1");
    expect(second.headers.get("x-client-request-id")).toBeNull();
  });

  it("lets browsers read refusals too", async () => {
    const response = await ask("/v1/models");
    expect(response.status).toBe(401);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-expose-headers")).toContain("retry-after-ms");
  });

  it("answers HEAD where it answers GET", async () => {
    const response = await ask("/healthz", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it("says what a URL allows to a plain OPTIONS", async () => {
    const response = await ask("/v1/models/a", { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await ask("/v1/nothing", { method: "OPTIONS" })).status).toBe(404);
  });

  it.each(["TRACE", "PROPFIND", "PURGE", "SEARCH"])("refuses %s with a body", async (method) => {
    const response = await ask("/healthz", { method });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ error: { code: "method_not_allowed" } });
  });

  it.each(["gzip", "br", "zstd", "gzip, identity"])("names a body's encoding: %s", async (name) => {
    const { key } = await openCustomer();
    const response = await ask("/v1/chat/completions", {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "content-encoding": name,
      },
      body: new Uint8Array([31, 139, 8, 0]),
    });
    expect(response.status).toBe(415);
    expect(response.headers.get("accept-encoding")).toBe("identity");
    const { error } = await response.json<{ error: { code: string; message: string } }>();
    expect(error.code).toBe("unsupported_media_type");
    expect(error.message).toContain(name);
  });

  it("finds a model whose id has slashes, written as such or encoded", async () => {
    const { key } = await openCustomer();
    const headers = { authorization: `Bearer ${key}` };
    for (const [id, path] of [
      ["maker/model-1", "maker/model-1"],
      ["maker/model-2", "maker%2Fmodel-2"],
    ] as const) {
      await admin("PUT", `/models/${path}`, MODEL);
      const prices = await admin("GET", `/models/${path}/prices`);
      expect(prices.data).toHaveLength(1);
      for (const form of [id, encodeURIComponent(id)]) {
        const response = await ask(`/v1/models/${form}`, { headers });
        expect(await response.json()).toMatchObject({ id });
      }
    }
    const { data } = await admin("GET", "/models?after=m&limit=1");
    expect(await admin("GET", `/models/${data[0]?.id}`)).toEqual(data[0]);
    await expect(admin("GET", modelPath("maker/nothing"))).rejects.toThrow(/404/);
    const deployments = await admin("GET", "/deployments");
    expect(deployments.data).toContainEqual({
      id: "maker/model-1/fake",
      object: "deployment",
      model: "maker/model-1",
      url: WORKER_URL,
      target: { kind: "gpu_worker", url: WORKER_URL },
      weight: 1,
      priority: 0,
      upstream_model: "maker/model-1",
      capabilities: ["generate", "tasks"],
      region: null,
      dtype: null,
      data_collection: "deny",
      canary: false,
      disabled: false,
      shadow_percent: null,
    });
    const unknown = await ask("/v1/models/maker/nothing", { headers });
    expect(await unknown.json()).toMatchObject({ error: { code: "model_not_found" } });
  });

  it("takes a deployment as an address or as a target, and not as both or neither", async () => {
    const target = { kind: "gpu_worker", url: WORKER_URL } as const;
    const put = (deployment: object) =>
      admin("PUT", "/models/targets", {
        ...MODEL,
        deployments: [{ id: "d", ...deployment }],
      });
    const { deployments } = await put({ url: WORKER_URL });
    expect(deployments).toMatchObject([
      { target, weight: 1, priority: 0, upstream_model: "targets" },
    ]);
    const terms = { weight: 3, priority: 2, upstream_model: "theirs", capabilities: ["generate"] };
    expect((await put({ target, ...terms })).deployments).toMatchObject([{ target, ...terms }]);
    for (const wrong of [{}, { url: WORKER_URL, target }, { target: { kind: "carrier_pigeon" } }])
      await expect(put(wrong)).rejects.toThrow(/400/);
  });

  it("refuses a name that nobody could see, and half a character as a stop", async () => {
    const blank = await ask("/admin/v1/organizations", {
      method: "POST",
      headers: {
        authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ name: " \u200b" }),
    });
    expect(await blank.json()).toMatchObject({ error: { code: "invalid_value", param: "name" } });
    const { key } = await openCustomer();
    const half = await chat(key, { stop: ["a", "\ud83d"] });
    expect(half.status).toBe(400);
    expect(await half.json()).toMatchObject({ error: { param: "stop[1]" } });
  });

  it("keeps the admin API to the admin's token", async () => {
    const path = "/admin/v1/organizations/org_0000000000000000";
    for (const token of ["", "x", "a".repeat(64)]) {
      const response = await ask(path, { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(401);
    }
  });
});
