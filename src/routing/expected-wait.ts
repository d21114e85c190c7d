/**
 * How long a request would wait at a worker of a pool, and whether the worker would turn it away:
 * known before it is sent, so that what cannot be done in time is refused at once, by whoever
 * refuses most cheaply. Pure.
 *
 * A worker has its organizations begin in turns, whose tiers stand before each other
 * (gpu-worker/src/scheduling). So a request waits for what its own organization has waiting, and
 * for as much of each other one, and one more: not for a queue that is another's. What it would
 * wait is never less at a lower tier, so of those whose wait is too long `flex` is refused first.
 * Who has nothing waiting is refused for nobody's queue; `flex` may be.
 *
 * Tasks have places among all that waits, and run in batches of their own: what waits of the same
 * model, each organization in turn, is before them. What waits of other models is not counted.
 */
import type { PooledWorker } from "../contract/pool.ts";
import { rankOf, SERVICE_TIERS, type ServiceTier } from "../contract/service-tiers.ts";
import type { Owner, SentSince } from "./health.ts";

type Counts = Readonly<Record<ServiceTier, number>>;

/** What waits at a worker. */
export interface Queue {
  readonly waiting: ReadonlyMap<string, Counts>;
  /** Requests of which nobody says whose they are. */
  readonly unknown: number;
  readonly freePlaces: number;
  /** How many it lets wait; null: nobody says. */
  readonly maxWaiting: number | null;
  /** From one beginning to the next, when all places are taken. */
  readonly startMs: number;
  /** Since it was so. */
  readonly ageMs: number;
}

/** What a request may expect of a worker. */
export interface Outlook {
  readonly waitMs: number;
  /** Of its prompt, from its beginning to its first token. */
  readonly prefillMs: number;
  /** Places are free, and nobody waits for them. */
  readonly isIdle: boolean;
  /** It would not be let wait. */
  readonly isFull: boolean;
  /** Its organization has nothing waiting: then nobody's queue keeps it out. */
  readonly isFirst: boolean;
  readonly startMs: number;
  /** Organizations that have something waiting, its own with them. */
  readonly sharers: number;
}

/** How long a request can wait. */
export interface Patience {
  readonly longestWaitMs: number;
  /** Until its deadline. */
  readonly leftMs: number;
}

/** Every worker that could be asked has too much to do. */
export interface Crowd {
  /** Until one of them would take the request. */
  readonly backInMs: number;
  /** From one beginning of its organization to the next. */
  readonly everyMs: number;
}

const NOBODY: Counts = { flex: 0, default: 0, priority: 0 };
/** No worker is believed to begin requests faster. */
const LEAST_START_MS = 1;

/** @param since what was sent there after its figures, which are `ageMs` old */
export function queueOf(
  worker: Pick<PooledWorker, "queued" | "running" | "maxRunning" | "waiting" | "maxWaiting">,
  since: SentSince,
  { serviceMs, ageMs }: { readonly serviceMs: number; readonly ageMs: number },
): Queue {
  const waiting = new Map<string, Counts>();
  for (const { organizationId, ...counts } of worker.waiting) waiting.set(organizationId, counts);
  const listed = [...waiting.values()].reduce((sum, counts) => sum + totalOf(counts), 0);
  for (const { organizationId, serviceTier } of since.waiting) {
    const counts = waiting.get(organizationId) ?? NOBODY;
    waiting.set(organizationId, { ...counts, [serviceTier]: counts[serviceTier] + 1 });
  }
  return {
    waiting,
    unknown: Math.max(0, worker.queued - listed),
    freePlaces: Math.max(0, worker.maxRunning - worker.running - since.begun),
    maxWaiting: worker.maxWaiting,
    startMs: Math.max(LEAST_START_MS, serviceMs / worker.maxRunning),
    ageMs: Math.max(0, ageMs),
  };
}

export function outlookOf(queue: Queue, who: Owner, prefillMs: number): Outlook {
  const { waiting, unknown, startMs } = queue;
  const hasNothing = totalOf(countsOf(queue, who.organizationId)) === 0;
  return {
    waitMs: waitMsOf(queue, who),
    prefillMs,
    isIdle: waiting.size + unknown === 0 && queue.freePlaces > 0,
    isFull: isFullFor(queue, who),
    isFirst: hasNothing && rankOf(who.serviceTier) > 0,
    startMs,
    sharers: waiting.size + (hasNothing ? 1 : 0) + Math.min(1, unknown),
  };
}

/** Tasks of a model at a worker. */
export interface TaskLine {
  /** By organization. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Of the device's time that one takes, in the mean. */
  readonly runMs: number;
}

/** @returns of a model of which nothing waits, or nothing is known, an empty line */
export function taskLineOf(
  { taskQueues }: Pick<PooledWorker, "taskQueues">,
  model: string,
): TaskLine {
  const found = taskQueues.find((queue) => queue.model === model);
  const waiting = found?.waiting.map(
    ({ organizationId, count }) => [organizationId, count] as const,
  );
  return { waiting: new Map(waiting), runMs: found?.runMs ?? 0 };
}

