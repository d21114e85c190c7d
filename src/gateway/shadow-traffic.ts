/**
 * Shadow traffic: after a customer's answer was given and booked, a copy of the request is sent to
 * a deployment that is tried, and how the two answers agree is written down.
 *
 * It stands beside the pipeline and not in it. The customer's answer passes through here unchanged
 * and waits for nothing; no account, limit, breaker or budget hears of the copy, and no failure of
 * it leaves this file. What it costs is the operator's: a row is written before it is sent.
 */
import { BackendError, type Backend, type BackendEvent } from "../backends/backend.ts";
import { choicesOf, withoutScores } from "../backends/choices.ts";
import { measureReceipt, type Measured } from "../backends/evidence.ts";
import { deploymentName, type DirectTarget } from "../contract/deployments.ts";
import { SHADOW_ORGANIZATION, type ShadowDrop, type ShadowOutcome } from "../contract/shadows.ts";
import { logEvent } from "../observability/log.ts";
import type { Deployment } from "../routing/catalog.ts";
import type { ShadowFigures } from "../routing/shadow-runs.ts";
import { chooseShadow } from "../routing/shadow.ts";
import { isRepeatable } from "./answer-cache.ts";
import type { GenerateCall } from "./generate.ts";
import type { Generation, GenerationEvent } from "./generation.ts";
import { placeCandidates } from "./placement.ts";
import type { PlacedCandidate, Routed } from "./route.ts";
import type { GatewayServices } from "./services.ts";
import { compareAnswers, HeardAnswer } from "./shadow-answer.ts";
import type { ShadowSeat } from "./shadow-room.ts";

/** Longer prompts are not copied. */
export const MAX_SHADOW_PROMPT_TOKENS = 8_192;
/** With what a worker is asked at last, within the time that a platform leaves to an answer. */
export const SHADOW_DEADLINE_MS = 20_000;
/** How soon a copy that runs gives way. */
const LOOK_EVERY_MS = 100;
/** A copy makes at most twice the tokens of the answer, and so many. */
const MORE_TOKENS = 64;
/** Of those of its tier it goes last. */
const LAST_PRIORITY = -100;

interface Given {
  readonly services: GatewayServices;
  readonly call: GenerateCall;
  readonly routed: Pick<Routed, "question" | "keepsNothing" | "prompt">;
  /** Who answers. */
  readonly answering: PlacedCandidate;
  /** Unix milliseconds of its dispatch. */
  readonly dispatchedAtMs: number;
}

interface Drawn extends Given {
  readonly shadow: Deployment;
  readonly seat: ShadowSeat;
  /** From then on the seat is the copy's, whether the client stays or not. */
  isCopied: boolean;
}

/** The same generation; where it is drawn, with a copy after its end. */
export function throughShadow(given: Given, generation: Generation): Generation {
  const { services, call, routed, answering } = given;
  const { entry } = answering;
  const choice = chooseShadow(routed.question, entry, routed);
  if (choice.kind === "none") return generation;
  const drop = (why: ShadowDrop) => countDrop(services, entry.id, choice.deployment, why);
  if (choice.kind === "denied") return (drop("denied"), generation);
  const isLarge = routed.prompt.estimatedTokens > MAX_SHADOW_PROMPT_TOKENS;
  if (isLarge || choicesOf(call) !== 1) return (drop("too_large"), generation);
  const { organizationId } = call.key;
  const deployment = deploymentName(entry.id, choice.deployment.id);
  const seat = services.shadows.enter({ organizationId, deployment }, services.now());
  if (typeof seat === "string") return (drop(seat), generation);
  const drawn: Drawn = { ...given, shadow: choice.deployment, seat, isCopied: false };
  // What follows a departure does not run reliably.
  const left = () => void (drawn.isCopied || seat.leave());
  call.signal.addEventListener("abort", left, { once: true });
  return {
    get model() {
      return generation.model;
    },
    get serviceTier() {
      return generation.serviceTier;
    },
    get head() {
      return generation.head;
    },
    get started() {
      return generation.started;
    },
    events: () => heard(drawn, generation),
    leave: () => generation.leave(),
  };
}

