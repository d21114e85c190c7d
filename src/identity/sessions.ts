/**
 * Signing in and out. A session is a random text in a cookie; the directory of people knows its
 * hash.
 */
import type { TagKey } from "../auth/api-key.ts";
import { hashSecret } from "../auth/secret-text.ts";
import { isToken, newToken } from "../auth/tokens.ts";
import { HOUR_MS } from "../contract/durations.ts";
import type { AdminServices } from "../control/organizations.ts";
import type { RandomBytes } from "../db/random-text.ts";
import { ApiError } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import type { HashingLine, Holder } from "./hashing-line.ts";
import { hashPassword, isOutdated, verifyPassword, type Pace } from "./passwords.ts";
import {
  attemptBuckets,
  CLOCKS_DIFFER_MS,
  networkOf,
  type AttemptBucket,
} from "./sign-in-limits.ts";
import type { PeopleDirectory, Person, Session } from "./user.ts";

/** A session ends after this time, and after a day in which nobody used it. */
const SESSION_MS = 7 * 24 * HOUR_MS;
const IDLE_MS = 24 * HOUR_MS;
/** A session's last use is written down this often. */
const TOUCH_EVERY_MS = 5 * 60_000;

export interface SessionServices {
  readonly people: PeopleDirectory;
  /** What tokens are tagged with. */
  readonly tagKey: () => Promise<TagKey>;
  /** Iterations that hash a password. */
  readonly passwordCost: number;
  readonly hashingLine: HashingLine;
  /** What was refused for too many attempts, and until when: asking again costs nothing. */
  readonly refusedAttempts: Map<string, number>;
  readonly recordAudit: AdminServices["recordAudit"];
  readonly randomBytes: RandomBytes;
  readonly now: () => number;
  readonly defer: (work: Promise<unknown>) => void;
}

export interface SignedIn {
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly session: Session;
}

export interface SignInCall {
  readonly email: string;
  readonly password: string;
  readonly clientIp: string | null;
  /** null: of whichever organization. */
  readonly organizationId: string | null;
}

/** @throws {ApiError} invalid_credentials, rate_limit_exceeded */
export async function signIn(services: SessionServices, call: SignInCall): Promise<SignedIn> {
  const person = await authenticate(services, call);
  const signedIn = await beginSession(services, person);
  if (isOutdated(person.passwordHash ?? "", services.passwordCost))
    services.defer(renewHash(services, person, call.password));
  return signedIn;
}

/** Spends a link that an operator made. @throws {ApiError} invalid_value */
export async function signInByLink(services: SessionServices, token: string): Promise<SignedIn> {
  if (!(await isToken(await services.tagKey(), "signInLink", token))) throw deadToken();
  const personId = await services.people.takeSignInLink(await hashSecret(token), services.now());
  const person = personId === null ? null : await services.people.find(personId);
  if (person === null || person.disabledAtMs !== null) throw deadToken();
  return beginSession(services, person);
}

/**
 * The person of an address and password.
 *
 * @throws {ApiError} invalid_credentials, rate_limit_exceeded
 */
export function authenticate(services: SessionServices, call: SignInCall): Promise<Person> {
  const { email, organizationId } = call;
  return attemptInTurn(services, call, async (pace) =>
    verify(services, await services.people.holdersOf(email, organizationId), {
      password: call.password,
      pace,
    }),
  );
}

/** Hashes at the pace of the line. @throws {ApiError} rate_limit_exceeded when it has no place */
export async function inTurn<T>(
  { hashingLine }: SessionServices,
  holder: Holder,
  work: (pace: Pace) => Promise<T>,
): Promise<T> {
  const turn = await hashingLine.run(holder, work);
  if (turn.ok) return turn.value;
  throw tooManyAttempts(turn.retryAfterMs);
}

export function hash(services: SessionServices, password: string, pace: Pace): Promise<string> {
  return hashPassword(password, services.passwordCost, { random: services.randomBytes, pace });
}

/**
 * An attempt that was refused is refused again before it takes a place, and one without a place is
 * not counted.
 */
