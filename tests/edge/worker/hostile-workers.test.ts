/**
 * Workers of a pool that do not do what they said: what they send harms one request at most, costs
 * nobody more than was delivered, and after three such requests they get no more.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { shownWorkerName } from "../../../src/routing/worker-name.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime, runClock, stopClock, tieTimers } from "../support/clock.ts";
import {
  BEFORE_THE_FIRST_EVENT,
  closed,
  ended,
  endless,
  inParts,
  PINGS,
  PROMPT_TOKENS,
  started,
  token,
  whole,
} from "../support/hostile-answers.ts";
import { type Behaviour, PoolMembers } from "../support/pool-members.ts";
import { chat, openCustomer, type Customer, usageOf } from "../support/test-worker.ts";

/** Of the model that `openCustomer` offers, and so of the pool's. */
const NANO_USD_PER_INPUT_TOKEN = 100;
const NANO_USD_PER_OUTPUT_TOKEN = 400;

let members: PoolMembers;
let customer: Customer;
let ticking: ReturnType<typeof setInterval> | undefined;

beforeEach(async () => {
  stopClock();
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
  await members.offer();
  // The hostile one says that it has nothing to do, so that it is asked first.
  await members.told("evil", { maxRunning: 1_000 });
  await members.told("good", { running: 3 });
});
afterEach(() => {
  clearInterval(ticking);
  vi.unstubAllGlobals();
  runClock();
});

const ask = (fields: object = {}): Promise<Response> =>
  chat(customer.key, { model: members.model, max_tokens: 8, ...fields });

/** Time goes on by itself: a second in each turn. */
function letTimePass(): void {
  const begin = setInterval;
  ticking = begin(() => passTime(1_000), 1);
  tieTimers();
}

async function expectLeftOut(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await (await ask()).text();
  members.asked.length = 0;
  for (let i = 0; i < 4; i += 1) {
    const response = await ask();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "1"]);
    await response.text();
  }
  expect(members.asked).toEqual(Array(4).fill("good"));
}

describe("a worker that, before its first event,", () => {
  it.each(BEFORE_THE_FIRST_EVENT)(
    "%s: another answers, and it is left out",
    async (_, behaviour) => {
      members.behaviours.set("evil", behaviour);
      const response = await ask();
      expect(members.asked).toEqual(["evil", "good"]);
      expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
      expect(response.headers.get("x-route-reason")).toContain(shownWorkerName("good"));
      await response.text();
      await waitUntilPasses(async () =>
        expect(await usageOf(customer)).toMatchObject([
          { outcome: "completed", completion_tokens: 1 },
        ]),
      );
      await expectLeftOut();
    },
  );

  it.each<readonly [string, Behaviour]>([
    [
      "answers nothing at all",
      (_, signal) =>
        new Promise((_settle, reject) =>
          signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true }),
        ),
    ],
    ["is silent after its head", (_, signal) => endless(": ping\n\n", undefined, signal)],
    ["says for ever that it is alive", (_, signal) => endless("", () => ": ping\n\n", signal)],
  ])("%s: another answers in time", async (_, behaviour) => {
    members.behaviours.set("evil", behaviour);
    letTimePass();
    const beganAtMs = Date.now();
    const response = await ask();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
    await response.text();
    expect(members.asked).toEqual(["evil", "good"]);
    // A tenth of the request's time at most; the clock of the test may be a few turns ahead.
    expect(Date.now() - beganAtMs).toBeLessThan(300_000);
  });
});

describe("a worker whose requests wait", () => {
  const waiting: Behaviour = (_, signal) => endless("", () => ": ping\n\n", signal);
  /** So that its pool has not forgotten either. */
  const tellOfThemselves = async () => {
    await members.told("evil", { maxRunning: 1_000 });
    await members.told("good", { running: 3 });
  };
  const askedOf = async (): Promise<string[]> => {
    await tellOfThemselves();
    members.asked.length = 0;
    await (await ask()).text();
    return members.asked;
  };

  it("is left out after three that were given up, where it tells nobody of anything", async () => {
    members.behaviours.set("evil", waiting);
    letTimePass();
    for (let given = 0; given < 3; given += 1) expect(await askedOf()).toEqual(["evil", "good"]);
    expect(await askedOf()).toEqual(["good"]);
  });
});

