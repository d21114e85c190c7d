/**
 * Short whole answers that are asked of a second worker while the first is late, in any order of
 * what the two do.
 */
import { beforeEach, describe, expect, it } from "vitest";

import type { RedirectCall } from "../../../src/account/gate.ts";
import { BackendError, type Backend, type BackendEvent } from "../../../src/backends/backend.ts";
import { parseAttemptId } from "../../../src/contract/attempts.ts";
import { Dispatch } from "../../../src/gateway/dispatch.ts";
import type { DispatchedRequest } from "../../../src/gateway/dispatched.ts";
import { ReplicaHealth, type Place } from "../../../src/routing/health.ts";
import { fc } from "../../support/random.ts";

const STARTED: BackendEvent = {
  type: "started",
  promptTokens: 1,
  cachedTokens: 0,
  choices: 1,
  maxTokens: 9,
};
const ORGANIZATION = "org_1";

type Answer = "begins" | "is full" | "breaks" | "refuses it";

/** What workers do, and what is done to them. */
class World {
  readonly health = new ReplicaHealth();
  readonly told: RedirectCall[] = [];
  readonly asked: number[] = [];
  readonly cancelled: number[] = [];
  readonly hedged: string[] = [];
  readonly answers = new Map<number, () => Promise<Answer>>();
  readonly #deferred: Promise<unknown>[] = [];
  readonly #second = Promise.withResolvers<void>();
  /** Resolves when a second worker is asked. */
  readonly secondAsked = this.#second.promise;
  isIdle = true;
  doesAgree = true;
  /** Its client has left. */
  isOver = false;
  /** Before the account answers. */
  beforeAnswer = (): void => undefined;

  /** As if so many had begun at once before. */
  know(requests: number): void {
    for (let at = 0; at < requests; at += 1) {
      this.health.firstEvents.note("m/d", 0);
      this.health.hedgeBudgetOf(ORGANIZATION, "p").give();
    }
  }

  /** Of a worker, from 1. */
  place(worker: number): Place {
    return {
      target: { kind: "gpu_worker", url: `http://w${worker}.test` },
      upstreamModel: "m",
      pooled: { prefixes: [], replica: `w${worker} 1`, ...(this.isIdle && { idleIn: "p" }) },
    };
  }

  dispatch(candidates = 3): Dispatch {
    return new Dispatch({
      requestId: "req_1",
      candidates: Array.from({ length: candidates }, (_, at) => ({
        model: "m",
        deploymentId: "d",
        maxTokens: 9,
        serviceTier: "default" as const,
        ...this.place(at + 1),
      })),
      openBackend: () => this.#backend(),
      accountOf: () => ({
        redirect: async (call) => {
          this.told.push(call);
          this.beforeAnswer();
          return this.doesAgree;
        },
      }),
      health: this.health,
      onHedged: (winner) => this.hedged.push(winner),
      now: () => 0,
      defer: (work) => void this.#deferred.push(work),
    });
  }

  async begin(dispatch: Dispatch, change: Partial<DispatchedRequest> = {}) {
    const asked = { organizationId: ORGANIZATION, deadlineMs: 600_000, sampling: {} };
    const request = { ...asked, mayHedge: true, ...change } as DispatchedRequest;
    try {
      await dispatch.begin(request, 600_000, () => this.isOver);
      return "begun";
    } catch (thrown) {
      return (thrown as BackendError).fault;
    } finally {
      dispatch.forgetDeadline();
      await Promise.all(this.#deferred);
    }
  }

  #backend(): Backend {
    return {
      generate: async ({ attemptId }, signal) => {
        const { attempt } = parseAttemptId(attemptId);
        this.asked.push(attempt);
        if (attempt === 2) this.#second.resolve();
        const answer = this.answers.get(attempt) ?? (async () => "begins" as const);
        const gone = new Promise<never>((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        });
        gone.catch(() => undefined);
        const what = await Promise.race([answer(), gone]);
        if (what === "is full") throw new BackendError("no_capacity", "full");
        if (what === "breaks") throw new BackendError("connection_lost", "broken");
        if (what === "refuses it") throw new BackendError("invalid_value", "no");
        return (async function* () {
          yield [STARTED];
          await gone;
        })();
      },
      cancel: async (attemptId) => {
        this.cancelled.push(parseAttemptId(attemptId).attempt);
        return { state: "unknown" };
      },
    };
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});

const never = () => new Promise<never>(() => undefined);

