/**
 * A whole Tidegate whose two wires run through the fault proxies, and clients that write down what
 * they saw. Each request has a key of its own, by which its records are known.
 */
import { setTimeout as delay } from "node:timers/promises";

import { DEMO_PRICE } from "../../../scripts/edge/admin.ts";
import type { Price } from "../../../src/billing/pricing.ts";
import { MODEL_ID, startStack, type Stack } from "../../support/processes.ts";
import { Books } from "../support/books.ts";
import { SocketClient } from "../support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "../support/story.ts";
import { FaultPoints, type Point } from "./fault-points.ts";
import { proxyEdge, proxyWorker, type FaultProxy } from "./fault-proxy.ts";
import { explain, type ClientUsage, type Operation } from "./history.ts";

/** kill -9 of one program, a reset of what is passing, or a client that leaves. */
export const FAULTS = ["edge", "worker", "both", "cut", "client"] as const;
export type Fault = (typeof FAULTS)[number];

const GRANTED_NANO_USD = 100_000_000_000;
const TOKENS = 60;
/** A guard against hanging. */
const POINT_WITHIN_MS = 120_000;
/** What a client does whose keyed request got no answer. */
const MAX_RETRIES = 10;
const RETRY_AFTER_MS = 250;

const PRICE: Price = {
  version: 1,
  inputPerMillion: DEMO_PRICE.input_nano_usd_per_million_tokens,
  cachedInputPerMillion: DEMO_PRICE.cached_input_nano_usd_per_million_tokens ?? 0,
  outputPerMillion: DEMO_PRICE.output_nano_usd_per_million_tokens,
};

interface Key {
  readonly id: string;
  readonly key: string;
}

interface Asked {
  /** The first attempt is over. */
  readonly ended: Promise<boolean>;
  /** Resolves when the answer is over, however. */
  readonly seen: Promise<Operation>;
  readonly leave: () => void;
}

export class FaultStack {
  readonly #points = new FaultPoints();
  readonly #operations: Operation[] = [];
  /** The life of the edge that dispatched each request. */
  readonly #lives = new Map<string, number>();
  #edgeLife = 0;
  #onDispatch: () => void = () => undefined;
  /** What does not pass: the worker's receipts, or the account's questions. */
  #closed: readonly Point[] = [];
  #stack!: Stack;
  #proxies: FaultProxy[] = [];
  #organizationId = "";
  #books!: Books;
  #seed = 0;

  static async start(): Promise<FaultStack> {
    const made = new FaultStack();
    await made.#start();
    return made;
  }

