/**
 * Who people are: the interface of their directory, as plain data. What a person may do in an
 * organization is for that organization's account to say; here it stands only which ones to ask.
 */
import type { PasskeyKey } from "../auth/passkey.ts";

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** null: not set yet. */
  readonly passwordHash: string | null;
  readonly isOperator: boolean;
  readonly createdAtMs: number;
  readonly disabledAtMs: number | null;
  /** The organization whose invitation made them; empty: an operator did. */
  readonly madeIn: string;
}

/** Whose addresses one attempt to sign in is tried for: a hash is computed for each. */
export const MAX_HOLDERS = 4;

export interface Session {
  readonly tokenHash: string;
  readonly person: Person;
  readonly seenAtMs: number;
  readonly expiresAtMs: number;
}

/** A key of a device that signs somebody in. */
export interface Passkey extends PasskeyKey {
  /** As the device calls it, in base64url. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** How often it has signed, as its device says; 0 of one that does not count. */
  readonly signCount: number;
  readonly createdAtMs: number;
  readonly usedAtMs: number | null;
}

export type PersonChange = Partial<
  Pick<Person, "name" | "passwordHash" | "isOperator" | "disabledAtMs">
>;

/**
 * What a new password may take the place of: the old one (null: none yet), of which the caller
 * keeps a session, or a token to set it with.
 */
export type PasswordProof =
  | { readonly passwordHash: string | null; readonly keptSession: string }
  | { readonly setUpHash: string; readonly nowMs: number };

export interface PersonFilter {
  readonly limit: number;
  /** Those after this id. */
  readonly after: string | null;
  readonly email: string | null;
}

export interface PeopleDirectory {
  /** False when somebody of the same origin has this address already. */
  insert(person: Person): Promise<boolean>;
  find(id: string): Promise<Person | null>;
  /**
   * Those who have an address: first the one whom an operator made, then the oldest, `MAX_HOLDERS`
   * at most.
   *
   * @param organizationId null: wherever they are; else those whom it knows
   */
  holdersOf(email: string, organizationId: string | null): Promise<Person[]>;
  list(filter: PersonFilter): Promise<Person[]>;
  /** @param isSignedOut their sessions, passkeys and tokens end in the same moment */
  change(id: string, change: PersonChange, isSignedOut: boolean): Promise<void>;
  /**
   * Who they were: address, name, password, passkeys, sessions, tokens, memberships. Their id
   * stays, shut out.
   */
  erase(id: string, nowMs: number): Promise<void>;
  /**
   * Sets a password where the proof still holds, and ends their other sessions and their set-up
   * token, all in one moment: who signs in with the old one meanwhile has no session after it.
   *
   * @returns false where the proof does not hold, and nothing changed
   */
  setPassword(personId: string, passwordHash: string, proof: PasswordProof): Promise<boolean>;

  /**
   * Another hash of the same password; nothing else changes, and nothing at all where the password
   * is another by now.
   */
  renewHash(personId: string, before: string, renewed: string): Promise<void>;

  /**
   * @returns false when their password is not, or not any more, the one that was shown, or they are
   * shut out
   */
  insertSession(session: Session): Promise<boolean>;
  findSession(tokenHash: string, nowMs: number): Promise<Session | null>;
  touchSession(tokenHash: string, seenAtMs: number): Promise<void>;
  /** Those that have not ended, last used first. */
  listSessions(personId: string, nowMs: number): Promise<Omit<Session, "person">[]>;
  /** @returns how many sessions ended */
  endSessions(
    of:
      | { tokenHash: string }
      | { personId: string }
      /** The one of theirs whose hash begins so. */
      | { personId: string; hashStart: string },
  ): Promise<number>;

  /** Others of the person stay. */
  putSignInLink(personId: string, tokenHash: string, expiresAtMs: number): Promise<void>;
  /** Spends a link. @returns whose it was; null when it does not open, or not any more */
  takeSignInLink(tokenHash: string, nowMs: number): Promise<string | null>;

  /** False when it is known already, or they have as many as there may be. */
  insertPasskey(passkey: Passkey): Promise<boolean>;
  findPasskey(id: string): Promise<Passkey | null>;
  /** Oldest first. */
  listPasskeys(personId: string): Promise<Passkey[]>;
  /** Writes down a use. @returns false when its counter did not grow */
  usePasskey(id: string, signCount: number, nowMs: number): Promise<boolean>;
  /** @returns false when they have none of this id */
  deletePasskey(personId: string, id: string): Promise<boolean>;
  /** @returns false when it was used before */
  spendChallenge(hash: string, forgetAtMs: number, nowMs: number): Promise<boolean>;

  /** The newest alone opens. */
  putSetUp(personId: string, tokenHash: string, expiresAtMs: number): Promise<void>;
  /** Whose password the token may set. */
  findSetUp(tokenHash: string, nowMs: number): Promise<string | null>;

  /**
   * Counts an attempt by subject: at most `most` at once, then one for each `everyMs`.
   *
   * @returns when the next one may come, or null when this one may
   */
  countAttempt(
    subject: string,
    everyMs: number,
    most: number,
    nowMs: number,
  ): Promise<number | null>;
  forgetAttempts(subjects: readonly string[]): Promise<void>;

  joined(personId: string, organizationId: string): Promise<void>;
  left(personId: string, organizationId: string): Promise<void>;
  /**
   * Those whom the organization's invitations made, who belong to no other and are no operators.
   */
  onlyIn(organizationId: string): Promise<string[]>;
  /**
   * These people as by `erase`, the memberships of all others, and what the organization is called,
   * in one moment.
   */
  eraseOrganization(
    organizationId: string,
    personIds: readonly string[],
    nowMs: number,
  ): Promise<void>;
  /** Newest last. */
  organizationsOf(personId: string): Promise<{ id: string; name: string }[]>;
}
