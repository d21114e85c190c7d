/**
 * Bounds of what a caller may send, and who is heard at all: refused before it costs the others of
 * the isolate something.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { importTagKey, mintKey } from "../../../src/auth/api-key.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import { presentKey } from "../../../src/gateway/authenticate.ts";
import { createServices } from "../../../src/services.ts";
import { admin, ask, openCustomer, SECRETS } from "../support/test-worker.ts";

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const CHAT = "/v1/chat/completions";

/** A body that never ends, and how much of it was taken. */
function endlessBody(): { body: ReadableStream<Uint8Array>; taken: () => number } {
  const chunk = new Uint8Array(64 * 1024).fill(0x20);
  let bytes = 0;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    bytes += chunk.byteLength;
    controller.enqueue(chunk);
  };
  return { body: new ReadableStream({ pull }), taken: () => bytes };
}

describe("a request", () => {
  it("has a bounded URL", async () => {
    const { key } = await openCustomer();
    const headers = { authorization: `Bearer ${key}` };
    const long = await ask(`/v1/models?x=${"a".repeat(LIMITS.maxUrlLength)}`, { headers });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain(`at most ${LIMITS.maxUrlLength} characters`);
  });

  it("of a form has a smaller body than a generation", async () => {
    const name = "x".repeat(LIMITS.maxFormBytes);
    await expect(admin("POST", "/organizations", { name })).rejects.toThrow(/413.*body_too_large/);
  });

  it("is not read whose key opens nothing, however well its text is made", async () => {
    const { id } = await openCustomer();
    const tagKey = await importTagKey(SECRETS.KEY_TAG_SECRET);
    const { text } = await mintKey(tagKey, "test", id, random);
    const { body, taken } = endlessBody();
    const headers = { authorization: `Bearer ${text}`, "content-type": "application/json" };
    const response = await ask(CHAT, { method: "POST", headers, body });
    expect(response.status).toBe(401);
    expect(taken()).toBeLessThan(LIMITS.maxBodyBytes / 4);
  });

  it("is not read to its end when it has none", async () => {
    const { key } = await openCustomer();
    const { body, taken } = endlessBody();
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const response = await ask(CHAT, { method: "POST", headers, body });
    expect(response.status).toBe(413);
    expect(taken()).toBeLessThan(LIMITS.maxBodyBytes * 8);
  });
});

describe("an isolate", () => {
  it("does not remember without end the keys whose text proved itself", async () => {
    const { id } = await openCustomer();
    const tagKey = await importTagKey(SECRETS.KEY_TAG_SECRET);
    const context = { waitUntil: () => undefined } as unknown as ExecutionContext;
    const services = createServices(env, context);
    for (let count = 0; count < 4_200; count += 1) {
      const { text } = await mintKey(tagKey, "test", id, random);
      await presentKey(services, text);
    }
    expect(services.provenKeys.size).toBeLessThanOrEqual(4_096);
  });
});
