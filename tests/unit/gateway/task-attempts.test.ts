/** Tasks whose workers fail, before and after they begin, in any order of what each does. */
import { beforeEach, describe, expect, it } from "vitest";

import { BackendError } from "../../../src/backends/backend.ts";
import type { TaskBackend } from "../../../src/backends/task.ts";
import { parseAttemptId } from "../../../src/contract/attempts.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";
import { TaskAttempts, type AskedTask } from "../../../src/gateway/task-attempts.ts";
import { ReplicaHealth, type Place } from "../../../src/routing/health.ts";
import { fc } from "../../support/random.ts";

const STARTED: TaskEvent = { type: "started", promptTokens: 1 };
const DELTA: TaskEvent = { type: "delta", text: "x", promptTokens: 1, completionTokens: 1 };
const END = { type: "end" } as TaskEvent;
const FAILED = { type: "error", code: "internal_error", message: "no", receipt: null } as TaskEvent;
const LATE = { ...FAILED, code: "deadline_exceeded" } as TaskEvent;

/** What a worker tells, and then how its stream ends: undefined where the last event did. */
interface Told {
  readonly refuses?: BackendError["fault"];
  readonly events?: readonly TaskEvent[];
}

const BEHAVIOURS = {
  answers: { events: [STARTED, END] },
  writes: { events: [STARTED, DELTA, END] },
  "is gone": { refuses: "unreachable" },
  "is full": { refuses: "no_capacity" },
  "has not the model": { refuses: "model_not_found" },
  "refuses it": { refuses: "invalid_value" },
  "says nothing": { events: [] },
  "breaks at once": { events: [STARTED] },
  "breaks in its text": { events: [STARTED, DELTA] },
  "fails at once": { events: [STARTED, FAILED] },
  "fails in its text": { events: [STARTED, DELTA, FAILED] },
  "is too late": { events: [STARTED, LATE] },
} as const satisfies Record<string, Told>;

type Behaviour = keyof typeof BEHAVIOURS;

class World {
  readonly health = new ReplicaHealth();
  readonly asked: number[] = [];
  readonly told: number[] = [];
  readonly cancelled: number[] = [];
  doesAgree = true;
  isOver = false;
  readonly #deferred: Promise<unknown>[] = [];

  /** @param workers what each of them does, in their order */
  async run(workers: readonly Behaviour[]) {
    const attempts = new TaskAttempts({
      requestId: "req_1",
      task: {
        organizationId: "org_1",
        deadlineMs: 600_000,
        input: { task: "fill-mask" },
      } as AskedTask,
      places: workers.map((_, at): Place => ({
        target: { kind: "gpu_worker", url: `http://w${at + 1}.test` },
        upstreamModel: "m",
        pooled: { prefixes: [], replica: `w${at + 1} 1` },
      })),
      openBackend: () => this.#backend(workers),
      accountOf: () => ({
        redirect: async ({ attempt }) => {
          this.told.push(attempt);
          return this.doesAgree;
        },
      }),
      health: this.health,
      now: () => 0,
      wait: async () => undefined,
      defer: (work) => void this.#deferred.push(work),
    });
    const reader = {
      signal: new AbortController().signal,
      takesText: true,
      isOver: () => this.isOver,
    };
    const given: TaskEvent["type"][] = [];
    let fault: string | undefined;
    try {
      for await (const batch of attempts.run(reader)) given.push(...batch.map(({ type }) => type));
    } catch (thrown) {
      if (!(thrown instanceof BackendError)) throw thrown;
      ({ fault } = thrown);
    }
    await Promise.all(this.#deferred);
    return { given, fault, attempt: attempts.attempt };
  }

  #backend(workers: readonly Behaviour[]): TaskBackend {
    return {
      runTask: async ({ requestId }) => {
        const { attempt } = parseAttemptId(requestId);
        this.asked.push(attempt);
        const behaviour: Told = BEHAVIOURS[workers[attempt - 1] ?? "answers"];
        if (behaviour.refuses !== undefined) throw new BackendError(behaviour.refuses, "no");
        return (async function* () {
          for (const event of behaviour.events ?? []) yield [event];
          const last = behaviour.events?.at(-1)?.type;
          if (last !== "end" && last !== "error")
            throw new BackendError("connection_lost", "it broke");
        })();
      },
      cancel: async (requestId) => {
        this.cancelled.push(parseAttemptId(requestId).attempt);
        return { state: "unknown" };
      },
    };
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});

