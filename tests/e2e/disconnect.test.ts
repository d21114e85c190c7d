/**
 * Clients that leave in the middle of an answer: each is settled once, for what the worker
 * generated, and the worker stops. The edge reaches its worker through a tap, which sees every
 * token leave and every cancel arrive.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import type { UsageRecord } from "../../src/contract/admin.ts";
import type { Receipt } from "../../src/contract/engine.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { runs } from "../support/random.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SeededRandom } from "./support/seeded-random.ts";
import { SocketClient, type Departure } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest, type StoryOptions } from "./support/story.ts";
import { WorkerMeter } from "./support/worker-meter.ts";
import { tapWorker, type WorkerTap } from "./support/worker-tap.ts";

const CREDIT_NANO_USD = 1_000_000_000;
/** More than any machine makes between a cut and its cancel. */
const MAX_TOKENS = 1_500;
const CUTS = runs(6);
/** Of a request that nothing stops, this many are a fiftieth. */
const SOON_TOKENS = 30;
/**
 * More places than the tests below need, so that nobody waits. One thread and single precision: a
 * step of the small model then lasts as long as one of a larger model.
 */
const GPU_FLAGS = ["--max-running", "16", "--dtype", "fp32", "--threads", "1"];

const random = new SeededRandom("disconnect");
let stack: Stack;
let tap: WorkerTap;
let meter: WorkerMeter;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: GPU_FLAGS });
  tap = await tapWorker(stack.gpuUrl);
  meter = new WorkerMeter(stack.gpuUrl, stack.gpuSigningSecret);
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "tapped", url: tap.url }],
    price: DEMO_PRICE,
  });
});
afterAll(async () => {
  await stack?.stop();
  await tap?.close();
});

const newOrganization = () => stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
const ask = (organization: TestOrganization, options: StoryOptions) =>
  new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, storyRequest(options));
const departureOf = (round: number): Departure => (round % 2 === 0 ? "reset" : "close");

interface Cut {
  readonly departure: Departure;
  readonly clientEvents: number;
  /**
   * Tokens that had left the worker when the client left, and when the edge's cancel passed the
   * tap.
   */
  readonly atCut: number;
  readonly atCancel: number;
  readonly billed: number;
  /** From the client's departure to the worker's own time of the end. */
  readonly stoppedMs: number;
  readonly record: UsageRecord;
  readonly receipt: Receipt;
}

/**
 * Lets the client read so many events, leaves in that very turn, and gathers what the others then
 * say.
 */
async function cutAfter(
  client: SocketClient,
  events: number,
  departure: Departure,
  books: Books,
): Promise<Cut> {
  await client.waitForEvents(events);
  const requestId = client.requestId ?? "";
  const atCut = tap.requests.get(requestId)?.completionTokens ?? -1;
  const cutAtMs = Date.now();
  const clientEvents = client.events;
  client.leave(departure);
  const record = await books.recordOf(requestId);
  const state = await meter.stateOf(requestId);
  if (state.state !== "ended") throw new Error(`the worker still says ${state.state}`);
  const { receipt } = state;
  return {
    departure,
    clientEvents,
    atCut,
    atCancel: tap.requests.get(requestId)?.cancelled?.completionTokens ?? -1,
    billed: record.completion_tokens,
    stoppedMs: receipt.endedAtMs - cutAtMs,
    record,
    receipt,
  };
}

function report(title: string, cuts: readonly Cut[]): void {
  const rows = cuts.map(
    ({ departure, clientEvents, atCut, atCancel, billed, stoppedMs }) =>
      `  ${departure} after ${clientEvents} events: ${atCut} tokens at the cut, ${atCancel} at the ` +
      `cancel, ${billed} billed, stopped after ${stoppedMs} ms`,
  );
  process.stdout.write(`${title}\n${rows.join("\n")}\n`);
}

function expectSettledByReceipt({ record, receipt }: Cut): void {
  expect(record).toMatchObject({
    outcome: "client_left",
    measured_by: "receipt",
    prompt_tokens: receipt.promptTokens,
    completion_tokens: receipt.completionTokens,
  });
  expect(receipt.outcome).toBe("cancelled");
}

