/** Signing in and out. A session is a random text in a cookie; the directory of people knows its hash. */
import { hashSecret, type RandomBytes } from "../auth/secret-text.ts";
import { isSessionToken, isSetUpToken, newSessionToken } from "../auth/tokens.ts";
import { ApiError } from "../errors.ts";
import { hashPassword, verifyPassword } from "../people/password.ts";
import type { PeopleDirectory, Person, Session } from "../people/people.ts";
import type { AdminServices } from "./admin.ts";
import { attemptBuckets } from "./attempts.ts";

const HOUR_MS = 3_600_000;
/** A session ends after this time, and after a day in which nobody used it. */
const SESSION_MS = 7 * 24 * HOUR_MS;
const IDLE_MS = 24 * HOUR_MS;
/** A session's last use is written down this often. */
const TOUCH_EVERY_MS = 5 * 60_000;
export interface SessionServices {
  readonly people: PeopleDirectory;
  /** scrypt's N. */
  readonly passwordCost: number;
  readonly recordAudit: AdminServices["recordAudit"];
  readonly randomBytes: RandomBytes;
  readonly now: () => number;
}

export interface SignedIn {
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly session: Session;
}

/** @throws {ApiError} invalid_credentials, rate_limit_exceeded */
export async function signIn(
  services: SessionServices,
  call: { readonly email: string; readonly password: string; readonly clientIp: string | null },
): Promise<SignedIn> {
  const person = await authenticate(services, call);
  return beginSession(services, person);
}

/** The person of an address and password. @throws {ApiError} invalid_credentials, rate_limit_exceeded */
export async function authenticate(
  services: SessionServices,
  call: { readonly email: string; readonly password: string; readonly clientIp: string | null },
): Promise<Person> {
  const { people } = services;
  const subjects = await countAttempt(services, call);
  const person = await people.findByEmail(call.email);
  const isRight = await verifyPassword(
    call.password,
    person?.passwordHash ?? null,
    services.passwordCost,
  );
  if (!isRight || person === null || person.disabledAtMs !== null)
    throw new ApiError("invalid_credentials");
  await people.forgetAttempts(subjects);
  return person;
}

/**
 * @param person as they were when they proved who they are
 * @throws {ApiError} invalid_credentials when their password is another by now
 */
export async function beginSession(services: SessionServices, person: Person): Promise<SignedIn> {
  const token = newSessionToken(services.randomBytes);
  const tokenHash = await hashSecret(token);
  const seenAtMs = services.now();
  const expiresAtMs = seenAtMs + SESSION_MS;
  const session = { tokenHash, person, seenAtMs, expiresAtMs };
  if (!(await services.people.insertSession(session))) throw new ApiError("invalid_credentials");
  return { token, session };
}

/** null: none that is open. */
export async function openSession(
  services: SessionServices,
  token: string | undefined,
): Promise<Session | null> {
  if (token === undefined || !isSessionToken(token)) return null;
  const nowMs = services.now();
  const session = await services.people.findSession(await hashSecret(token), nowMs);
  if (session === null || nowMs - session.seenAtMs > IDLE_MS) return null;
  if (nowMs - session.seenAtMs > TOUCH_EVERY_MS)
    await services.people.touchSession(session.tokenHash, nowMs);
  return session;
}

/** A new password ends every other session and the set-up token. @throws {ApiError} invalid_credentials, rate_limit_exceeded */
export async function changePassword(
  services: SessionServices,
  session: Session,
  call: {
    readonly password: string;
    readonly newPassword: string;
    readonly clientIp: string | null;
  },
): Promise<void> {
  const { email, id } = session.person;
  const attempt = { email, password: call.password, clientIp: call.clientIp };
  const before = await authenticate(services, attempt);
  const passwordHash = await hashPassword(
    call.newPassword,
    services.passwordCost,
    services.randomBytes,
  );
  const proof = { passwordHash: before.passwordHash ?? "", keptSession: session.tokenHash };
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
  if (!isSetUpToken(call.token)) throw deadToken();
  const proof = { setUpHash: await hashSecret(call.token), nowMs: services.now() };
  const personId = await people.findSetUp(proof.setUpHash, proof.nowMs);
  const person = personId === null ? null : await people.find(personId);
  // Before the slow hash, so that a guess costs little.
  if (person === null) throw deadToken();
  const passwordHash = await hashPassword(
    call.password,
    services.passwordCost,
    services.randomBytes,
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

/** @returns what was counted, to be forgotten if the attempt succeeds. @throws {ApiError} rate_limit_exceeded */
async function countAttempt(
  { people, now }: SessionServices,
  { email, clientIp }: { readonly email: string; readonly clientIp: string | null },
): Promise<string[]> {
  const nowMs = now();
  const buckets = attemptBuckets(await hashSecret(email), clientIp);
  for (const { subject, everyMs, most } of buckets) {
    const nextAtMs = await people.countAttempt(subject, everyMs, most, nowMs);
    if (nextAtMs === null) continue;
    throw new ApiError("rate_limit_exceeded", {
      message: "Too many attempts to sign in; see Retry-After.",
      retryAfterMs: Math.max(1_000, nextAtMs - nowMs),
    });
  }
  return buckets.filter(({ isForgotten }) => isForgotten).map(({ subject }) => subject);
}
