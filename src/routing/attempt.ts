/**
 * Attempts at one request: its candidates are tried in order until one answers, all under one
 * deadline. A candidate that has told anything of the request has answered; what comes after that
 * is the pipeline's. The rule is pure, and the runner knows neither clock nor network.
 */
import { BackendError, type BackendFault } from "../backends/backend.ts";

/**
 * Faults of the backend and of the way to it. Any other is the request's own, and every candidate
 * would say the same.
 */
const FAULTS_OF_BACKEND: ReadonlySet<BackendFault> = new Set([
  "unsupported_parameter",
  "no_capacity",
  "model_not_found",
  "unreachable",
  "connection_lost",
  "failed",
]);
/** Those after which a request may run all the same: nobody said that it does not. */
const FAULTS_IN_DOUBT: ReadonlySet<BackendFault> = new Set([
  "unreachable",
  "connection_lost",
  "failed",
]);

/** Whether another candidate may be asked after this. */
export function mayAskNext(thrown: unknown): boolean {
  return thrown instanceof BackendError && FAULTS_OF_BACKEND.has(thrown.fault);
}

/** Whether what failed so may run all the same. */
export function isInDoubt(thrown: unknown): boolean {
  return !(thrown instanceof BackendError) || FAULTS_IN_DOUBT.has(thrown.fault);
}

export interface AttemptParts<T> {
  /** How many there are, at least one. */
  readonly candidates: number;
  /** @param attempt from 1 */
  readonly begin: (attempt: number) => Promise<T>;
  /**
   * Whether a further candidate is thought to be well now; of those that are not, none is tried.
   * All are where it is absent.
   */
  readonly isWell?: (attempt: number) => boolean;
  /** Tells whoever keeps the books that another attempt begins. @returns whether it may */
  readonly redirect: (attempt: number) => Promise<boolean>;
  /** Whether another may be asked after this; where it is absent, as the rule says. */
  readonly mayAskNext?: (thrown: unknown) => boolean;
  /** An attempt failed and another is made: what it may still do is nobody's. */
  readonly abandon: (attempt: number, thrown: unknown) => void;
  /** Nobody waits for an answer any more. */
  readonly isOver: () => boolean;
}

/** An attempt that had answered, and broke off. */
export interface Broken {
  readonly attempt: number;
  readonly thrown: unknown;
}

/**
 * The first answer that a candidate gives.
 *
 * @throws that one had no room, if one said so: then the same request is worth sending again; else
 *   what the last one threw. That a candidate cannot do what was asked is thrown only where all say
 *   so.
 */
export function firstAnswer<T>(parts: AttemptParts<T>): Promise<T> {
  return answerFrom(1, parts);
}

/**
 * The answer of the first candidate after one that broke off.
 *
 * @throws what that one threw, when none of them answers
 */
export async function nextAnswer<T>(
  { attempt, thrown }: Broken,
  parts: AttemptParts<T>,
): Promise<T> {
  const next = await moveOn(attempt, thrown, parts);
  if (next === undefined) throw thrown;
  try {
    return await answerFrom(next, parts);
  } catch {
    throw thrown;
  }
}

/**
 * The answer of another candidate than the one that has answered, whose answer is not to be given.
 *
 * @returns undefined where none may be asked
 * @throws what the last one threw, when none of them answers
 */
export async function otherAnswer<T>(
  attempt: number,
  parts: AttemptParts<T>,
): Promise<T | undefined> {
  const next = await moveOn(attempt, undefined, parts);
  return next === undefined ? undefined : answerFrom(next, parts);
}

async function answerFrom<T>(first: number, parts: AttemptParts<T>): Promise<T> {
  const { mayAskNext: mayAsk = mayAskNext } = parts;
  let refusal: unknown;
  let fault: unknown;
  for (let attempt = first; ;) {
    try {
      return await parts.begin(attempt);
    } catch (thrown) {
      if (thrown instanceof BackendError && thrown.fault === "no_capacity") refusal ??= thrown;
      if (!isUnsupported(thrown)) fault = thrown;
      const next = mayAsk(thrown) ? await moveOn(attempt, thrown, parts) : undefined;
      if (next === undefined) throw mayAsk(thrown) ? (refusal ?? fault ?? thrown) : thrown;
      attempt = next;
    }
  }
}

/** @returns the attempt that is to be made now; undefined where none is */
async function moveOn<T>(
  attempt: number,
  thrown: unknown,
  parts: AttemptParts<T>,
): Promise<number | undefined> {
  const next = nextAfter(attempt, parts);
  if (next === undefined || parts.isOver()) return undefined;
  if (!(await parts.redirect(next)) || parts.isOver()) return undefined;
  parts.abandon(attempt, thrown);
  return next;
}

const isUnsupported = (thrown: unknown): boolean =>
  thrown instanceof BackendError && thrown.fault === "unsupported_parameter";

function nextAfter<T>(
  attempt: number,
  { candidates, isWell = () => true }: AttemptParts<T>,
): number | undefined {
  for (let next = attempt + 1; next <= candidates; next += 1) if (isWell(next)) return next;
  return undefined;
}
