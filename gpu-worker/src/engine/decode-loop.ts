/** Runs one model's sequences step by step: prompts in slices, decoding in one batch. */
import { setImmediate as nextTurn } from "node:timers/promises";

import type { Lease } from "../kv-cache/arena.ts";
import { PromptTurns } from "../scheduling/prompt-turns.ts";
import type { ScheduledRequest } from "../scheduling/scheduler.ts";
import { Bell } from "./bell.ts";
import { Grants } from "./grants.ts";
import { LateRows } from "./late-rows.ts";
import type { DecodeLoopOptions } from "./loop-options.ts";
import { countSliced, findSlice, isDecoding, isReady, type NextSlice } from "./next-run.ts";
import { Parking } from "./parking.ts";
import { Patience } from "./patience.ts";
import type { Sequence, StepResult } from "./sequence.ts";

/** What of a prompt runs now, behind the `past` tokens of its row. */
interface PromptSlice extends NextSlice {
  readonly sequence: Sequence;
  readonly row: number;
  readonly past: number;
}

/** How often deadlines are looked at while nothing runs. */
const MAX_REST_MS = 250;

/** One step at a time; who is removed during a step gives its row back when the step is over. */
export class DecodeLoop {
  readonly #options: DecodeLoopOptions;
  readonly #removed = new Set<Sequence>();
  /** Of those, the sequences whose rows are in doubt: nobody shall begin behind them. */
  readonly #doubtful = new Set<Sequence>();
  /** The sequences whose prompts run now. */
  readonly #prefilling = new Set<Sequence>();
  readonly #late = new LateRows();
  readonly #grants: Grants;
  readonly #parking: Parking;
  readonly #patience: Patience;
  readonly #turns = new PromptTurns<Sequence>();
  readonly #bell = new Bell();
  /** The sequences whose step runs now. */
  #decoding: readonly Sequence[] = [];
  #isRunning = false;
  #isStepping = false;