describe("a short whole answer", () => {
  it("is asked of a second worker where the first is late, and the first to begin has it", async () => {
    world.know(20);
    world.answers.set(1, never);
    const dispatch = world.dispatch();
    expect(await world.begin(dispatch)).toBe("begun");
    expect([dispatch.attempt, dispatch.attempts]).toEqual([2, 2]);
    expect(world.told).toMatchObject([{ attempt: 2, isRival: true }]);
    expect(world.cancelled).toEqual([1]);
    expect(world.hedged).toEqual(["second"]);
  });

  it("is not while too little is known, the budget is used up, workers are busy, or it may not be", async () => {
    const isHedged = async (change: Partial<DispatchedRequest> = {}): Promise<boolean> => {
      world.asked.length = 0;
      // It begins in the end, when any second would have been asked.
      world.answers.set(1, () => new Promise((resolve) => setTimeout(() => resolve("begins"), 40)));
      await world.begin(world.dispatch(), change);
      return world.asked.includes(2);
    };
    world.know(19);
    expect(await isHedged()).toBe(false);
    expect(await isHedged()).toBe(true);
    // Nineteen more bring the next.
    expect(await isHedged()).toBe(false);
    world.know(20);
    expect(await isHedged({ mayHedge: false })).toBe(false);
    world.isIdle = false;
    expect(await isHedged()).toBe(false);
    world.isIdle = true;
    world.doesAgree = false;
    expect(await isHedged()).toBe(false);
    world.doesAgree = true;
    world.know(20);
    expect(await isHedged()).toBe(true);
  });

  it("has one worker in the end in any order, of which the account knows, and every other is stopped", async () => {
    const anyAnswer = fc.constantFrom<Answer>("begins", "is full", "breaks", "refuses it");
    const answers = fc.array(anyAnswer, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(answers, fc.boolean(), fc.scheduler(), async (given, isLate, scheduler) => {
        world = new World();
        world.know(20);
        const { secondAsked } = world;
        for (const [at, answer] of given.entries())
          world.answers.set(at + 1, async () => {
            if (at === 0 && isLate) await secondAsked;
            return scheduler.schedule(Promise.resolve(answer));
          });
        const dispatch = world.dispatch();
        const ended = world.begin(dispatch);
        // The timer is real, and what is scheduled goes on beside it.
        await scheduler.waitFor(ended);
        const end = await ended;
        const { attempt } = dispatch;
        const lastTold = world.told.at(-1)?.attempt ?? 1;
        expect(world.asked).toEqual(world.asked.toSorted((a, b) => a - b));
        expect(new Set(world.asked).size).toBe(world.asked.length);
        expect(dispatch.attempts).toBe(Math.max(...world.asked));
        if (end === "begun") {
          expect(given[attempt - 1]).toBe("begins");
          expect(lastTold).toBe(attempt);
        } else expect(given.slice(0, world.asked.length)).not.toEqual(["begins"]);
        // Of those that nobody needs, whatever may run is stopped.
        const mayRun = world.asked.filter(
          (other) => other !== attempt && ["begins", "breaks"].includes(given[other - 1] ?? ""),
        );
        expect(world.cancelled).toEqual(expect.arrayContaining(mayRun));
        expect(world.cancelled).not.toContain(end === "begun" ? attempt : 0);
      }),
      { numRuns: 60 },
    );
  });

  it("stops both when its client leaves", async () => {
    world.know(20);
    world.answers.set(1, never).set(2, never);
    const dispatch = world.dispatch();
    const ended = world.begin(dispatch);
    while (world.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    await dispatch.stop();
    expect(await ended).not.toBe("begun");
    expect(new Set(world.cancelled)).toEqual(new Set([1, 2]));
  });

  it("is asked of nobody more when its client leaves while the account is told of a second", async () => {
    world.know(20);
    world.answers.set(1, never);
    const dispatch = world.dispatch();
    const stopped: Promise<unknown>[] = [];
    world.beforeAnswer = () => {
      stopped.push(dispatch.stop());
      world.isOver = true;
    };
    expect(await world.begin(dispatch)).not.toBe("begun");
    await Promise.all(stopped);
    expect([world.asked, dispatch.attempt]).toEqual([[1], 1]);
  });

  it("ends as the attempt that was stopped, whichever begins meanwhile", async () => {
    world.know(20);
    const first = Promise.withResolvers<Answer>();
    world.answers.set(1, () => first.promise).set(2, never);
    const dispatch = world.dispatch();
    const ended = world.begin(dispatch);
    await world.secondAsked;
    first.resolve("begins");
    const stopped = dispatch.stop();
    world.isOver = true;
    await Promise.all([stopped, ended]);
    expect(dispatch.attempt).toBe(2);
  });

  it("is told of as the first's alone where it is not known whether the account knows of a second", async () => {
    world.know(20);
    world.answers.set(1, () => new Promise((resolve) => setTimeout(() => resolve("begins"), 40)));
    world.doesAgree = false;
    expect(await world.begin(world.dispatch())).toBe("begun");
    expect(world.told.map(({ attempt }) => attempt)).toEqual([2, 1]);
  });

  it("is told of as the first's alone again where that word was lost, and by another no more", async () => {
    world.know(20);
    world.answers.set(1, () => new Promise((resolve) => setTimeout(() => resolve("begins"), 40)));
    world.answers.set(2, never);
    let lost = 0;
    world.beforeAnswer = () => {
      if (world.told.at(-1)?.attempt === 1 && lost++ < 2) throw new Error("the object restarts");
    };
    expect(await world.begin(world.dispatch())).toBe("begun");
    expect(world.told.map(({ attempt }) => attempt)).toEqual([2, 1, 1, 1]);
  });

  it("that another overtook closes its worker to nobody", async () => {
    world.know(60);
    world.answers.set(1, never);
    for (let at = 0; at < 3; at += 1) await world.begin(world.dispatch());
    expect(world.hedged).toEqual(["second", "second", "second"]);
    expect(world.health.isOpenTo(world.place(1), 0)).toBe(true);
  });
});