/** Of a task. @param room all that waits there: it needs a place among them */
export function taskOutlookOf(
  room: Queue,
  { waiting, runMs }: TaskLine,
  organizationId: string,
): Outlook {
  const who = { organizationId, serviceTier: "default" } as const;
  const inRoom = outlookOf(room, who, runMs);
  const own = waiting.get(organizationId) ?? 0;
  let ahead = own;
  for (const [other, count] of waiting)
    if (other !== organizationId) ahead += Math.min(count, own + 1);
  return {
    ...inRoom,
    waitMs: Math.max(0, ahead * runMs - room.ageMs),
    isIdle: false,
    // Where places are missing, they come free as whatever has them ends.
    startMs: inRoom.isFull ? room.startMs : Math.max(LEAST_START_MS, runMs),
    sharers: inRoom.isFull ? inRoom.sharers : waiting.size + (own === 0 ? 1 : 0),
  };
}

/** How many would begin before it. */
export function aheadOf({ waiting, unknown }: Queue, { organizationId, serviceTier }: Owner) {
  const own = countFrom(serviceTier, waiting.get(organizationId) ?? NOBODY);
  let ahead = own;
  const isLast = rankOf(serviceTier) === 0;
  for (const [other, counts] of waiting) {
    if (other === organizationId) continue;
    // Tiers stand before each other, and organizations within a tier. `priority` that is more than
    // its share goes by as `default`, so of those two only the number tells.
    ahead += isLast
      ? totalOf(counts) - counts.flex + Math.min(counts.flex, own + 1)
      : Math.min(countFrom(serviceTier, counts), own + 1);
  }
  return ahead + (isLast ? unknown : Math.min(unknown, own + 1));
}

function waitMsOf(queue: Queue, who: Owner): number {
  const before = Math.max(0, aheadOf(queue, who) + 1 - queue.freePlaces);
  return Math.max(0, before * queue.startMs - queue.ageMs);
}

/**
 * Whether the worker would turn it away (gpu-worker/src/engine-client/waiting-room.ts): its places
 * to wait in are taken, no organization has so much more that it gives one, and nobody of a lower
 * tier gives way.
 */
function isFullFor(queue: Queue, { organizationId, serviceTier }: Owner): boolean {
  const { waiting, unknown, maxWaiting, freePlaces, startMs, ageMs } = queue;
  if (maxWaiting === null) return false;
  const own = countsOf(queue, organizationId);
  const wanted = totalOf(own) + 1;
  const counts = [...waiting].map(([id, one]) => ({ isOwn: id === organizationId, one }));
  const total = counts.reduce((sum, { one }) => sum + totalOf(one), unknown);
  if (total - ageMs / startMs < maxWaiting + freePlaces) return false;
  return !counts.some(({ isOwn, one }) => {
    const most = totalOf(one);
    const isHeavier = !isOwn && most - 1 >= wanted;
    const hasLower = most - countFrom(serviceTier, one) > 0;
    return isHeavier || (hasLower && (isOwn || most >= wanted));
  });
}

/**
 * @returns null where one of them takes the request in time, or there is none of which anything is
 *   known
 */
export function crowdOf(outlooks: readonly Outlook[], patience: Patience): Crowd | null {
  if (outlooks.length === 0 || outlooks.some((outlook) => isInTime(outlook, patience))) return null;
  const perMs = outlooks.reduce((sum, { startMs }) => sum + 1 / startMs, 0);
  const sharers = Math.max(...outlooks.map((outlook) => outlook.sharers));
  return {
    backInMs: Math.min(...outlooks.map((outlook) => backInMsOf(outlook, patience))),
    everyMs: sharers / perMs,
  };
}

/** Whoever need not wait is never refused, however long its own prompt takes. */
export function isInTime(outlook: Outlook, { longestWaitMs, leftMs }: Patience): boolean {
  const { waitMs, prefillMs, isFull, isFirst } = outlook;
  if (isFirst) return true;
  if (isFull) return false;
  return waitMs === 0 || (waitMs <= longestWaitMs && waitMs + prefillMs <= leftMs);
}

function backInMsOf(outlook: Outlook, { longestWaitMs, leftMs }: Patience): number {
  const { waitMs, prefillMs, isFull, startMs } = outlook;
  const tooLongMs = waitMs - Math.max(0, Math.min(longestWaitMs, leftMs - prefillMs));
  return Math.max(isFull ? startMs : 0, tooLongMs);
}

const countsOf = ({ waiting }: Queue, organizationId: string): Counts =>
  waiting.get(organizationId) ?? NOBODY;

const totalOf = (counts: Counts): number => countFrom("flex", counts);

/** Of a tier and those before it. */
function countFrom(tier: ServiceTier, counts: Counts): number {
  return SERVICE_TIERS.reduce(
    (sum, one) => (rankOf(one) >= rankOf(tier) ? sum + counts[one] : sum),
    0,
  );
}