describe("a worker that has to load its model first", () => {
  it("has longer than a minute for it: no other loads it meanwhile, and nothing is held against it", async () => {
    for (const [id, running] of [
      ["evil", 0],
      ["good", 3],
    ] as const)
      await members.told(id, { models: [{ id: members.model, state: "available" }], running });
    const loading: Behaviour = async (request, signal) => {
      const beganAtMs = Date.now();
      const answered = started + token(1) + closed + (await ended(request, {}, 1));
      const isLoaded = () => Date.now() - beganAtMs > 100_000;
      return endless("", () => (isLoaded() ? answered : ": ping\n\n"), signal);
    };
    for (const id of ["evil", "good"]) members.behaviours.set(id, loading);
    letTimePass();
    const response = await ask();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "1"]);
    expect(response.headers.get("x-route-reason")).toContain("cold_model");
    await response.text();
    expect(members.asked).toHaveLength(1);
  });
});

const AFTER_THE_FIRST_EVENT: readonly (readonly [string, Behaviour])[] = [
  ["breaks off", () => inParts(started, token(1))],
  ["starts again", () => inParts(started, token(1) + started)],
  [
    "makes more tokens than were asked for",
    () => inParts(started, Array.from({ length: 50 }, (_, at) => token(at + 1)).join("")),
  ],
  [
    "makes texts without tokens, without end",
    (_, signal) => endless(started + token(1), () => token(1), signal),
  ],
  [
    "says without a pause that it is there",
    (_, signal) => endless(started + token(1), () => PINGS, signal),
  ],
  [
    "gives an event in crumbs, without end",
    (_, signal) => endless(`${started}${token(1)}data: `, () => "x", signal),
  ],
  ["puts a book into a token", () => inParts(started, token(1, "x".repeat(100_000)))],
  [
    "runs another model",
    async (request) => inParts(started, whole + (await ended(request, { model: "cheaper" }))),
  ],
  [
    "signs for another organization",
    async (request) => inParts(started, whole + (await ended(request, { organizationId: "o" }))),
  ],
  [
    "signs for another request",
    async (request) => inParts(started, whole + (await ended({ ...request, requestId: "r" }))),
  ],
  [
    "signs for tokens that it never sent",
    async (request) => inParts(started, whole + (await ended(request, {}, 5))),
  ],
  [
    "signs nothing",
    async (request) => {
      const end = await ended(request);
      return inParts(started, whole + end.replace(/"signature":"\w{8}/, '"signature":"00000000'));
    },
  ],
];

describe("a worker that, after its first event,", () => {
  it.each(AFTER_THE_FIRST_EVENT)(
    "%s: its client is told once, pays for what came at most, and it is left out",
    async (_, behaviour) => {
      members.behaviours.set("evil", behaviour);
      const response = await ask({ stream: true });
      const text = await response.text();
      expect(members.asked).toEqual(["evil"]);
      expect(text.split('"error"')).toHaveLength(2);
      expect(text).not.toContain("[DONE]");
      await waitUntilPasses(async () => expect(await usageOf(customer)).toHaveLength(1));
      const [record] = await usageOf(customer);
      const most = PROMPT_TOKENS * NANO_USD_PER_INPUT_TOKEN + 8 * NANO_USD_PER_OUTPUT_TOKEN;
      expect(record?.charge_nano_usd).toBeLessThanOrEqual(most);
      expect(record?.outcome).not.toBe("completed");
      await expectLeftOut();
    },
  );

  it.each<readonly [string, Behaviour]>([
    ["is silent", (_, signal) => endless(started + token(1), undefined, signal)],
    [
      "says for ever that it is alive",
      (_, signal) => endless(started + token(1), () => ": ping\n\n", signal),
    ],
  ])("%s: its client is told by the deadline", async (_, behaviour) => {
    members.behaviours.set("evil", behaviour);
    letTimePass();
    const text = await (await ask({ stream: true })).text();
    expect(text.split('"error"')).toHaveLength(2);
    expect(text).not.toContain("[DONE]");
  });
});
