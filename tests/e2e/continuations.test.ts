/**
 * Three gpu-workers in one pool, one of them killed in the middle of what it makes. Streams that
 * must be the same each time go on on another worker, and so do whole answers: text and charge are
 * those of a run that nothing broke off.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { shownWorkerName } from "../../src/routing/worker-name.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import type { MoreWorker } from "./support/more-workers.ts";
import { createPoolWorker, isWell, listWorkers, waitForWorker } from "./support/pool-worker.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const COMPLETIONS_PATH = "/v1/completions";
const CREDIT_NANO_USD = 1_000_000_000;
/** However fast the machine is, what has just begun still runs. */
const LONG = 900;
/** Of those that need not run when a worker is killed: some of them do. */
const MEDIUM = 300;

/** A worker that has a stream says so before the stream can end. */
const FLAGS = ["--max-running", "6", "--heartbeat-ms", "50"];

/**
 * What is in a worker's memory costs as much as what is not: so a charge follows from the tokens
 * alone.
 */
const PRICE = {
  input_nano_usd_per_million_tokens: 100_000_000,
  cached_input_nano_usd_per_million_tokens: 100_000_000,
  output_nano_usd_per_million_tokens: 400_000_000,
};

let stack: Stack;
let workers: MoreWorker[];
let organization: TestOrganization;
let books: Books;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: ["--worker-id", "a", "--threads", "1"] });
  // The stack's own worker is no member of the pool.
  await stack.gpu.stop();
  const ids = ["a", "b", "c"];
  workers = await Promise.all(ids.map((id) => createPoolWorker(stack, id, FLAGS)));
  await Promise.all(workers.map(({ process }) => process.start()));
  for (const id of ids) await waitForWorker(stack, id, isWell);
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "pool", target: { kind: "gpu_pool", pool: "default" } }],
    price: PRICE,
  });
  organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  books = new Books(stack, organization.id);
});
afterAll(async () => {
  await Promise.all((workers ?? []).map((worker) => worker.remove()));
  await stack?.stop();
});

interface Asked {
  readonly path: string;
  readonly body: object;
}

const story = (seed: number | null, maxTokens = LONG): object => storyRequest({ maxTokens, seed });

/** Each goes on until it is long, but for those that a form ends. */
const KINDS: Readonly<Record<string, Asked>> = {
  "a seeded chat": { path: CHAT_PATH, body: story(1) },
  "a chat without chance": { path: CHAT_PATH, body: { ...story(null, MEDIUM), temperature: 0 } },
  "a chat with probabilities": {
    path: CHAT_PATH,
    body: { ...story(2, MEDIUM), logprobs: true, top_logprobs: 2 },
  },
  "a chat of two choices": {
    path: CHAT_PATH,
    body: { ...story(3, MEDIUM), n: 2, stream_options: { include_usage: true } },
  },
  "a completion": {
    path: COMPLETIONS_PATH,
    body: {
      model: MODEL_ID,
      prompt: "Once upon a time",
      max_tokens: MEDIUM,
      ignore_eos: true,
      seed: 4,
      stream: true,
      stop: ["\u0001\u0002"],
    },
  },
  "characters of several tokens": {
    path: CHAT_PATH,
    body: {
      ...story(5),
      ignore_eos: false,
      structured_outputs: { regex: "(狐|鸦|🦊|é){150}" },
    },
  },
};

const open = ({ path, body }: Asked, headers: Readonly<Record<string, string>> = {}) =>
  new SocketClient(stack.baseUrl, path, organization.key, body, headers);

