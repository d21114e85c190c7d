/** Whom the Worker lets in, and how little it tells those it does not. */
import { listDurableObjectIds } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { importTagKey, mintKey } from "../../../src/auth/api-key.ts";
import { admin, ask, chat, openCustomer, SECRETS } from "../support/test-worker.ts";

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const models = (headers: Record<string, string>): Promise<Response> =>
  ask("/v1/models", { headers });

async function refusalOf(response: Response): Promise<string> {
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
  return response.text();
}

describe("a good key", () => {
  it("opens as a bearer token and as x-api-key", async () => {
    const { key } = await openCustomer();
    expect((await models({ authorization: `Bearer ${key}` })).status).toBe(200);
    expect((await models({ authorization: `bearer   ${key}` })).status).toBe(200);
    expect((await models({ "x-api-key": key })).status).toBe(200);
  });

  it("counts before what another company's client has in x-api-key, and not beside another of ours", async () => {
    const [{ key }, { key: other }] = [await openCustomer(), await openCustomer()];
    const both = (text: string) => models({ authorization: `Bearer ${key}`, "x-api-key": text });
    expect((await both("sk-ant-other")).status).toBe(200);
    expect((await both(key)).status).toBe(200);
    expect(await refusalOf(await both(other))).toContain("two different API keys");
  });

  it("is shown once, and stored only as a hash", async () => {
    const { id, key } = await openCustomer();
    const listed = JSON.stringify(await admin("GET", `/organizations/${id}/keys`));
    expect(listed).not.toContain(key);
    expect(listed).not.toContain(key.split("_")[4]);
  });
});

describe("a key that opens nothing", () => {
  it("is refused with the same words, whatever is wrong with it", async () => {
    const { id, keyId, key } = await openCustomer();
    const tagKey = await importTagKey(SECRETS.KEY_TAG_SECRET);
    const foreignKey = await importTagKey("f".repeat(40));
    const keys = {
      none: "",
      malformed: "tg_test_x",
      "of another environment": (await mintKey(tagKey, "live", id, random)).text,
      "signed by someone else": (await mintKey(foreignKey, "test", id, random)).text,
      "never issued": (await mintKey(tagKey, "test", id, random)).text,
      "with a changed character": key.slice(0, -1) + (key.endsWith("A") ? "B" : "A"),
      "with a letter more": `${key}A`,
    };
    await admin("DELETE", `/organizations/${id}/keys/${keyId}`);
    const texts = new Set<string>();
    for (const text of [...Object.values(keys), key]) {
      texts.add(await refusalOf(await models({ authorization: `Bearer ${text}` })));
      texts.add(await refusalOf(await chat(text)));
    }
    expect(texts.size).toBe(1);
  });

  it("learns nothing of the catalog: not which models there are, nor what they can do", async () => {
    const { id, keyId, key } = await openCustomer();
    await admin("DELETE", `/organizations/${id}/keys/${keyId}`);
    await refusalOf(await chat(key, { model: "nothing" }));
    await refusalOf(await chat(key, { max_tokens: 65 }));
  });

  it("creates no object when its organization was not signed by us", async () => {
    const before = await listDurableObjectIds(env.ACCOUNT);
    const foreignKey = await importTagKey("f".repeat(40));
    for (const organization of ["org_0000000000000001", "org_0000000000000002"]) {
      await chat((await mintKey(foreignKey, "test", organization, random)).text);
    }
    expect(await listDurableObjectIds(env.ACCOUNT)).toHaveLength(before.length);
  });

  it("creates no object when an admin mistypes an organization", async () => {
    const before = await listDurableObjectIds(env.ACCOUNT);
    await expect(admin("GET", "/organizations/org_0000000000000003")).rejects.toThrow("404");
    expect(await listDurableObjectIds(env.ACCOUNT)).toHaveLength(before.length);
  });
});

describe("the admin's token", () => {
  it("is needed for every admin operation, and a customer's key is none", async () => {
    const { id, key } = await openCustomer();
    for (const token of ["", "x", key, `${SECRETS.ADMIN_TOKEN}x`, SECRETS.ADMIN_TOKEN.slice(1)]) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await ask(`/admin/v1/organizations/${id}`, { headers })).status).toBe(401);
    }
  });

  it("does not open the customers' operations", async () => {
    await refusalOf(await models({ authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` }));
  });
});
