/**
 * One generation asked of a gpu-worker, or of the edge before it, and what came of it, as cheaply
 * as a client can: the machine's cores are the worker's. Its events are looked at only as far as
 * they say that it began, and how it ended.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { Agent, request, type IncomingMessage } from "node:http";

import { SERVICE_TIERS, type ServiceTier } from "../../../src/contract/service-tiers.ts";
import { deriveSigningKey, signRequest, type SigningKey } from "../../../src/contract/signature.ts";
import { GENERATE, MODEL, requestOf, SECRET } from "../../e2e/gpu-worker/worker-process.ts";

/** What is completed later than this is not counted. */
export const DEADLINE_MS = 15_000;

export type End = "good" | "late" | "refused" | "failed";

export interface Answer {
  readonly end: End;
  readonly firstTokenMs: number;
  readonly endedAtMs: number;
  readonly tier: ServiceTier;
  readonly retryAfterMs: number | null;
  /** By the worker's receipt; NaN where the wire has none. */
  readonly queueMs: number;
  readonly prefillMs: number;
}

export interface Asked {
  readonly organizationId: string;
  readonly tier: ServiceTier;
  readonly tokens: number;
}

/**
 * Where it is asked: at a worker, as its edge asks; or at an edge, with a key for each
 * organization.
 */
export interface Door {
  readonly baseUrl: string;
  readonly keys?: Readonly<Record<string, string>>;
}

interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export class Asker {
  readonly #door: Door;
  readonly #agent = new Agent({ keepAlive: true, noDelay: true });
  #key: SigningKey | undefined;

  constructor(door: Door) {
    this.#door = door;
  }

  async ask(asked: Asked): Promise<Answer> {
    const startedMs = performance.now();
    const key = this.#door.keys?.[asked.organizationId];
    const call = key === undefined ? await this.#toGenerate(asked) : toChat(asked, key);
    const seen = await this.#send(call);
    const endedAtMs = performance.now();
    const isInTime = endedAtMs - startedMs <= DEADLINE_MS;
    const end = seen.end === "good" && !isInTime ? "late" : seen.end;
    const firstTokenMs = seen.firstTokenAtMs - startedMs;
    return { ...seen, end, firstTokenMs, endedAtMs, tier: asked.tier };
  }

  async #toGenerate({ organizationId, tier, tokens }: Asked): Promise<Call> {
    const value = {
      ...requestOf(question(), {
        organizationId,
        deadlineMs: Date.now() + DEADLINE_MS,
        sampling: { maxTokens: tokens, ignoreEos: true },
      }),
      ...(tier !== "default" && { serviceTier: tier }),
    };
    const body = Buffer.from(JSON.stringify(value));
    this.#key ??= await deriveSigningKey(SECRET, "request");
    const nonce = randomBytes(16).toString("hex");
    const parts = { method: "POST", path: GENERATE, body, organizationId, serviceTier: tier };
    const headers = await signRequest(this.#key, parts, Date.now(), nonce);
    return { path: GENERATE, headers, body };
  }

  close(): void {
    this.#agent.destroy();
  }

  #send({ path, headers, body }: Call): Promise<Seen> {
    return new Promise((resolve) => {
      let firstTokenAtMs = Number.NaN;
      const failed: Seen = { end: "failed", firstTokenAtMs, retryAfterMs: null, ...partsOf("") };
      const options = {
        method: "POST",
        agent: this.#agent,
        headers: { ...headers, "content-length": String(body.length) },
      };
      const call = request(this.#door.baseUrl + path, options, (response) => {
        response.setEncoding("latin1");
        let last = "";
        response.on("data", (chunk: string) => {
          // Of a stream the last event alone is read, and no token of it is longer.
          last = (last + chunk).slice(-4_096);
          if (Number.isNaN(firstTokenAtMs) && TOKEN.test(last)) firstTokenAtMs = performance.now();
        });
        response.on("error", () => resolve(failed));
        response.on("end", () =>
          resolve({ ...endOf(response, last), ...partsOf(last), firstTokenAtMs }),
        );
      });
      call.on("error", () => resolve(failed));
      call.end(body);
    });
  }
}

/** Of either wire. */
const TOKEN = /"type":"delta"|"content":"[^"]/;

const question = (): string => `Tell me of a fox, and of ${randomUUID()}.`;

function toChat({ tier, tokens }: Asked, key: string): Call {
  const value = {
    model: MODEL,
    messages: [{ role: "user", content: question() }],
    max_tokens: tokens,
    ignore_eos: true,
    stream: true,
    service_tier: tier,
  };
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  return { path: "/v1/chat/completions", headers, body: Buffer.from(JSON.stringify(value)) };
}

type Ended = Pick<Answer, "end" | "retryAfterMs">;

type Parts = Pick<Answer, "queueMs" | "prefillMs">;

interface Seen extends Ended, Parts {
  readonly firstTokenAtMs: number;
}

function endOf({ statusCode, headers }: IncomingMessage, text: string): Ended {
  if (statusCode !== 200) {
    const told = /"retryAfterMs":(\d+)/.exec(text)?.[1] ?? headers["retry-after-ms"];
    const retryAfterMs = told === undefined ? null : Number(told);
    return { end: statusCode === 429 ? "refused" : "late", retryAfterMs };
  }
  if (text.includes('"code":"no_capacity"')) return { end: "refused", retryAfterMs: null };
  const isWhole = text.includes('"outcome":"completed"') || text.includes("data: [DONE]");
  return { end: isWhole && !text.includes('"error":') ? "good" : "late", retryAfterMs: null };
}

/** What a receipt in the last event says of the time before the first token. */
function partsOf(text: string): Parts {
  const read = (field: string): number =>
    Number(new RegExp(`"${field}":([0-9.]+)`).exec(text)?.[1] ?? Number.NaN);
  return { queueMs: read("queueMs"), prefillMs: read("prefillMs") };
}

/** Of each ten of the crowd three are flex, five default and two priority. */
export const MIX: readonly ServiceTier[] = [
  "default",
  "flex",
  "default",
  "priority",
  "default",
  "flex",
  "default",
  "priority",
  "default",
  "flex",
];

/** How many of a tier's requests were completed in time. */
export function shareOf(answers: readonly Answer[], tier: ServiceTier): string {
  const own = answers.filter((answer) => answer.tier === tier);
  const good = own.filter(({ end }) => end === "good").length;
  return `${((100 * good) / Math.max(1, own.length)).toFixed(0)} %`;
}

export const sharesOf = (answers: readonly Answer[]): string[] =>
  SERVICE_TIERS.map((tier) => shareOf(answers, tier));
