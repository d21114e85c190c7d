/**
 * SIGKILL in the middle of requests: the edge (its Node process and workerd at once), the
 * gpu-worker, or both. After a restart with the same state every hold ends, and the books are
 * exact. Rounds of four requests each.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { isLong, isWhole, runs } from "../support/random.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SeededRandom } from "./support/seeded-random.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const CREDIT_NANO_USD = 10_000_000_000;
const TOKENS = 120;

type Victim = "edge" | "gpu-worker" | "both";
/** Events that one stream has received when the kill comes; `after`: its last one. */
type Moment = "before" | "middle" | "after";

const VICTIMS: readonly Victim[] = ["edge", "gpu-worker", "both"];
const MOMENTS: readonly Moment[] = ["before", "middle", "after"];
const ROUNDS_PER_CASE = isLong ? runs(1) : 1;
const CASES = VICTIMS.flatMap((victim, at) =>
  // faults.test.ts has every victim at every point, one request of each kind at a time.
  (isWhole ? MOMENTS : [MOMENTS[at] ?? "middle"]).map((moment) => ({ victim, moment })),
);

const random = new SeededRandom("kill");
let stack: Stack;
let organization: TestOrganization;
let books: Books;
const finished = new Map<string, number>();

beforeAll(async () => {
  stack = await startStack({
    vars: { REQUEST_TIMEOUT_MS: "6000", HOLD_GRACE_MS: "500" },
    gpuFlags: ["--max-running", "16"],
  });
  organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  books = new Books(stack, organization.id);
});
afterAll(() => stack?.stop());

/** Words that make the prompt long enough for a kill to come before its first token. */
const PADDING = 300;

const ask = (stream: boolean, padding = 0) =>
  new SocketClient(
    stack.baseUrl,
    CHAT_PATH,
    organization.key,
    storyRequest({ maxTokens: TOKENS, seed: random.between(1, 1_000), stream, padding }),
  );

async function kill(victim: Victim): Promise<void> {
  const victims = [
    ...(victim === "gpu-worker" ? [] : [stack.edge]),
    ...(victim === "edge" ? [] : [stack.gpu]),
  ];
  await Promise.all(victims.map((process) => process.kill9()));
  for (const process of victims.toReversed()) await process.start();
}

async function runRound(victim: Victim, moment: Moment): Promise<void> {
  const padding = moment === "before" ? PADDING : 0;
  const clients = [true, true, false, true].map((stream) => ask(stream, padding));
  const [first] = clients;
  if (moment === "before") {
    await waitFor(async () => (await books.organization()).open_holds > 0, { intervalMs: 1 });
  }
  if (moment === "middle") await first?.waitForEvents(random.between(2, 80));
  if (moment === "after") await first?.ended;
  await kill(victim);
  const ends = await Promise.all(clients.map(({ ended }) => ended));
  for (const [index, client] of clients.entries()) {
    const isWhole =
      index === 2
        ? ends[index] === true && client.text.includes('"object":"chat.completion"')
        : client.isDone;
    if (isWhole && client.requestId !== undefined) finished.set(client.requestId, TOKENS);
    if (victim === "gpu-worker" && ends[index] === true && !isWhole) {
      expect(client.text).toMatch(/"code":"(backend_failed|no_capacity|deadline_exceeded)"/);
      expect(client.isDone).toBe(false);
    }
  }
}

describe("a kill in the middle of requests", () => {
  for (const { victim, moment } of CASES) {
    it(`of ${victim}, ${moment} the first answer, loses and doubles nothing`, async () => {
      for (let round = 0; round < ROUNDS_PER_CASE; round++) await runRound(victim, moment);
      const quietMs = await books.quiet();
      const records = await books.expectBalanced(CREDIT_NANO_USD);
      const byOutcome = Object.groupBy(
        records,
        ({ outcome, measured_by: by }) => `${outcome}/${by}`,
      );
      const counts = Object.entries(byOutcome).map(([name, list]) => `${name} ${list?.length}`);
      process.stdout.write(
        `${victim} ${moment}: quiet after ${quietMs} ms; so far ${counts.join(", ")}\n`,
      );
      for (const [requestId, tokens] of finished) {
        const own = records.filter(({ id }) => id === requestId);
        expect(own).toHaveLength(1);
        expect(own[0]).toMatchObject({ completion_tokens: tokens, measured_by: "receipt" });
      }
    });
  }

  it("leaves a whole answer that the gpu-worker could not finish without a charge", async () => {
    const client = ask(false);
    const before = (await books.usage()).length;
    await stack.gpu.kill9();
    await stack.gpu.start();
    await client.ended;
    await books.quiet();
    const records = await books.usage();
    if (client.text.includes('"error"')) {
      expect(await client.answered).toBe(502);
      expect(client.text).toContain('"code":"backend_failed"');
      for (const record of records.slice(0, records.length - before))
        expect(record.charge_nano_usd).toBe(0);
    } else expect(records[0]?.completion_tokens).toBe(TOKENS);
  });
});