/** Passes events on; once all were given, the copy is nobody's to wait for. */
async function* heard(drawn: Drawn, generation: Generation): AsyncGenerator<GenerationEvent[]> {
  const { services, call, seat } = drawn;
  const answer = new HeardAnswer();
  let isWhole = false;
  try {
    for await (const batch of generation.events()) {
      const nowMs = services.now();
      for (const event of batch)
        if (event.type === "generation_end") isWhole = event.stop === null;
        else answer.take(event, nowMs);
      yield batch;
    }
    drawn.isCopied = isWhole && !call.signal.aborted;
  } finally {
    if (!drawn.isCopied) seat.leave();
  }
  if (drawn.isCopied) services.defer(runShadow(drawn, answer));
}

/** Does not fail. */
async function runShadow(drawn: Drawn, given: HeardAnswer): Promise<void> {
  const { services, answering, shadow, seat } = drawn;
  try {
    const why = await copy(drawn, given);
    if (why !== undefined) countDrop(services, answering.entry.id, shadow, why);
  } catch (cause) {
    logEvent("shadow.failed", { deployment: deploymentName(answering.entry.id, shadow.id) }, cause);
  } finally {
    seat.leave();
  }
}

/** @returns why there was no copy */
async function copy(drawn: Drawn, given: HeardAnswer): Promise<ShadowDrop | undefined> {
  const { services, call, answering, shadow, seat, dispatchedAtMs } = drawn;
  if (given.text === undefined) return "too_large";
  const startedAtMs = services.now();
  const refusal = seat.start(startedAtMs);
  if (refusal !== undefined) return refusal;
  const target = await placeOfCopy(drawn);
  if (typeof target === "string") return target;
  const id = `shd_${crypto.randomUUID().replaceAll("-", "")}`;
  const repeatable = isRepeatable(call.sampling);
  const firstAtMs = call.isStream ? given.firstTokenAtMs : null;
  await services.shadowRuns.begin({
    id,
    model: answering.entry.id,
    deploymentId: shadow.id,
    againstId: answering.deployment.id,
    startedAtMs,
    isRepeatable: repeatable,
    givenTokens: given.completionTokens,
    givenFirstTokenMs: firstAtMs === null ? null : Math.max(0, firstAtMs - dispatchedAtMs),
  });
  const made = new HeardAnswer();
  const sentAtMs = services.now();
  const run = await generateCopy(drawn, { id, target, given, made });
  const { outcome } = run;
  const { firstTokenAtMs } = made;
  const deployment = deploymentName(answering.entry.id, shadow.id);
  services.metrics.count("tidegate_edge_shadows_total", { deployment, outcome });
  const isComplete = outcome === "completed";
  const compared = isComplete ? compareAnswers(given, made, repeatable) : undefined;
  if (compared?.isEqual != null)
    services.metrics.count("tidegate_edge_shadow_answers_total", {
      deployment,
      answer: compared.isEqual ? "equal" : "different",
    });
  await services.shadowRuns.end({
    id,
    endedAtMs: services.now(),
    outcome,
    firstTokenMs: firstTokenAtMs === null ? null : Math.max(0, firstTokenAtMs - sentAtMs),
    ...(compared !== undefined && { compared }),
    figures: run.figures,
  });
  return undefined;
}

/** Of a pool a worker that has nothing to do. It is not asked for more of them. */
async function placeOfCopy({
  services,
  routed,
  answering: { entry },
  shadow,
}: Drawn): Promise<DirectTarget | ShadowDrop> {
  const { target } = shadow;
  if (target.kind !== "gpu_pool") return target;
  const asked = {
    kind: "generate",
    organizationId: SHADOW_ORGANIZATION,
    serviceTier: "flex",
    tieKey: String(routed.question.seed),
    promptTokens: routed.prompt.estimatedTokens,
    input: null,
  } as const;
  const { places, skipped } = await placeCandidates(services, asked, [
    { entry, deployment: shadow },
  ]);
  const idle = places.find(({ replica }) => replica?.outlook.isIdle === true);
  if (idle !== undefined) return idle.deployment.target;
  return places.length === 0 || skipped.length > 0 ? "unwell" : "busy";
}