async function attemptInTurn<T>(
  services: SessionServices,
  { email, clientIp }: Pick<SignInCall, "email" | "clientIp">,
  work: (pace: Pace) => Promise<T>,
): Promise<T> {
  const buckets = attemptBuckets(await hashSecret(email), clientIp);
  refuseAgain(services, buckets);
  return inTurn(services, { who: networkOf(clientIp) ?? "" }, async (pace) => {
    await countAttempt(services, buckets);
    const value = await work(pace);
    const forgotten = buckets.filter(({ isForgotten }) => isForgotten);
    await services.people.forgetAttempts(forgotten.map(({ subject }) => subject));
    return value;
  });
}

/** An attempt that hashes nothing, and so takes no place. @throws {ApiError} rate_limit_exceeded */
export async function takeAttempt(
  services: SessionServices,
  buckets: readonly AttemptBucket[],
): Promise<void> {
  refuseAgain(services, buckets);
  await countAttempt(services, buckets);
}

/**
 * The one of those who have an address whose password it is. Nobody is as much work as somebody.
 */
async function verify(
  { passwordCost: cost }: SessionServices,
  holders: readonly Person[],
  { password, pace }: { readonly password: string; readonly pace: Pace },
): Promise<Person> {
  for (const person of holders.length === 0 ? [null] : holders) {
    const isRight = await verifyPassword(password, person?.passwordHash ?? null, { cost, pace });
    if (isRight && person !== null && person.disabledAtMs === null) return person;
  }
  throw new ApiError("invalid_credentials");
}

/** Who has no password yet has none to show. @throws {ApiError} invalid_credentials */
async function requirePassword(
  services: SessionServices,
  person: Person | null,
  { password, pace }: { readonly password: string | null; readonly pace: Pace },
): Promise<Person> {
  if (password !== null)
    return verify(services, person === null ? [] : [person], { password, pace });
  if (person !== null && person.passwordHash === null) return person;
  throw new ApiError("invalid_credentials");
}

/**
 * Whoever is signed in proves it again.
 *
 * @throws {ApiError} invalid_credentials, rate_limit_exceeded
 */
export async function requireOwnPassword(
  services: SessionServices,
  { person: { id, email } }: Session,
  { password, clientIp }: { readonly password: string | null; readonly clientIp: string | null },
): Promise<void> {
  await attemptInTurn(services, { email, clientIp }, async (pace) =>
    requirePassword(services, await services.people.find(id), { password, pace }),
  );
}

/** A hash of before, by one of now. Where the line is full it stays, until they sign in again. */
async function renewHash(
  services: SessionServices,
  { id, passwordHash }: Person,
  password: string,
): Promise<void> {
  try {
    const renewed = await inTurn(services, { who: `person ${id}` }, (pace) =>
      hash(services, password, pace),
    );
    await services.people.renewHash(id, passwordHash ?? "", renewed);
  } catch (cause) {
    logEvent("people.hash_not_renewed", { personId: id }, cause);
  }
}

/**
 * @param person as they were when they proved who they are
 * @throws {ApiError} invalid_credentials when their password is another by now
 */
export async function beginSession(services: SessionServices, person: Person): Promise<SignedIn> {
  const token = await newToken(await services.tagKey(), "session", services.randomBytes);
  const tokenHash = await hashSecret(token);
  const seenAtMs = services.now();
  const expiresAtMs = seenAtMs + SESSION_MS;
  const session = { tokenHash, person, seenAtMs, expiresAtMs };
  if (!(await services.people.insertSession(session))) throw new ApiError("invalid_credentials");
  return { token, session };
}

/** null: none that is open. @param isUnattended it is read, and not used */
export async function openSession(
  services: SessionServices,
  token: string | undefined,
  isUnattended: boolean,
): Promise<Session | null> {
  if (token === undefined || !(await isToken(await services.tagKey(), "session", token)))
    return null;
  const nowMs = services.now();
  const session = await services.people.findSession(await hashSecret(token), nowMs);
  if (session === null || nowMs - session.seenAtMs > IDLE_MS) return null;
  if (!isUnattended && nowMs - session.seenAtMs > TOUCH_EVERY_MS)
    await services.people.touchSession(session.tokenHash, nowMs);
  return session;
}

