/** The Worker's HTTP surface inside workerd: what every answer has, whatever was asked. */
import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  (exports as unknown as { default: { fetch: typeof fetch } }).default.fetch(
    `http://edge.test${path}`,
    init,
  );

describe("the Worker", () => {
  it("says that it lives and that it is ready", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      expect(await (await ask(path)).json()).toEqual({ status: "ok" });
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

  it("keeps the admin API to the admin's token", async () => {
    const path = "/admin/v1/organizations/org_0000000000000000";
    for (const token of ["", "x", "a".repeat(64)]) {
      const response = await ask(path, { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(401);
    }
  });
});
