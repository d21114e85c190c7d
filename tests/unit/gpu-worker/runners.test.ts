/**
 * What every runner keeps, whatever the arena does with its rows: a row that is continued gives the
 * numbers of the tokens that it holds. Random leases, steps, cancels, preemptions and compactions.
 */
import { describe, expect, it } from "vitest";

import { KvArena, type Lease } from "../../../gpu-worker/src/kv-cache/arena.ts";
import type { DecoderRunner } from "../../../gpu-worker/src/ort/runner.ts";
import { SoloRunner } from "../../../gpu-worker/src/ort/solo-runner.ts";
import { fc, runs } from "../../support/random.ts";
import { CountingDevice, VOCABULARY } from "./counting-device.ts";
import { CountingModel } from "./counting-model.ts";

const ROWS = 4;
const ROW_TOKENS = 24;
const BUDGET_TOKENS = 60;

const RUNNERS: Record<string, () => Promise<DecoderRunner>> = {
  "rows in one batch": async () => new CountingDevice({ rows: ROWS, rowTokens: ROW_TOKENS }),
  "rows alone": () =>
    SoloRunner.create(new CountingModel(), {
      rows: ROWS,
      rowTokens: ROW_TOKENS,
      onRowFailure: () => undefined,
    }),
};

/** One sequence: its lease, while it has one, and all its tokens; the last has not been run. */
interface Sequence {
  readonly tenant: string;
  lease: Lease;
  tokenIds: number[];
}

/**
 * A small engine: what the decode loop asks of arena and runner, in the order that a test draws.
 */
class Engine {
  readonly #runner: DecoderRunner;
  readonly #arena: KvArena;
  #running: Sequence[] = [];

  constructor(runner: DecoderRunner) {
    this.#runner = runner;
    this.#arena = new KvArena(runner, BUDGET_TOKENS * runner.layout.bytesPerToken);
  }

  async begin(tenant: string, tokenIds: number[]): Promise<void> {
    const { length } = tokenIds;
    const most = { slicedTokens: length, maxReuse: length - 1 };
    const request = { tenant, tokenIds, ...most, isRepeatable: true };
    const lease = this.#arena.acquire(request);
    if (lease === undefined) return;
    const past = lease.length;
    const missing = tokenIds.slice(past);
    if (!this.#arena.extend(lease, missing)) return this.#arena.drop(lease);
    const logits = await this.#runner.prefill(lease.row, past, missing, "last");
    this.#running.push({ tenant, lease, tokenIds: [...tokenIds, chosen(logits, tokenIds)] });
  }

  /** @param isUnwanted the step's tokens are not run after all, and all of it ends */
  async step(isUnwanted: boolean): Promise<void> {
    const batch = this.#running.filter(({ lease, tokenIds }) =>
      this.#arena.extend(lease, tokenIds.slice(-1)),
    );
    for (const one of this.#running.filter((other) => !batch.includes(other))) this.end(one, true);
    if (batch.length === 0) return;
    const owners = new Map(batch.map((one) => [one.lease, one]));
    const leases = this.#arena.compact(batch.map(({ lease }) => lease));
    if (isUnwanted) {
      for (const lease of leases) this.#arena.retract(lease);
      for (const one of batch) this.end(one, false);
      return;
    }
    const order = leases.map((lease) => owners.get(lease)!);
    const rows = order.map(({ lease, tokenIds }) => ({
      row: lease.row,
      past: lease.length - 1,
      tokenId: tokenIds.at(-1)!,
    }));
    const logits = await this.#runner.decode(rows, "invariant");
    for (const [index, one] of order.entries()) {
      const own = logits.subarray(index * VOCABULARY, (index + 1) * VOCABULARY);
      one.tokenIds.push(chosen(own, one.tokenIds));
    }
  }

  end(sequence: Sequence | undefined, isLost: boolean): void {
    if (sequence === undefined) return;
    if (isLost) this.#arena.drop(sequence.lease);
    else this.#arena.release(sequence.lease);
    this.#running = this.#running.filter((one) => one !== sequence);
  }

  at(index: number): Sequence | undefined {
    return this.#running[index % Math.max(1, this.#running.length)];
  }

  clear(): void {
    this.#arena.clear();
  }
}

/** The token of the largest logit, which must be the one that follows these. */
function chosen(logits: Float32Array, tokenIds: readonly number[]): number {
  const found = logits.indexOf(Math.max(...logits));
  expect(found).toBe(CountingDevice.next(tokenIds));
  return found;
}

const tenant = fc.constantFrom("a", "b");
const prompt = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("begin" as const), tenant, prompt }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("step" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("stopped step" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("end" as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("preempt" as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clear" as const) }) },
);
/** A crowd whose short answers end first leaves holes between rows: the next step moves some. */
const history = fc.array(action, { minLength: 1, maxLength: 60 });

describe.each(Object.entries(RUNNERS))("a runner of %s", (_, create) => {
  it("continues each row as what it holds, after any history", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (actions) => {
        const engine = new Engine(await create());
        for (const one of actions) {
          if (one.kind === "begin") await engine.begin(one.tenant, one.prompt);
          else if (one.kind === "step") await engine.step(false);
          else if (one.kind === "stopped step") await engine.step(true);
          else if (one.kind === "end") engine.end(engine.at(one.at), false);
          else if (one.kind === "preempt") engine.end(engine.at(one.at), true);
          else engine.clear();
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a runner of rows alone", () => {
  it("loses the row that failed, and none beside it", async () => {
    const model = new CountingModel();
    const causes: unknown[] = [];
    const onRowFailure = (cause: unknown) => causes.push(cause);
    const runner = await SoloRunner.create(model, { rows: 2, rowTokens: 8, onRowFailure });
    for (const row of [0, 1]) await runner.prefill(row, 0, [1, 2], "last");
    let calls = 0;
    model.onForward = () => {
      calls += 1;
      if (calls === 1) throw new Error("this row is broken");
    };
    const rows = [0, 1].map((row) => ({ row, past: 2, tokenId: 3 }));
    const logits = await runner.decode(rows);
    expect([...logits.subarray(0, VOCABULARY)].every(Number.isNaN)).toBe(true);
    expect(chosen(logits.subarray(VOCABULARY), [1, 2, 3])).toBe(7);
    expect(causes).toEqual([new Error("this row is broken")]);
  });
});