/**
 * A new password ends every other session and the set-up token.
 *
 * @param call.password null: of somebody who has none yet and signed in by a link
 * @throws {ApiError} invalid_credentials, rate_limit_exceeded
 */
export async function changePassword(
  services: SessionServices,
  session: Session,
  call: {
    readonly password: string | null;
    readonly newPassword: string;
    readonly clientIp: string | null;
  },
): Promise<void> {
  const { email, id } = session.person;
  const { password, clientIp } = call;
  const { before, passwordHash } = await attemptInTurn(
    services,
    { email, clientIp },
    async (pace) => {
      const known = await services.people.find(id);
      const before = await requirePassword(services, known, { password, pace });
      return { before, passwordHash: await hash(services, call.newPassword, pace) };
    },
  );
  const proof = { passwordHash: before.passwordHash, keptSession: session.tokenHash };
  if (!(await services.people.setPassword(id, passwordHash, proof)))
    throw new ApiError("invalid_credentials");
  await auditPassword(services, id);
}

/** Spends a set-up token. @throws {ApiError} invalid_value */
export async function setPassword(
  services: SessionServices,
  call: { readonly token: string; readonly password: string },
): Promise<SignedIn> {
  const { people } = services;
  if (!(await isToken(await services.tagKey(), "setUp", call.token))) throw deadToken();
  const proof = { setUpHash: await hashSecret(call.token), nowMs: services.now() };
  const personId = await people.findSetUp(proof.setUpHash, proof.nowMs);
  const person = personId === null ? null : await people.find(personId);
  // Before the slow hash, so that a guess costs little.
  if (person === null) throw deadToken();
  const passwordHash = await inTurn(services, { who: `token ${proof.setUpHash}` }, (pace) =>
    hash(services, call.password, pace),
  );
  if (!(await people.setPassword(person.id, passwordHash, proof))) throw deadToken();
  await auditPassword(services, person.id);
  return beginSession(services, { ...person, passwordHash });
}

function auditPassword({ recordAudit }: SessionServices, personId: string): Promise<void> {
  const actor = { kind: "member", id: personId } as const;
  return recordAudit(actor, "people.set_password", personId, null, null);
}

function deadToken(): ApiError {
  return new ApiError("invalid_value", {
    message: "token is not one that still opens: it was used, replaced or has expired.",
    param: "token",
  });
}

/** More than are refused at one time; forgetting costs a look into the database. */
const MAX_REFUSED = 4_096;

/** @throws {ApiError} rate_limit_exceeded */
function refuseAgain(
  { refusedAttempts, now }: SessionServices,
  buckets: readonly AttemptBucket[],
): void {
  const nowMs = now();
  for (const { subject, everyMs } of buckets) {
    const waitMs = (refusedAttempts.get(subject) ?? 0) - nowMs;
    // Nobody is told to wait longer, but by a clock that was ahead.
    if (waitMs > 0 && waitMs <= everyMs + CLOCKS_DIFFER_MS) throw tooManyAttempts(waitMs);
  }
}

/** @throws {ApiError} rate_limit_exceeded */
async function countAttempt(
  { people, refusedAttempts, now }: SessionServices,
  buckets: readonly AttemptBucket[],
): Promise<void> {
  const nowMs = now();
  for (const { subject, everyMs, most } of buckets) {
    const nextAtMs = await people.countAttempt(subject, everyMs, most, nowMs);
    if (nextAtMs === null) continue;
    if (refusedAttempts.size >= MAX_REFUSED) refusedAttempts.clear();
    refusedAttempts.set(subject, nextAtMs);
    throw tooManyAttempts(nextAtMs - nowMs);
  }
}

function tooManyAttempts(waitMs: number): ApiError {
  return new ApiError("rate_limit_exceeded", {
    message: "Too many attempts to sign in; see Retry-After.",
    retryAfterMs: Math.max(1_000, waitMs),
  });
}
