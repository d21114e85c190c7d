/**
 * Who is asked what before a body is read: the whole app in plain Node, with an account that
 * counts.
 */
import { describe, expect, it } from "vitest";

import type { Account } from "../../../src/account/account.ts";
import { createApp } from "../../../src/app.ts";
import { TermsMemory } from "../../../src/gateway/organization-terms.ts";
import { ShadowRoom } from "../../../src/gateway/shadow-room.ts";
import { BodyLine } from "../../../src/http/body-line.ts";
import { FileLine } from "../../../src/http/file-line.ts";
import type { Services } from "../../../src/http/operation.ts";
import { RefusalPace } from "../../../src/http/refusal-pace.ts";
import { EdgeMetrics } from "../../../src/observability/metrics.ts";
import { Catalog } from "../../../src/routing/catalog.ts";
import { ReplicaHealth } from "../../../src/routing/health.ts";
import { record, recordOf } from "../routing/model-record.ts";

const KEY = "tg_proves_itself";
const CHAT = { model: "m", messages: [{ role: "user", content: "hi" }] };
const LARGE = { ...CHAT, messages: [{ role: "user", content: "x".repeat(40_000) }] };

const BROKE = { reason: "insufficient_credits", neededNanoUsd: 1, availableNanoUsd: 0 } as const;

/** An account whose key opens, or does not, and which counts what it is asked. */
function worldWith(isOpen: boolean) {
  const asked: string[] = [];
  const verdict = { ok: false, reason: "key_invalid", detail: "" } as const;
  const account: Pick<Account, "checkKey" | "admit" | "listSettings"> = {
    // Once for all requests of an organization here.
    listSettings: async () => [],
    checkKey: async () => {
      asked.push("checkKey");
      return isOpen ? { ok: true, projectId: "prj" } : verdict;
    },
    admit: async () => {
      asked.push("admit");
      return { ok: false, refusal: isOpen ? BROKE : verdict };
    },
  };
  const services: Partial<Services> = {
    provenKeys: new Map([[KEY, { organizationId: "org", keyId: "key", keyHash: "hash" }]]),
    accountOf: () => account as unknown as Account,
    metrics: new EdgeMetrics(),
    terms: new TermsMemory(1_000),
    health: new ReplicaHealth(),
    shadows: new ShadowRoom(),
    catalog: new Catalog(async () => recordOf(record("m", { effective_at: 0 })), 1_000),
    clientIpHeader: null,
    keyEnvironment: "test",
    requestTimeoutMs: 1_000,
    refusalPace: new RefusalPace({ now: () => 0, wait: async () => undefined }),
    bodyLine: new BodyLine({ now: () => 0, wait: async () => undefined }),
    fileLine: new FileLine({ now: () => 0, wait: async () => undefined }),
    now: () => 0,
    random: () => 0,
    randomBytes: (length) => new Uint8Array(length),
    wait: () => new Promise(() => undefined),
    defer: () => undefined,
  };
  const app = createApp();
  const post = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
    app.request(
      "/v1/chat/completions",
      {
        method: "POST",
        body,
        duplex: "half",
        headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json", ...headers },
      } as RequestInit,
      { services },
    );
  return { asked, post };
}

const lengthOf = (body: string) => ({ "content-length": String(Buffer.byteLength(body)) });

describe("a key that opens nothing", () => {
  it.each([
    ["an ordinary body", JSON.stringify(CHAT)],
    ["a large one", JSON.stringify(LARGE)],
    ["one that is not JSON", "{"],
    ["one that breaks a rule", JSON.stringify({ ...CHAT, n: -1 })],
    ["one with a field that is not known", JSON.stringify({ ...CHAT, wrong: 1 })],
    ["one that is too large", "x".repeat(4 * 1024 * 1024 + 1)],
  ])("is told so alone, with %s", async (_, body) => {
    const { post } = worldWith(false);
    const response = await post(body, lengthOf(body));
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("invalid_api_key");
  });

  it("is refused before the account has anything else to do, and before a large body is there", async () => {
    const { asked, post } = worldWith(false);
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          pulls += 1;
          expect(asked).toEqual(["checkKey"]);
          controller.enqueue(new Uint8Array(1_024));
          if (pulls === 8) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const response = await post(body);
    expect(response.status).toBe(401);
    expect(asked).toEqual(["checkKey"]);
  });
});

describe("a key that opens", () => {
  it("costs an ordinary request one question", async () => {
    const { asked, post } = worldWith(true);
    const body = JSON.stringify(CHAT);
    await post(body, lengthOf(body));
    expect(asked).toEqual(["admit"]);
  });

  it("costs a large request, or one of unknown size, a second", async () => {
    for (const [body, headers] of [
      [JSON.stringify(LARGE), lengthOf(JSON.stringify(LARGE))],
      [JSON.stringify(CHAT), {}],
    ] as const) {
      const { asked, post } = worldWith(true);
      await post(body, headers);
      expect(asked).toEqual(["checkKey", "admit"]);
    }
  });

  it("is told what is wrong with a request", async () => {
    const { asked, post } = worldWith(true);
    const body = JSON.stringify({ ...CHAT, n: -1 });
    const response = await post(body, lengthOf(body));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("n must be at least 1, got -1");
    expect(asked).toEqual(["checkKey"]);
  });
});
