/**
 * One generation asked of a gpu-worker and what came of it, as cheaply as a client can: the
 * machine's cores are the worker's. Its events are looked at only as far as they say that it began,
 * and how it ended.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

import { SERVICE_TIERS, type ServiceTier } from "../../../src/contract/service-tiers.ts";
import { deriveSigningKey, signRequest, type SigningKey } from "../../../src/contract/signature.ts";
import { GENERATE, requestOf, SECRET } from "../../e2e/gpu-worker/worker-process.ts";

/** What is completed later than this is not counted. */
export const DEADLINE_MS = 15_000;

export type End = "good" | "late" | "refused" | "failed";

export interface Answer {
  readonly end: End;
  readonly firstTokenMs: number;
  readonly endedAtMs: number;
  readonly tier: ServiceTier;
  readonly retryAfterMs: number | null;
}

export interface Asked {
  readonly organizationId: string;
  readonly tier: ServiceTier;
  readonly tokens: number;
}

export class Asker {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, noDelay: true });
  #key: SigningKey | undefined;

  constructor(baseUrl: string) {
    this.#url = baseUrl + GENERATE;
  }

  async ask({ organizationId, tier, tokens }: Asked): Promise<Answer> {
    const startedMs = performance.now();
    const value = {
      ...requestOf(`Tell me of a fox, and of ${randomUUID()}.`, {
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
    const seen = await this.#send(body, { ...headers, "content-length": String(body.length) });
    const endedAtMs = performance.now();
    const isInTime = endedAtMs - startedMs <= DEADLINE_MS;
    const end = seen.end === "good" && !isInTime ? "late" : seen.end;
    return {
      end,
      firstTokenMs: seen.firstTokenAtMs - startedMs,
      endedAtMs,
      tier,
      retryAfterMs: seen.retryAfterMs,
    };
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(body: Buffer, headers: Record<string, string>): Promise<Seen> {
    return new Promise((resolve) => {
      let firstTokenAtMs = Number.NaN;
      const failed: Seen = { end: "failed", firstTokenAtMs, retryAfterMs: null };
      const call = request(
        this.#url,
        { method: "POST", agent: this.#agent, headers },
        (response) => {
          response.setEncoding("latin1");
          let last = "";
          response.on("data", (chunk: string) => {
            // Of a stream the last event alone is read, and no token of it is longer.
            last = (last + chunk).slice(-4_096);
            if (Number.isNaN(firstTokenAtMs) && last.includes('"type":"delta"'))
              firstTokenAtMs = performance.now();
          });
          response.on("error", () => resolve(failed));
          response.on("end", () => {
            resolve({ ...endOf(response.statusCode ?? 0, last), firstTokenAtMs });
          });
        },
      );
      call.on("error", () => resolve(failed));
      call.end(body);
    });
  }
}

interface Seen extends Pick<Answer, "end" | "retryAfterMs"> {
  readonly firstTokenAtMs: number;
}

function endOf(status: number, text: string): Pick<Answer, "end" | "retryAfterMs"> {
  if (status !== 200) {
    const { error } = JSON.parse(text) as { error: { retryAfterMs: number | null } };
    return { end: status === 429 ? "refused" : "late", retryAfterMs: error.retryAfterMs };
  }
  if (text.includes('"code":"no_capacity"')) return { end: "refused", retryAfterMs: null };
  return { end: text.includes('"outcome":"completed"') ? "good" : "late", retryAfterMs: null };
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
