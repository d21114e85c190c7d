/**
 * Customers' own keys for providers: sealed, shown by their last characters alone, and sent in the
 * place of the operator's.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { deriveSealingKey, seal, unseal } from "../../../src/auth/sealed-text.ts";
import type { Seen } from "../../support/provider-server.ts";
import { admin, ask, chat, MODEL, openCustomer } from "../support/test-worker.ts";

const { PROVIDER_URL } = env as unknown as { PROVIDER_URL: string };
const OWN_KEY = "sk-customers-own-key-4711";

async function offer(model: string, change: object = {}) {
  const id = crypto.randomUUID();
  await admin("PUT", `/models/${model}`, {
    ...MODEL,
    deployments: [
      {
        id: "theirs",
        target: {
          kind: "openai_compatible",
          url: `${PROVIDER_URL}/${id}/answers/v1`,
          secret: "TEST_PROVIDER_API_KEY",
          customer_keys: "acme",
          ...change,
        },
      },
    ],
  });
  return async () => (await (await fetch(`${PROVIDER_URL}/${id}/seen`)).json()) as Seen;
}

describe("a customer's own key for a provider", () => {
  it("is sent in the place of the operator's from its setting to its deletion", async () => {
    const look = await offer("provided");
    const { key, id: organizationId } = await openCustomer();
    const path = `/organizations/${organizationId}/provider-keys` as const;
    const sent = async () => {
      const response = await chat(key, { model: "provided" });
      expect(response.status).toBe(200);
      await response.body?.cancel();
      return (await look()).authorization;
    };
    expect(await sent()).toBe("Bearer sk-operators-own-0123456789");
    const put = await admin("PUT", `${path}/acme`, { key: OWN_KEY });
    expect(put).toMatchObject({ object: "provider_key", provider: "acme", hint: "4711" });
    expect(await sent()).toBe(`Bearer ${OWN_KEY}`);
    const listed = await admin("GET", path);
    expect(listed.data).toMatchObject([{ provider: "acme", hint: "4711" }]);
    const audit = await admin("GET", `/organizations/${organizationId}/audit`);
    expect(JSON.stringify(audit)).toContain("provider_keys.put");
    for (const shown of [put, listed, audit]) expect(JSON.stringify(shown)).not.toContain(OWN_KEY);
    await admin("DELETE", `${path}/acme`);
    expect(await sent()).toBe("Bearer sk-operators-own-0123456789");
    await expect(admin("DELETE", `${path}/acme`)).rejects.toThrow(/404/);
  });

  it("is another organization's for nobody", async () => {
    const look = await offer("provided");
    const [one, other] = [await openCustomer(), await openCustomer()];
    await admin("PUT", `/organizations/${one.id}/provider-keys/acme`, { key: OWN_KEY });
    await (await chat(other.key, { model: "provided" })).body?.cancel();
    expect((await look()).authorization).toBe("Bearer sk-operators-own-0123456789");
  });

  it("is sixteen at most, and one that could stand in a header", async () => {
    const { id: organizationId } = await openCustomer();
    const path = `/organizations/${organizationId}/provider-keys` as const;
    for (const key of ["short", "with a space", `line${"\n"}break`])
      await expect(admin("PUT", `${path}/acme`, { key })).rejects.toThrow(/400/);
    await expect(admin("PUT", `${path}/No%20Name`, { key: OWN_KEY })).rejects.toThrow(/400/);
    for (let at = 0; at < 16; at += 1) await admin("PUT", `${path}/p${at}`, { key: OWN_KEY });
    await expect(admin("PUT", `${path}/p16`, { key: OWN_KEY })).rejects.toThrow(/at most 16/);
    await admin("PUT", `${path}/p0`, { key: OWN_KEY });
  });

  it("opens where it was sealed alone, also after the secret was replaced", async () => {
    const [old, young] = [await deriveSealingKey("old secret"), await deriveSealingKey("new one")];
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const place = { organizationId: "org_1", provider: "acme" };
    const sealed = await seal(old, OWN_KEY, place, random);
    expect(sealed).not.toContain(OWN_KEY);
    expect(await unseal([young, old], sealed, place)).toBe(OWN_KEY);
    expect(await unseal([young], sealed, place)).toBeNull();
    expect(await unseal([old], sealed, { ...place, organizationId: "org_2" })).toBeNull();
    expect(await unseal([old], sealed, { ...place, provider: "other" })).toBeNull();
    const other = sealed.at(-2) === "A" ? "Q" : "A";
    expect(await unseal([old], `${sealed.slice(0, -2)}${other}=`, place)).toBeNull();
    expect(await unseal([old], "v1.nothing", place)).toBeNull();
  });
});

describe("a provider's target", () => {
  it.each([
    ["http://api.example.com/v1", /must be an https URL/],
    ["https://10.1.2.3/v1", /public address/],
    ["https://169.254.169.254/latest", /public address/],
    ["https://[fd00::1]/v1", /public address/],
    ["https://0x0a010203/v1", /public address/],
    ["https://metadata.google.internal/v1", /private network/],
    ["https://intranet/v1", /private network|name with a dot/],
    ["https://gpu.corp/v1", /private network/],
    ["https://user:pass@api.example.com/v1", /no user/],
    ["https://api.example.com/v1?key=abc", /no user, password, query/],
  ])("is not at %s", async (url, fault) => {
    await expect(offer("unsafe", { url })).rejects.toThrow(fault);
  });

  it.each(["ADMIN_TOKEN", "GPU_SIGNING_SECRET", "PROVIDER_KEY_SECRET", "PATH"])(
    "is not shown the secret %s",
    async (secret) => {
      await expect(offer("unsafe", { secret })).rejects.toThrow(/_API_KEY/);
    },
  );

  it("is asked for no task", async () => {
    const look = await offer("provided");
    const { key } = await openCustomer();
    const response = await ask("/v1/embeddings", {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "provided", input: "x" }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await look()).toBeNull();
  });
});