  constructor(options: DecodeLoopOptions) {
    this.#options = options;
    this.#grants = new Grants(options.requestOf);
    this.#parking = new Parking({
      ...options,
      arena: options.model.arena,
      late: this.#late,
      grants: this.#grants,
    });
    this.#patience = new Patience(options.tick);
  }

  offer(request: ScheduledRequest<Sequence>): void {
    this.#options.scheduler.offer(request);
    for (const sequence of request.sequences) this.#ringWhenSettled(sequence);
    this.wake();
  }

  /** A request that waited for a grant may go on. */
  wake(): void {
    this.#bell.ring();
    void this.#run();
  }

  /** Takes sequences out; a running prompt stops in the middle, and a step that nobody wants. */
  remove(requestId: string, sequences: readonly Sequence[]): void {
    this.#options.scheduler.remove(requestId);
    for (const sequence of sequences) {
      const { lease } = sequence;
      this.#late.remove(sequence);
      if (lease === undefined) continue;
      this.#removed.add(sequence);
      if (this.#prefilling.has(sequence)) this.#options.model.runner.terminate(lease.row);
    }
    if (this.#isStepUnwanted) this.#options.model.runner.terminateDecode();
    if (!this.#isStepping) this.#giveBack();
    // Others may have its place, and nobody steps where all that run wait for a grant.
    this.wake();
  }

  get #isStepUnwanted(): boolean {
    return this.#decoding.length > 0 && this.#decoding.every((one) => this.#removed.has(one));
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // The caller's turn ends first, so that requests of one turn begin together.
    await nextTurn();
    while (this.#options.scheduler.hasWork) {
      if (await this.#step()) await nextTurn();
      else await this.#bell.rest(MAX_REST_MS);
    }
    this.#isRunning = false;
  }

  /** @returns false when there was nothing to do, until somebody rings */
  async #step(): Promise<boolean> {
    const { events, runs } = this.#options;
    this.#isStepping = true;
    try {
      return await runs.track(() => this.#runStep());
    } catch (cause) {
      // What no request could be blamed for ends those that run, and nothing else.
      this.#failAll(cause);
      return this.#options.scheduler.hasWork;
    } finally {
      this.#isStepping = false;
      this.#giveBack();
      events.onStepEnd();
    }
  }

  async #runStep(): Promise<boolean> {
    const { scheduler, prefillBudget, model, tick, tenantOf } = this.#options;
    const settled = this.#settleLate();
    this.#startWaiting();
    const present = scheduler.running.filter((sequence) => !this.#late.has(sequence));
    const granted = present.filter(this.#grants.toGranted(this.#late.sequences));
    const ungranted = present.filter((sequence) => !granted.includes(sequence));
    this.#grants.noteWaiting(ungranted, tick());
    const prefilling = granted.filter((sequence) => !isDecoding(sequence));
    const decoding = granted.filter(isDecoding);
    const { prefillsAtOnce } = model.runner;
    const running = scheduler.running;
    const chosen = this.#turns.choose(prefilling, prefillsAtOnce, { running, tenantOf });
    const tokens = prefillBudget.findSlice(prefilling.length, decoding.length, chosen.length);
    if (tokens > 0) {
      const counts = { waiting: prefilling.length, decoding: decoding.length };
      if (await this.#prefillAll(chosen, tokens, counts)) return true;
    }
    if (decoding.length > 0) await this.#decode(decoding);
    return settled + granted.length > 0;
  }

  /** Without a grant a request has its turn once: its prompt is counted, and nothing is run. */
  readonly #mayStart = (sequence: Sequence): boolean =>
    isReady(sequence) &&
    (this.#grants.toGranted(this.#late.sequences)(sequence) ||
      !this.#options.requestOf(sequence).hasStarted);

  #failAll(cause: unknown): void {
    for (const sequence of this.#options.scheduler.running) this.#failStep(sequence, cause);
  }

  #startWaiting(): void {
    const { scheduler, model, events, tenantOf } = this.#options;
    const parked = new Set<Sequence>();
    // Who gave its place does not take one back before the next step: so there is an end to giving.
    const mayStart = (sequence: Sequence) => !parked.has(sequence) && this.#mayStart(sequence);
    for (;;) {
      const started = scheduler.startNext(mayStart, (sequence) => {
        const { prompt, tokenIds } = sequence;
        const isCopy = prompt.logits !== undefined && sequence.generatedTokens === 0;
        // Scored prompts need every token's logits; others those of the last.
        const maxReuse = prompt.isScored ? 0 : isCopy ? tokenIds.length : tokenIds.length - 1;
        const { isRepeatable } = sequence;
        const slicedTokens = countSliced(sequence);
        const tenant = tenantOf(sequence);
        // Room for all it has now, and one more: what begins shall not have to give way at once.
        if (sequence.needsModel && !model.arena.hasRoomFor(tokenIds.length + 1)) return false;
        sequence.lease = sequence.needsModel
          ? model.arena.acquire({ tenant, tokenIds, slicedTokens, maxReuse, isRepeatable })
          : undefined;
        return sequence.lease !== undefined || !sequence.needsModel;
      });
      if (started === undefined) {
        const gave = this.#parking.makePlace(mayStart);
        if (gave.length === 0) return;
        for (const sequence of gave) parked.add(sequence);
        continue;
      }
      events.onStart(started);
      if (!started.needsModel) this.#tell(started, () => started.finishEmpty());
      else if (started.missingTokens === 0) this.#acceptCopy(started);
    }
  }

  /** A further choice of a prompt begins from the first one's logits, without running the model. */
  #acceptCopy(sequence: Sequence): void {
    const { logits } = sequence.prompt;
    if (logits === undefined) throw new Error("a prompt without its logits");
    this.#choose(sequence, logits);
  }

  /** The next token by `logits`, at once or as soon as it is known which ones may come. */
  #choose(sequence: Sequence, logits: Float32Array): void {
    if (sequence.isPending) {
      this.#late.add(sequence, logits, this.#options.tick());
      this.#ringWhenSettled(sequence);
      return;
    }
    this.#tell(sequence, () => sequence.accept(logits));
  }

  /** @returns how many sat out and do so no more */
  #settleLate(): number {
    const ready = this.#late.takeReady();
    for (const { sequence, logits } of ready) {
      this.#tell(sequence, () => sequence.accept(logits));
    }
    return ready.length;
  }

  #ringWhenSettled({ settled }: Sequence): void {
    void settled?.then(() => this.#bell.ring());
  }

  /** @returns false when all had to give way instead */
  async #prefillAll(
    sequences: readonly Sequence[],
    sliceTokens: number,
    counts: { waiting: number; decoding: number },
  ): Promise<boolean> {
    const { prefillBudget, tick } = this.#options;
    const slices = sequences.map((sequence) => this.#takeSlice(sequence, sliceTokens));
    // Making room for one may have sent another back to wait.
    const ready = slices.filter((slice) => slice?.sequence.lease !== undefined);
    const chosen = ready.filter((slice) => slice !== undefined);
    if (chosen.length === 0) return false;
    const startedMs = tick();
    await Promise.all(chosen.map((slice) => this.#prefill(slice, chosen.length)));
    const tokens = chosen.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0);
    prefillBudget.recordPrefill(tokens, tick() - startedMs, counts.waiting, counts.decoding);
    return true;
  }

  /** Room for a slice of the prompt, at the cost of those that started last. */
  #takeSlice(sequence: Sequence, sliceTokens: number): PromptSlice | undefined {
    const { lease } = sequence;
    if (lease === undefined) return undefined;
    const { maySlicePrompts } = this.#options.model.runner;
    const past = lease.length;
    const slice = findSlice(sequence, past, maySlicePrompts ? sliceTokens : Infinity);
    if (!this.#makeRoom(sequence, slice.tokenIds)) return undefined;
    // A slice of one token is like no other slice and like no step.
    if (slice.tokenIds.length === 1) this.#options.model.arena.vary(lease);
    return { sequence, row: lease.row, past, ...slice };
  }

  async #prefill({ sequence, row, past, tokenIds, isScored }: PromptSlice, prompts: number) {
    const { model, tick, events, scheduler, tenantOf } = this.#options;
    const { runner } = model;
    const startedMs = tick();
    this.#prefilling.add(sequence);
    try {
      const logits = await runner.prefill(row, past, tokenIds, isScored ? "all" : "last");
      const stepMs = tick() - startedMs;
      if (this.#removed.has(sequence)) return;
      scheduler.charge(tenantOf(sequence), stepMs / prompts);
      if (isScored) sequence.prompt.score(past, tokenIds, logits);
      events.onPrefill(sequence, tokenIds.length, stepMs, prompts);
      if (sequence.missingTokens > 0) return;
      const last = logits.subarray(-runner.vocabularySize);
      sequence.keepPromptLogits(last);
      this.#choose(sequence, last);
    } catch (cause) {
      this.#loseRow(sequence);
      if (!this.#removed.delete(sequence)) this.#fail(sequence, cause);
    } finally {
      this.#prefilling.delete(sequence);
    }
  }

  async #decode(decoding: readonly Sequence[]): Promise<void> {
    const { model, prefillBudget, tick, events, scheduler, tenantOf } = this.#options;
    const chosen = decoding.filter((sequence) => {
      const tokenId = sequence.tokenIds[sequence.lease?.length ?? 0];
      return tokenId !== undefined && this.#makeRoom(sequence, [tokenId]);
    });
    // Making room for one may have sent another back to wait.
    const batch = chosen.filter((sequence) => sequence.lease !== undefined);
    if (batch.length === 0) return;
    const owners = new Map<Lease | undefined, Sequence>(batch.map((one) => [one.lease, one]));
    const leases = model.arena.compact(
      batch.map((one) => one.lease).filter((one) => one !== undefined),
    );
    const order = leases.map((lease) => owners.get(lease)).filter((one) => one !== undefined);
    const mayVary = order.every(({ isRepeatable }) => !isRepeatable);
    const kind = mayVary && order.length <= model.runner.fastestRows ? "fastest" : "invariant";
    if (kind === "fastest") for (const lease of leases) model.arena.vary(lease);
    const startedMs = tick();
    this.#decoding = order;
    try {
      const rows = order.map(({ lease, tokenIds }) => {
        const { row, length } = lease ?? { row: 0, length: 0 };
        return { row, past: length - 1, tokenId: tokenIds[length - 1] ?? 0 };
      });
      const logits = await model.runner.decode(rows, kind);
      this.#decoding = [];
      const stepMs = tick() - startedMs;
      prefillBudget.recordDecode(stepMs);
      const present = order.filter((sequence) => !this.#removed.has(sequence));
      for (const sequence of present) scheduler.charge(tenantOf(sequence), stepMs / order.length);
      events.onDecode(present, stepMs, order.length);
      // Masks are worked out in threads of their own while the model runs.
      await this.#patience.wait(present, stepMs);
      const size = model.runner.vocabularySize;
      for (const [row, sequence] of order.entries()) {
        if (this.#removed.has(sequence) || sequence.lease === undefined) continue;
        // It had given way, and makes again what it has told.
        if (sequence.missingTokens > 0) continue;
        const own = logits.subarray(row * size, (row + 1) * size);
        // Where all but the last token of a prompt was there already, this step ran its last.
        if (sequence.generatedTokens === 0) events.onPrefill(sequence, 1, 0, 1);
        sequence.keepPromptLogits(own);
        this.#choose(sequence, own);
      }
    } catch (cause) {
      // A step that was stopped leaves what was there before it.
      if (this.#isStepUnwanted) for (const lease of leases) model.arena.retract(lease);
      else for (const sequence of order) this.#failStep(sequence, cause);
    } finally {
      this.#decoding = [];
    }
  }

  #failStep(sequence: Sequence, cause: unknown): void {
    this.#loseRow(sequence);
    if (!this.#removed.delete(sequence)) this.#fail(sequence, cause);
  }

  /** Room for the next tokens, at the cost of the last to start; false if it gave way itself. */
  #makeRoom(sequence: Sequence, tokenIds: readonly number[]): boolean {
    const { scheduler, model } = this.#options;
    for (;;) {
      const { lease } = sequence;
      if (lease === undefined) return false;
      if (model.arena.extend(lease, tokenIds)) return true;
      const victim = scheduler.findVictim((one) => one.lease?.length ?? 0);
      if (victim === undefined || scheduler.runningCount === 1) {
        this.#loseRow(sequence);
        this.#fail(sequence, new Error("the sequence does not fit into the memory"));
        return false;
      }
      this.#preempt(victim);
    }
  }

  /** The row is forgotten; tokens and random numbers stay, so that the sequence can go on. */
  #preempt(victim: Sequence): void {
    const { scheduler, events } = this.#options;
    this.#loseRow(victim);
    scheduler.preempt(victim);
    events.onPreempt(victim);
  }

  #tell(sequence: Sequence, choose: () => StepResult): void {
    const { scheduler, events } = this.#options;
    try {
      const result = choose();
      if (result.finishReason !== undefined) {
        scheduler.finish(sequence);
        this.#removed.add(sequence);
      }
      events.onToken(sequence, result);
    } catch (cause) {
      this.#fail(sequence, cause);
    }
  }

  #fail(sequence: Sequence, cause: unknown): void {
    this.#options.scheduler.finish(sequence);
    if (sequence.lease !== undefined) {
      this.#removed.add(sequence);
      this.#doubtful.add(sequence);
    }
    this.#options.events.onFailure(sequence, cause);
  }

  #loseRow(sequence: Sequence): void {
    this.#late.remove(sequence);
    if (sequence.lease !== undefined) this.#options.model.arena.drop(sequence.lease);
    sequence.lease = undefined;
  }

  #giveBack(): void {
    const { arena } = this.#options.model;
    for (const sequence of this.#removed) {
      const { lease } = sequence;
      sequence.lease = undefined;
      if (lease === undefined) continue;
      if (this.#doubtful.has(sequence)) arena.drop(lease);
      else arena.release(lease);
    }
    this.#removed.clear();
    this.#doubtful.clear();
  }
}