describe("a client that leaves a stream", () => {
  it(`is charged once for what the worker generated, ${CUTS} times at random events`, async () => {
    const organization = await newOrganization();
    const books = new Books(stack, organization.id);
    const cuts: Cut[] = [];
    for (let round = 0; round < CUTS; round++) {
      const client = ask(organization, { maxTokens: MAX_TOKENS, seed: random.between(0, 1e6) });
      cuts.push(await cutAfter(client, random.between(1, 150), departureOf(round), books));
    }
    report("left an idle worker:", cuts);
    for (const cut of cuts) {
      expectSettledByReceipt(cut);
      // Nothing that had reached the tap is lost, and the answer was not run to its end for nobody.
      expect(cut.billed).toBeGreaterThanOrEqual(cut.atCut);
      expect(cut.billed).toBeLessThan(MAX_TOKENS);
      // The edge asked the worker to stop; it did not merely run dry.
      expect(cut.atCancel).toBeGreaterThanOrEqual(0);
    }
    await books.quiet();
    const records = await books.expectBalanced(CREDIT_NANO_USD);
    expect(records).toHaveLength(cuts.length);
    expect((await books.reconciliation()).late_receipts).toBe(0);
  });

  it("at any chunk is charged exactly what was generated", async () => {
    const chunks = Math.min(60, runs(12));
    const organization = await newOrganization();
    const books = new Books(stack, organization.id);
    let stopped = 0;
    for (let round = 1; round <= chunks; round++) {
      const chunk = Math.round((round * 60) / chunks);
      const client = ask(organization, { maxTokens: 60, seed: chunk });
      await client.waitForEvents(chunk);
      client.leave(departureOf(round));
      const requestId = client.requestId ?? "";
      const record = await books.recordOf(requestId);
      const state = await meter.stateOf(requestId);
      // The last chunks may have been on their way when the client left: then the answer was whole.
      expect(state).toMatchObject({
        state: "ended",
        receipt: { completionTokens: record.completion_tokens },
      });
      expect(record.measured_by).toBe("receipt");
      if (record.outcome === "client_left") stopped += 1;
    }
    expect(stopped).toBeGreaterThan(chunks / 3);
    await books.quiet();
    expect(await books.expectBalanced(CREDIT_NANO_USD)).toHaveLength(chunks);
  });

  /**
   * How two steps are measured. A step of the bundled model takes about 1 ms, less than a cancel
   * takes to be parsed and verified; so fourteen other requests share its steps, which then last
   * several milliseconds, as those of a larger model do. Counted are the tokens from the cancel's
   * passing the tap to the receipt.
   *
   * The tap is this very process, so what it counts lags behind what the worker made, by the more
   * steps the faster the machine is. That no step follows a cancel, ever, is proved on the engine
   * itself (tests/unit/gpu-worker/engine.test.ts).
   */
  it("stops the worker soon after the cancel, and the count then stands", async () => {
    const organization = await newOrganization();
    const books = new Books(stack, organization.id);
    const others = Array.from({ length: 14 }, () =>
      ask(organization, { maxTokens: 1_900, seed: random.between(0, 1e6) }),
    );
    const cuts: Cut[] = [];
    await Promise.all(others.map((other) => other.waitForEvents(2)));
    for (let round = 0; round < 10; round++) {
      const client = ask(organization, { maxTokens: MAX_TOKENS, seed: random.between(0, 1e6) });
      cuts.push(await cutAfter(client, random.between(2, 15), departureOf(round), books));
    }
    expect(others.map((other) => other.isDone)).not.toContain(true);
    for (const other of others) other.leave("reset");
    report("left a busy worker:", cuts);
    for (const cut of cuts) expectSettledByReceipt(cut);
    const afterCancel = cuts.map((cut) => cut.billed - cut.atCancel).toSorted((a, b) => a - b);
    expect(afterCancel[cuts.length / 2]).toBeLessThanOrEqual(SOON_TOKENS);
    await waitFor(async () => (await meter.load()).running === 0);
    for (const { receipt } of cuts) {
      expect(await meter.stateOf(receipt.requestId)).toEqual({ state: "ended", receipt });
    }
    await books.quiet();
    await books.expectBalanced(CREDIT_NANO_USD);
  });

  it("is answered to the end when it only closed its own half", async () => {
    const organization = await newOrganization();
    const books = new Books(stack, organization.id);
    const client = ask(organization, { maxTokens: 100, seed: 1 });
    await client.waitForEvents(10);
    client.leave("half_close");
    expect(await client.ended).toBe(true);
    expect(client.isDone).toBe(true);
    await books.quiet();
    const [record] = await books.expectBalanced(CREDIT_NANO_USD);
    expect(record).toMatchObject({ outcome: "completed", completion_tokens: 100 });
  });
});

describe("a client that leaves while it waits for a whole answer", () => {
  // A close sends FIN, which a client that only closed its own half sends too: until the answer is
  // written, nobody can tell the two apart, so the work is finished and charged once. A reset is
  // seen at once.
  it("gets it when it only closed its own half", async () => {
    const organization = await newOrganization();
    const books = new Books(stack, organization.id);
    const before = tap.requests.size;
    const client = ask(organization, { maxTokens: 50, seed: 7, stream: false });
    // A half that is closed before it is connected sends nothing at all.
    await waitFor(() => [...tap.requests].at(before), { intervalMs: 1 });
    client.leave("half_close");
    expect(await client.ended).toBe(true);
    expect(client.text).toContain('"object":"chat.completion"');
    await books.quiet();
    await books.expectBalanced(CREDIT_NANO_USD);
  });

  it.each([
    ["reset", "client_left"],
    ["close", "completed"],
  ] as const)("by %s is charged for what was generated, as %s", async (how, outcome) => {
    const organization = await newOrganization();
    const books = new Books(stack, organization.id);
    const before = tap.requests.size;
    const client = ask(organization, { maxTokens: MAX_TOKENS, seed: 7, stream: false });
    // The answer has not begun, so only the tap can tell how far it is.
    const tapped = await waitFor(() => [...tap.requests].at(before), { intervalMs: 1 });
    const [requestId, seen] = tapped;
    await waitFor(() => seen.completionTokens >= 50, { intervalMs: 1 });
    const atCut = seen.completionTokens;
    client.leave(how);
    const record = await books.recordOf(requestId);
    const state = await meter.stateOf(requestId);
    const billed = record.completion_tokens;
    process.stdout.write(`whole answer, ${how}: ${atCut} tokens at the cut, ${billed} billed\n`);
    expect(state).toMatchObject({ state: "ended", receipt: { completionTokens: billed } });
    expect(record).toMatchObject({ outcome, measured_by: "receipt" });
    expect(billed).toBeGreaterThanOrEqual(atCut);
    if (how === "reset") expect(billed).toBeLessThan(MAX_TOKENS);
    await books.quiet();
    expect(await books.expectBalanced(CREDIT_NANO_USD)).toHaveLength(1);
  });
});