  async #start(): Promise<void> {
    const toEdge = await proxyEdge(
      () => this.#stack.baseUrl,
      this.#points,
      () => !this.#closed.includes("push"),
    );
    this.#proxies = [toEdge];
    this.#stack = await startStack({
      vars: { REQUEST_TIMEOUT_MS: "6000", HOLD_GRACE_MS: "500" },
      gpuFlags: ["--max-running", "16"],
      gpuEdgeUrl: toEdge.url,
    });
    const toWorker = await proxyWorker(this.#stack.gpuUrl, this.#points, {
      note: (requestId) => {
        this.#lives.set(requestId, this.#edgeLife);
        this.#onDispatch();
      },
      isOrphaned: (requestId) => this.#lives.get(requestId) !== this.#edgeLife,
      mayAsk: () => !this.#closed.includes("alarm"),
    });
    this.#proxies.push(toWorker);
    await this.#stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
      owned_by: "tidegate",
      context_tokens: 2048,
      max_output_tokens: 2048,
      deployments: [{ id: "faulty", url: toWorker.url }],
      price: DEMO_PRICE,
    });
    const { id } = await this.#stack.createOrganization({ creditNanoUsd: GRANTED_NANO_USD });
    this.#organizationId = id;
    this.#books = new Books(this.#stack, id);
  }

  async stop(): Promise<void> {
    await this.#stack?.stop();
    for (const proxy of this.#proxies) await proxy.close();
  }

  /** One request of each kind, and one fault where the first of them passes the point. */
  async run(point: Point, fault: Fault): Promise<void> {
    const isLate = point === "push" || point === "alarm";
    // On a machine that starts an edge slowly, one of the two has done its work before.
    this.#closed = isLate ? ["push", "alarm"] : [];
    const [first, second, third] = [await this.#key(), await this.#key(), await this.#key()];
    // Before anything is sent: on a slow machine the first may be over before the last begins.
    const prepared = this.#prepare(point);
    const dispatched = new Promise<void>((resolve) => (this.#onDispatch = resolve));
    const asked = [this.#ask("stream", first), this.#ask("whole", second)];
    // A client that comes again settles its own request. One of the others must be left for alarms.
    if (isLate) await within(dispatched, POINT_WITHIN_MS, "nothing was dispatched");
    asked.push(this.#ask("whole", third, "a key of its own"));
    await within(prepared, POINT_WITHIN_MS, "nothing was started");
    const struck = this.#strike(point, fault, asked);
    this.#closed = this.#closed.filter((closed) => closed !== point);
    if (point === "settle") void this.#followLastByte(asked);
    await within(struck, POINT_WITHIN_MS, `nothing passed the point ${point}`);
    this.#closed = [];
    for (const { seen } of asked) this.#operations.push(await seen);
  }

  /** Waits until nothing is held. @returns what the history does not explain */
  async check(): Promise<readonly string[]> {
    await this.#books.quiet();
    // What a worker still owes arrives by itself; what is wrong stays wrong.
    for (let asked = 0; ; asked += 1) {
      const faults = await this.#explain();
      if (faults.length === 0 || asked === 20) return faults;
      await delay(RETRY_AFTER_MS);
    }
  }

  async #explain(): Promise<readonly string[]> {
    const [records, reconciliation, refundedNanoUsd] = await Promise.all([
      this.#books.usage(),
      this.#books.reconciliation(),
      this.#books.refunded(),
    ]);
    return explain(
      this.#operations,
      {
        grantedNanoUsd: GRANTED_NANO_USD,
        postedNanoUsd: reconciliation.posted_nano_usd,
        refundedNanoUsd,
        openHolds: reconciliation.open_holds,
        records,
        unexplained: reconciliation.unexplained,
      },
      PRICE,
    );
  }

  #key(): Promise<Key> {
    return this.#stack.createKey(this.#organizationId);
  }

  /** @param idempotencyKey the client asks again until somebody answers, unless it left itself */
  #ask(kind: Operation["kind"], { id: keyId, key }: Key, idempotencyKey?: string): Asked {
    this.#seed += 1;
    const isStream = kind === "stream";
    const story = storyRequest({ maxTokens: TOKENS, seed: this.#seed, stream: isStream });
    const body = isStream ? { ...story, stream_options: { include_usage: true } } : story;
    const headers: Record<string, string> =
      idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
    const send = () => new SocketClient(this.#stack.baseUrl, CHAT_PATH, key, body, headers);
    const isKeyed = idempotencyKey !== undefined;
    const fixed = { keyId, kind, isKeyed, maxTokens: TOKENS, invokedAtMs: Date.now() };
    let hasLeft = false;
    let client = send();
    const follow = async (): Promise<Operation> => {
      for (let attempt = 0; ; attempt += 1) {
        const seen = await see(kind, client);
        const isOver = !isKeyed || seen.end === "ok" || hasLeft || attempt === MAX_RETRIES;
        if (isOver) return { ...fixed, hasLeft, ...seen };
        await delay(RETRY_AFTER_MS);
        client = send();
      }
    };
    return {
      ended: client.ended,
      leave: () => {
        hasLeft = true;
        client.leave("reset");
      },
      seen: follow(),
    };
  }

  #strike(point: Point, fault: Fault, asked: readonly Asked[]): Promise<string> {
    return this.#points.arm(point, async () => {
      if (fault === "cut") return "cut";
      if (fault === "client") {
        for (const { leave } of asked) leave();
        return "pass";
      }
      await this.#kill(fault);
      return "cut";
    });
  }

  /**
   * Two points are reached only after something broke: the edge dies while the requests run, so
   * that the worker has receipts to deliver. Where they do not pass, only the alarm is left; where
   * it is not answered, only they are.
   */
  async #prepare(point: Point): Promise<void> {
    if (point !== "push" && point !== "alarm") return;
    await this.#points.arm("started", async () => {
      await this.#kill("edge");
      return "cut";
    });
  }

  async #followLastByte(asked: readonly Asked[]): Promise<void> {
    await Promise.race(asked.map(({ ended }) => ended));
    await this.#points.reach("settle", "");
  }

  async #kill(victim: "edge" | "worker" | "both"): Promise<void> {
    const processes = {
      edge: [this.#stack.edge],
      worker: [this.#stack.gpu],
      both: [this.#stack.edge, this.#stack.gpu],
    }[victim];
    await Promise.all(processes.map((process) => process.kill9()));
    if (victim !== "worker") this.#edgeLife += 1;
    await Promise.all(processes.map((process) => process.start()));
  }
}

type Seen = Pick<Operation, "end" | "status" | "requestId" | "usage" | "deltas">;

async function see(kind: Operation["kind"], client: SocketClient): Promise<Seen> {
  const isComplete = await client.ended;
  const { status, text, isDone, events, requestId } = client;
  const hasFailed = isComplete && (text.includes('"error"') || status !== 200);
  const isWhole = status === 200 && (kind === "stream" ? isDone : isComplete && !hasFailed);
  return {
    end: isWhole ? "ok" : hasFailed ? "failed" : "unknown",
    status: status ?? null,
    requestId: requestId ?? null,
    usage: isWhole ? usageIn(kind, text) : null,
    deltas: kind === "stream" ? events : 0,
  };
}

interface WireUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly prompt_tokens_details?: { readonly cached_tokens: number };
}

function usageIn(kind: Operation["kind"], text: string): ClientUsage | null {
  const jsons =
    kind === "whole"
      ? [text]
      : text
          .split("\n\n")
          .filter((event) => event.startsWith("data: {"))
          .map((event) => event.slice("data: ".length));
  const usage = jsons
    .map((json) => (JSON.parse(json) as { usage?: WireUsage | null }).usage)
    .findLast((found) => found !== null && found !== undefined);
  if (usage === undefined || usage === null) return null;
  return {
    promptTokens: usage.prompt_tokens,
    cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    completionTokens: usage.completion_tokens,
  };
}

async function within<T>(work: Promise<T>, timeoutMs: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
