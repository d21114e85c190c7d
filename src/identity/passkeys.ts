/** Passkeys: adding one to oneself, and signing in with one instead of a password. */
import {
  isSignedBy,
  isUsable,
  readAnswer,
  type Answer,
  type Expected,
  type PasskeyKey,
  type Proof,
} from "../auth/passkey.ts";
import { hashSecret } from "../auth/secret-text.ts";
import { newChallenge, readChallenge, type ChallengePurpose } from "../auth/tokens.ts";
import { PASSKEY_LIMITS } from "../contract/passkeys.ts";
import { ApiError, quoted } from "../errors.ts";
import {
  beginSession,
  requireOwnPassword,
  takeAttempt,
  type SessionServices,
  type SignedIn,
} from "./sessions.ts";
import { passkeyBuckets } from "./sign-in-limits.ts";
import type { Passkey, Session } from "./user.ts";

/** As long as somebody may look for their finger. */
const CHALLENGE_MS = 5 * 60_000;

type Place = Pick<Expected, "origin" | "rpId">;

/** Nothing is stored of one before it was used: whoever asks for many gets texts. */
export async function newPasskeyChallenge(
  services: SessionServices,
  purpose: ChallengePurpose,
): Promise<{ readonly challenge: string; readonly expiresAtMs: number }> {
  const expiresAtMs = services.now() + CHALLENGE_MS;
  const terms = { purpose, expiresAtMs };
  const challenge = await newChallenge(await services.tagKey(), terms, services.randomBytes);
  return { challenge, expiresAtMs };
}

export interface AddPasskeyCall extends Answer, PasskeyKey, Place {
  readonly id: string;
  readonly name: string;
  /** null: of somebody who has none. */
  readonly password: string | null;
  readonly clientIp: string | null;
}

/**
 * Whoever finds a page open shall not add a way in for later: the password is asked for.
 *
 * @throws {ApiError} invalid_value, invalid_credentials, rate_limit_exceeded
 */
export async function addPasskey(
  services: SessionServices,
  session: Session,
  call: AddPasskeyCall,
): Promise<Passkey> {
  const { id, name, publicKey, algorithm, origin, rpId } = call;
  await requireOwnPassword(services, session, call);
  const proof = await readAnswer(call, { type: "webauthn.create", origin, rpId });
  const isOurs = proof?.credentialId === id && (await isUsable(call));
  if (!isOurs || !(await spend(services, proof, "registration"))) throw notOurs();
  const personId = session.person.id;
  const createdAtMs = services.now();
  const times = { createdAtMs, usedAtMs: null };
  const passkey = {
    id,
    personId,
    name,
    publicKey,
    algorithm,
    signCount: proof.signCount,
    ...times,
  };
  if (!(await services.people.insertPasskey(passkey)))
    throw new ApiError("invalid_value", {
      message: `id is of a passkey that is known already, or there are ${PASSKEY_LIMITS.maxPasskeys} passkeys, and no more can be added.`,
      param: "id",
    });
  await audit(services, personId, "passkeys.create", id);
  return passkey;
}

/** @throws {ApiError} not_found */
export async function removePasskey(
  services: SessionServices,
  { person }: Session,
  id: string,
): Promise<void> {
  if (!(await services.people.deletePasskey(person.id, id)))
    throw new ApiError("not_found", {
      message: `You have no passkey ${quoted(id)}.`,
    });
  await audit(services, person.id, "passkeys.delete", id);
}

export interface PasskeySignIn extends Answer, Place {
  readonly id: string;
  readonly signature: string;
  readonly clientIp: string | null;
}

/**
 * One sentence for whatever is wrong.
 *
 * @throws {ApiError} invalid_credentials, rate_limit_exceeded
 */
export async function signInByPasskey(
  services: SessionServices,
  call: PasskeySignIn,
): Promise<SignedIn> {
  const { id, signature, origin, rpId } = call;
  const { people, now } = services;
  const proof = await readAnswer(call, { type: "webauthn.get", origin, rpId });
  // Before anything is looked up: a challenge that we did not make costs arithmetic.
  if (proof === null || !(await isOpen(services, proof, "sign_in"))) throw wrong();
  await takeAttempt(services, passkeyBuckets(call.clientIp));
  const passkey = await people.findPasskey(id);
  if (passkey === null || !(await isSignedBy(passkey, call, signature))) throw wrong();
  if (!(await spend(services, proof, "sign_in"))) throw wrong();
  // As they are while the passkey still is: what ends it from here on ends this as well.
  const person = await people.find(passkey.personId);
  if (person === null || person.disabledAtMs !== null) throw wrong();
  // A counter that does not grow is that of a copy; devices that have none say 0 for ever.
  if (!(await people.usePasskey(id, proof.signCount, now()))) throw wrong();
  return beginSession(services, person);
}

async function isOpen(
  { tagKey, now }: SessionServices,
  { challenge }: Proof,
  purpose: ChallengePurpose,
): Promise<boolean> {
  const known = await readChallenge(await tagKey(), challenge);
  return known !== undefined && known.purpose === purpose && known.expiresAtMs > now();
}

/** Whether a challenge is open, and was not used before; it is from now on. */
async function spend(
  services: SessionServices,
  proof: Proof,
  purpose: ChallengePurpose,
): Promise<boolean> {
  if (!(await isOpen(services, proof, purpose))) return false;
  const nowMs = services.now();
  const hash = await hashSecret(proof.challenge);
  return services.people.spendChallenge(hash, nowMs + CHALLENGE_MS, nowMs);
}

function audit(
  { recordAudit }: SessionServices,
  personId: string,
  action: string,
  id: string,
): Promise<void> {
  return recordAudit({ kind: "member", id: personId }, action, id, null, null);
}

const wrong = (): ApiError => new ApiError("invalid_credentials");

function notOurs(): ApiError {
  return new ApiError("invalid_value", {
    message:
      "client_data is no answer to an open challenge of this server, by a device that knew its holder.",
    param: "client_data",
  });
}