/** What a client sees, choice by choice, but for what names this one answer and what was warm. */
function seenOf({ text }: SocketClient): unknown[] {
  const chunks = text
    .split("\n\n")
    .flatMap((event) => /^data: (?<json>\{.*)$/m.exec(event)?.groups?.["json"] ?? []);
  const all = chunks.map((json) => {
    const { id: _i, created: _c, ...seen } = JSON.parse(json) as Chunk;
    if (seen.usage) delete seen.usage.prompt_tokens_details;
    return seen;
  });
  // Choices interleave as they come, and the usage has none.
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

interface Chunk {
  readonly id: string;
  readonly created: number;
  readonly choices: readonly { readonly index: number }[];
  /** In each chunk, but null in all of them until the last. */
  readonly usage?: { prompt_tokens_details?: unknown } | null;
}

const placeOf = ({ choices }: Pick<Chunk, "choices">): number => choices[0]?.index ?? Infinity;

const errorIn = ({ text }: SocketClient): string | undefined =>
  text.split("\n\n").find((event) => event.includes('"error"'));

const workerOf = (client: SocketClient): string =>
  client.header("x-route-reason")?.split(" ").at(-1) ?? "";

function victimOf(client: SocketClient): MoreWorker {
  const victim = workers.find(({ id }) => shownWorkerName(id) === workerOf(client));
  if (victim === undefined) throw new Error(`no worker is ${workerOf(client)}`);
  return victim;
}

async function revive(victim: MoreWorker): Promise<void> {
  await victim.process.start();
  await waitForWorker(stack, victim.id, isWell);
  await books.quiet();
  // What it had noted before it was killed is told by its next life.
  await waitFor(async () =>
    (await books.reconciliation()).unexplained.length === 0 ? true : undefined,
  );
}

describe("a worker that is killed", () => {
  it("breaks off no stream that must be the same each time, and changes nothing of it", async () => {
    const kinds = Object.values(KINDS);
    const whole = kinds.map((asked) => open(asked));
    expect(await Promise.all(whole.map(({ ended }) => ended))).toEqual(kinds.map(() => true));
    // The second copy of each makes it sure that every worker has some.
    const running = [...kinds, ...kinds].map((asked) => open(asked));
    await Promise.all(running.map((client) => client.waitForEvents(12)));
    const last = open(KINDS["a seeded chat"] as Asked);
    await last.waitForEvents(3);
    const victim = victimOf(last);
    await victim.process.kill9();
    const all = [...running, last];
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual(all.map(() => true));
    expect(all.map(errorIn)).toEqual(all.map(() => undefined));
    const controls = [...whole, ...whole, whole[0] as SocketClient];
    for (const [at, client] of all.entries())
      expect(seenOf(client)).toEqual(seenOf(controls[at] as SocketClient));
    await books.quiet();
    let moved = 0;
    for (const [at, client] of all.entries()) {
      const record = await books.recordOf(client.requestId ?? "");
      const control = await books.recordOf(controls[at]?.requestId ?? "");
      const { charge_nano_usd, prompt_tokens, completion_tokens } = control;
      expect(record).toMatchObject({
        outcome: "completed",
        measured_by: "receipt",
        charge_nano_usd,
        prompt_tokens,
        completion_tokens,
      });
      moved += record.continuations.length;
      const given = record.continuations.map(({ completion_tokens: tokens }) => tokens);
      for (const tokens of given) {
        expect(tokens).toBeGreaterThan(0);
        expect(tokens).toBeLessThanOrEqual(completion_tokens);
      }
      if (workerOf(client) !== shownWorkerName(victim.id)) expect(given).toEqual([]);
    }
    expect((await books.recordOf(last.requestId ?? "")).continuations).toMatchObject([
      { attempt: 1 },
    ]);
    expect(moved).toBeGreaterThan(0);
    await revive(victim);
  });

  it("breaks off no whole answer, whether it would be the same each time or not", async () => {
    const bodies = [null, 7, null, 8].map((seed) => ({ ...story(seed, 500), stream: false }));
    const answers = bodies.map((body) => open({ path: CHAT_PATH, body }));
    const beside = open({ path: CHAT_PATH, body: story(9) });
    await beside.waitForEvents(20);
    const victim = victimOf(beside);
    await victim.process.kill9();
    expect(await Promise.all(answers.map(({ answered }) => answered))).toEqual([
      200, 200, 200, 200,
    ]);
    await Promise.all([...answers, beside].map(({ ended }) => ended));
    for (const { text } of answers)
      expect(JSON.parse(text)).toMatchObject({ usage: { completion_tokens: 500 } });
    expect(errorIn(beside)).toBeUndefined();
    await revive(victim);
  });

  it("is not noticed by whoever takes a stream up again where it was left", async () => {
    const asked = { path: CHAT_PATH, body: story(11) };
    const whole = open(asked);
    await whole.ended;
    const key = { "idempotency-key": "story" };
    const first = open(asked, key);
    await first.waitForEvents(8);
    const victim = victimOf(first);
    first.leave("reset");
    await victim.process.kill9();
    const again = open(asked, { ...key, "last-event-id": "5" });
    expect(await again.ended).toBe(true);
    expect([again.text.startsWith("id: 6\n"), again.isDone]).toEqual([true, true]);
    expect(seenOf(again)).toEqual(seenOf(whole).slice(5));
    const record = await books.recordOf(first.requestId ?? "");
    expect(record).toMatchObject({ completion_tokens: LONG, continuations: [{ attempt: 1 }] });
    await revive(victim);
  });

  it("is followed by another that is killed, and the third goes on", async () => {
    const asked = { path: CHAT_PATH, body: story(12, 1_400) };
    const whole = open(asked);
    await whole.ended;
    // Whoever is listed as running from here on runs the stream.
    await waitFor(async () => (await listWorkers(stack)).every(({ running }) => running === 0));
    const stream = open(asked);
    await stream.waitForEvents(10);
    const first = victimOf(stream);
    const before = stream.events;
    await first.process.kill9();
    await stream.waitForEvents(before + 40);
    const listed = await waitFor(async () =>
      (await listWorkers(stack)).find(({ id, running }) => id !== first.id && running > 0),
    );
    const second = workers.find(({ id }) => id === listed.id);
    await second?.process.kill9();
    expect(await stream.ended).toBe(true);
    expect(errorIn(stream)).toBeUndefined();
    expect(seenOf(stream)).toEqual(seenOf(whole));
    await books.quiet();
    const record = await books.recordOf(stream.requestId ?? "");
    const control = await books.recordOf(whole.requestId ?? "");
    expect(record.continuations).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
    expect(record.charge_nano_usd).toBe(control.charge_nano_usd);
    for (const killed of [first, second]) if (killed !== undefined) await revive(killed);
  });
});
