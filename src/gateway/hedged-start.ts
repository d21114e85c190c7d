/**
 * Begins a short whole answer on one worker of a pool, and on a second one beside it where the
 * first is late (decisions/0093): under a budget, and only where the second has nothing else to do.
 */
import { deploymentName } from "../contract/deployments.ts";
import { mayAskNext } from "../routing/attempt.ts";
import type { ReplicaHealth } from "../routing/health.ts";
import { hedge } from "../routing/hedge.ts";
import type { Begun, DispatchCandidate } from "./dispatched.ts";

export interface HedgedParts {
  readonly organizationId: string;
  /** In the order in which they are tried; the first is asked first. */
  readonly candidates: readonly DispatchCandidate[];
  readonly health: ReplicaHealth;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** A second worker was asked. @param winner which of the two began, if any did */
  readonly onHedged: ((winner: "first" | "second" | "none") => void) | undefined;
  /** Nobody waits for an answer any more. */
  readonly isOver: () => boolean;
  readonly begin: (attempt: number) => Promise<Begun>;
  /** Tells the account of an attempt beside the first. @returns whether it may be */
  readonly tellRival: (attempt: number) => Promise<boolean>;
  /** Tells it that the first alone is left. */
  readonly tellAlone: (attempt: number) => void;
  readonly drop: (attempt: number) => void;
  readonly fail: (attempt: number, thrown: unknown) => void;
}

const FIRST = 1;

/** @throws {BackendError} as one attempt does, or the last of two */
export async function beginHedged(parts: HedgedParts): Promise<Begun> {
  const { candidates, health, now, onHedged, isOver } = parts;
  const [first] = candidates;
  const deployment = deploymentName(first?.model ?? "", first?.deploymentId ?? "");
  const second = findSecond(candidates);
  const budget = second && health.hedgeBudgetOf(parts.organizationId, second.pool);
  budget?.give();
  const lateAfterMs = second && health.firstEvents.lateAfterMs(deployment);
  const beganAtMs = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    if (lateAfterMs !== undefined) timer = setTimeout(resolve, lateAfterMs);
  });
  const tellAlone = (attempt: number): void => {
    // Whoever stopped both has the one that is to say how it ended.
    if (!isOver()) parts.tellAlone(attempt);
  };
  const takeSecond = async (): Promise<number | undefined> => {
    const candidate = candidates[(second?.attempt ?? 0) - 1];
    if (second === undefined || candidate === undefined || isOver()) return undefined;
    if (!health.isOpenTo(candidate, now()) || budget?.take() !== true) return undefined;
    const isAgreed = await parts.tellRival(second.attempt);
    // The account may have written it down all the same.
    if (!isAgreed) tellAlone(FIRST);
    return isAgreed && !isOver() ? second.attempt : undefined;
  };
  let isHedged = false;
  try {
    const { value, attempt } = await hedge(FIRST, {
      begin: (number) => {
        isHedged = number !== FIRST;
        return parts.begin(number);
      },
      late,
      takeSecond,
      tellAlone,
      drop: (number, given) => {
        parts.drop(number);
        given.then(({ source }) => source.return?.()).catch(() => undefined);
      },
      fail: parts.fail,
      mayAskNext,
    });
    // Of a first that was overtaken it is known that it takes no less.
    health.firstEvents.note(deployment, now() - beganAtMs);
    if (isHedged) onHedged?.(attempt === FIRST ? "first" : "second");
    return value;
  } catch (thrown) {
    if (isHedged) onHedged?.("none");
    throw thrown;
  } finally {
    if (timer !== undefined) clearTimeout(timer);
  }
}

/** A worker of the same pool with nothing to do, at the same price. */
function findSecond(
  candidates: readonly DispatchCandidate[],
): { readonly attempt: number; readonly pool: string } | undefined {
  const [first] = candidates;
  if (first?.pooled === undefined) return undefined;
  for (const [at, { deploymentId, serviceTier, pooled }] of candidates.entries()) {
    const isSame = deploymentId === first.deploymentId && serviceTier === first.serviceTier;
    if (at > 0 && isSame && pooled?.idleIn !== undefined)
      return { attempt: at + 1, pool: pooled.idleIn };
  }
  return undefined;
}
