/** Signing in and out. A session is a random text in a cookie; the directory of people knows its hash. */
import { hashSecret, type RandomBytes } from "../auth/secret-text.ts";
import { isSessionToken, isSetUpToken, newSessionToken } from "../auth/tokens.ts";
import { ApiError } from "../errors.ts";
import { hashPassword, verifyPassword } from "../people/password.ts";
import type { PeopleDirectory, Person, Session } from "../people/people.ts";
import type { AdminServices } from "./admin.ts";

const HOUR_MS = 3_600_000;
/** A session ends after this time, and after a day in which nobody used it. */
const SESSION_MS = 7 * 24 * HOUR_MS;
const IDLE_MS = 24 * HOUR_MS;
/** A session's last use is written down this often. */
const TOUCH_EVERY_MS = 5 * 60_000;
/** Attempts to sign in: ten at once and one more each 90 seconds for an address; ten times that from one network address. */
interface Attempts {
  readonly most: number;
  readonly everyMs: number;
}

const ATTEMPTS: Attempts = { most: 10, everyMs: 90_000 };
const ATTEMPTS_FROM_ONE_PLACE: Attempts = { most: 100, everyMs: 9_000 };

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
  const subject = await countAttempt(services, call);
  const person = await people.findByEmail(call.email);
  const isRight = await verifyPassword(
    call.password,
    person?.passwordHash ?? null,
    services.passwordCost,
  );
  if (!isRight || person === null || person.disabledAtMs !== null)
    throw new ApiError("invalid_credentials");
  await people.forgetAttempts(subject);
  return person;
}

export async function beginSession(services: SessionServices, person: Person): Promise<SignedIn> {
  const token = newSessionToken(services.randomBytes);
  const tokenHash = await hashSecret(token);
  const seenAtMs = services.now();
  const expiresAtMs = seenAtMs + SESSION_MS;
  await services.people.insertSession({ tokenHash, personId: person.id, seenAtMs, expiresAtMs });
  return { token, session: { tokenHash, person, seenAtMs, expiresAtMs } };
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

/** A new password ends every other session. @throws {ApiError} invalid_credentials, rate_limit_exceeded */
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
  await authenticate(services, { email, password: call.password, clientIp: call.clientIp });
  const passwordHash = await hashPassword(
    call.newPassword,
    services.passwordCost,
    services.randomBytes,
  );
  await services.people.change(id, { passwordHash });
  await services.people.endSessions({ personId: id, except: session.tokenHash });
  await auditPassword(services, id);
}

/** Spends a set-up token. @throws {ApiError} invalid_value */
export async function setPassword(
  services: SessionServices,
  call: { readonly token: string; readonly password: string },
): Promise<SignedIn> {
  const { people } = services;
  const isOurs = isSetUpToken(call.token);
  const personId = isOurs
    ? await people.takeSetUp(await hashSecret(call.token), services.now())
    : null;
  const person = personId === null ? null : await people.find(personId);
  if (person === null || person.disabledAtMs !== null) {
    throw new ApiError("invalid_value", {
      message: "token is not one that still opens: it was used, replaced or has expired.",
      param: "token",
    });
  }
  const passwordHash = await hashPassword(
    call.password,
    services.passwordCost,
    services.randomBytes,
  );
  await people.change(person.id, { passwordHash });
  await people.endSessions({ personId: person.id });
  await auditPassword(services, person.id);
  return beginSession(services, { ...person, passwordHash });
}

function auditPassword({ recordAudit }: SessionServices, personId: string): Promise<void> {
  const actor = { kind: "member", id: personId } as const;
  return recordAudit(actor, "people.set_password", personId, null, null);
}

async function countAttempt(
  { people, now }: SessionServices,
  { email, clientIp }: { readonly email: string; readonly clientIp: string | null },
): Promise<string> {
  const nowMs = now();
  const subject = `email:${await hashSecret(email)}`;
  const buckets = [{ subject, ...ATTEMPTS }];
  if (clientIp !== null) buckets.push({ subject: `ip:${clientIp}`, ...ATTEMPTS_FROM_ONE_PLACE });
  for (const bucket of buckets) {
    const nextAtMs = await people.countAttempt(bucket.subject, bucket.everyMs, bucket.most, nowMs);
    if (nextAtMs === null) continue;
    throw new ApiError("rate_limit_exceeded", {
      message: "Too many attempts to sign in; see Retry-After.",
      retryAfterMs: Math.max(1_000, nextAtMs - nowMs),
    });
  }
  return subject;
}