interface Copy {
  readonly id: string;
  readonly target: DirectTarget;
  readonly given: HeardAnswer;
  /** Is told what it makes. */
  readonly made: HeardAnswer;
}

interface Run {
  readonly outcome: ShadowOutcome;
  readonly figures: ShadowFigures;
}

/** One attempt, under one deadline. Does not fail. */
async function generateCopy(
  { services, call, shadow, answering, seat }: Drawn,
  { id, target, given, made }: Copy,
): Promise<Run> {
  const { now, metrics } = services;
  const over = new AbortController();
  const { signal } = over;
  const timer = setTimeout(() => over.abort(), SHADOW_DEADLINE_MS);
  const watch = setInterval(() => seat.isToStop && over.abort(), LOOK_EVERY_MS);
  const maxTokens = Math.min(answering.maxTokens, 2 * given.completionTokens + MORE_TOKENS);
  let promptTokens = 0;
  let measured: Measured | null = null;
  let outcome: ShadowOutcome = "failed";
  let backend: Backend | undefined;
  let source: AsyncIterator<BackendEvent[]> | undefined;
  try {
    backend = services.openBackend(target);
    const events = await within(
      signal,
      backend.generate(
        {
          attemptId: id,
          model: shadow.upstreamModel,
          organizationId: SHADOW_ORGANIZATION,
          serviceTier: "flex",
          priority: LAST_PRIORITY,
          deadlineMs: now() + SHADOW_DEADLINE_MS,
          input: call.input,
          output: call.output,
          sampling: { ...withoutScores(call.sampling), maxTokens },
        },
        signal,
      ),
    );
    source = events[Symbol.asyncIterator]();
    for (let isOver = false; !isOver;) {
      const { done, value: batch } = await within(signal, source.next());
      if (done === true) break;
      const nowMs = now();
      for (const event of batch) {
        if (event.type === "started") ({ promptTokens } = event);
        if (event.type === "end" || event.type === "error") {
          isOver = true;
          measured = event.measured;
          if (event.type === "end" && event.outcome === "completed") outcome = "completed";
          else if (event.type === "error") outcome = outcomeOf(event.error);
        } else made.take(event, nowMs);
      }
    }
  } catch (thrown) {
    outcome = !signal.aborted ? outcomeOf(thrown) : seat.isToStop ? "stopped" : "late";
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    over.abort();
    source?.return?.().catch(() => undefined);
  }
  if (outcome === "refused") seat.refused(now());
  else if (measured === null) measured = await cancelled(backend, id);
  const { completionTokens } = made;
  const deployment = deploymentName(answering.entry.id, shadow.id);
  const usage = measured?.usage ?? { promptTokens, cachedTokens: 0, completionTokens };
  metrics.count("tidegate_edge_shadow_tokens_total", { deployment }, usage.completionTokens);
  const deviceUs = Math.round((measured?.timing.deviceMs ?? 0) * 1_000);
  const measuredBy = measured?.measuredBy ?? "relay";
  return { outcome, figures: { measuredBy, ...usage, deviceUs } };
}

function outcomeOf(thrown: unknown): ShadowOutcome {
  if (!(thrown instanceof BackendError)) return "failed";
  if (thrown.fault === "no_capacity") return "refused";
  return thrown.fault === "deadline_exceeded" ? "late" : "failed";
}

/** What may run is stopped; it says what it did. */
async function cancelled(backend: Backend | undefined, id: string): Promise<Measured | null> {
  try {
    const state = await backend?.cancel?.(id);
    return state?.state === "ended" ? measureReceipt(state.receipt) : null;
  } catch {
    // Its worker keeps the deadline by itself, and tells of what it did.
    return null;
  }
}

/** Whoever does not hear that it is over is not waited for. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    const end = () => reject(new BackendError("connection_lost", "the copy was stopped"));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  work.catch(() => undefined);
  return Promise.race([work, over]);
}

function countDrop(
  { metrics }: GatewayServices,
  model: string,
  shadow: Deployment,
  reason: ShadowDrop,
): void {
  const deployment = deploymentName(model, shadow.id);
  metrics.count("tidegate_edge_shadows_dropped_total", { deployment, reason });
}