describe("a task whose worker fails", () => {
  it.each<Behaviour>(["is gone", "is full", "has not the model", "says nothing"])(
    "is asked of the next: %s",
    async (behaviour) => {
      expect(await world.run([behaviour, "answers"])).toEqual({
        given: ["started", "end"],
        fault: undefined,
        attempt: 2,
      });
      expect(world.told).toEqual([2]);
    },
  );

  it.each<Behaviour>(["breaks at once", "fails at once"])(
    "is run anew by the next, and stopped where it was: %s",
    async (behaviour) => {
      const { given, attempt } = await world.run([behaviour, "answers"]);
      expect([given, attempt]).toEqual([["started", "started", "end"], 2]);
      expect(world.cancelled).toEqual([1]);
    },
  );

  it.each<Behaviour>(["breaks in its text", "fails in its text", "is too late", "refuses it"])(
    "is run by nobody else where its client would notice, or it is its own matter: %s",
    async (behaviour) => {
      const { given, attempt } = await world.run([behaviour, "answers"]);
      expect([given.includes("end"), attempt, world.told]).toEqual([false, 1, []]);
    },
  );

  it("is run anew twice at most: what ends every worker that begins it ends three", async () => {
    const { fault, attempt } = await world.run(Array<Behaviour>(4).fill("breaks at once"));
    expect([fault, attempt, world.asked]).toEqual(["connection_lost", 3, [1, 2, 3]]);
  });

  it("is sent to nobody where the account does not agree, or nobody waits any more", async () => {
    world.doesAgree = false;
    expect((await world.run(["is gone", "answers"])).fault).toBe("unreachable");
    expect((await world.run(["breaks at once", "answers"])).fault).toBe("connection_lost");
    world.doesAgree = true;
    world.isOver = true;
    expect((await world.run(["is gone", "answers"])).fault).toBe("unreachable");
    expect(world.asked).toEqual([1, 1, 1]);
  });

  it("is tried elsewhere as often as its organization's budget lets it", async () => {
    const budget = world.health.budgetOf("org_1");
    while (budget.take());
    expect((await world.run(["is full", "answers"])).fault).toBe("no_capacity");
    expect(world.told).toEqual([]);
  });

  it("has its worker's own word of its failure as its end, where nobody else may run it", async () => {
    expect(await world.run(["fails at once"])).toMatchObject({ given: ["started", "error"] });
    const { given } = await world.run(["fails in its text", "answers"]);
    expect(given).toEqual(["started", "delta", "error"]);
  });
});

describe("any task", () => {
  it("is asked of each worker once, given in one piece, and told of before each further try", async () => {
    const behaviour = fc.constantFrom(...(Object.keys(BEHAVIOURS) as Behaviour[]));
    await fc.assert(
      fc.asyncProperty(fc.array(behaviour, { minLength: 1, maxLength: 4 }), async (workers) => {
        world = new World();
        const { given, fault, attempt } = await world.run(workers);
        expect(world.asked).toEqual(workers.slice(0, attempt).map((_, at) => at + 1));
        expect(world.told).toEqual(world.asked.slice(1));
        const isWhole = fault === undefined && given.at(-1) === "end";
        expect(isWhole).toBe(["answers", "writes"].includes(workers[attempt - 1] ?? ""));
        // What was told of a text is of the attempt that is given, and of no other.
        const parts = given.slice(given.lastIndexOf("started"));
        expect(parts.filter((type) => type === "delta")).toEqual(
          given.filter((type) => type === "delta"),
        );
        // It ends early only for a reason.
        if (isWhole || attempt === workers.length || given.includes("delta")) return;
        const isItsOwn = ["refuses it", "is too late"].includes(workers[attempt - 1] ?? "");
        const begun = workers.slice(0, attempt).filter((one) => one.endsWith(" at once"));
        expect(isItsOwn || begun.length > 2).toBe(true);
      }),
    );
  });
});
