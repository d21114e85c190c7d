/**
 * What an account is asked about its people: keys, projects, members, invitations, and the log of
 * who changed what.
 */
import type { Actor } from "../../auth/actor.ts";
import type { KeyBounds, KeyUse, KeyVerdict } from "../../auth/key-policy.ts";
import type { Scope } from "../../contract/account.ts";
import type { Tier } from "../../contract/deployments.ts";
import type { Role } from "../../contract/people.ts";

/** The part of a key that the account checks: it knows the hash, never the key. */
export interface KeyCredential {
  readonly keyId: string;
  readonly keyHash: string;
}

/** An open key and whose it is, or why it does not open. */
export type CheckedKey =
  | {
      readonly ok: true;
      readonly projectId: string;
      /** What it and its project bind its requests to; absent: nothing. */
      readonly bounds?: KeyBounds;
    }
  | Extract<KeyVerdict, { ok: false }>;

/** A key as people see it; the account knows its hash, never the key. */
export interface KeyRecord {
  readonly keyId: string;
  readonly lineageId: string;
  readonly name: string;
  readonly hint: string;
  readonly kind: "service" | "user";
  readonly projectId: string;
  readonly personId: string | null;
  /** null: all. */
  readonly scopes: readonly Scope[] | null;
  readonly models: readonly string[] | null;
  readonly tiers: readonly Tier[] | null;
  /** Addresses and CIDR ranges; null: any. */
  readonly allowedIps: readonly string[] | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  readonly disabledAtMs: number | null;
  readonly revokedAtMs: number | null;
  /** The key that took its place. */
  readonly replacedBy: string | null;
  /** To within a minute; null: never. */
  readonly lastUsedAtMs: number | null;
  /**
   * Who set its terms last, where that was somebody else than its holder, who may then not undo
   * them; else null.
   */
  readonly termsSetBy: string | null;
}

export interface MintedKey {
  readonly keyId: string;
  readonly keyHash: string;
  readonly hint: string;
}

export interface AddKeyCall
  extends
    MintedKey,
    Pick<
      KeyRecord,
      | "name"
      | "kind"
      | "projectId"
      | "personId"
      | "scopes"
      | "models"
      | "allowedIps"
      | "expiresAtMs"
    > {
  readonly tiers?: KeyRecord["tiers"];
  readonly actor: Actor;
}

/** What is undefined stays as it is. */
export interface ChangeKeyCall {
  readonly keyId: string;
  readonly actor: Actor;
  readonly name?: string | undefined;
  readonly scopes?: readonly Scope[] | null | undefined;
  readonly models?: readonly string[] | null | undefined;
  readonly tiers?: readonly Tier[] | null | undefined;
  readonly allowedIps?: readonly string[] | null | undefined;
  readonly expiresAtMs?: number | null | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Cannot be taken back. */
  readonly isRevoked?: true | undefined;
}

export interface RotateKeyCall {
  readonly keyId: string;
  readonly successor: MintedKey;
  /** How long the old key still opens. */
  readonly overlapMs: number;
  readonly actor: Actor;
}

export interface KeyFilter {
  readonly limit: number;
  /** Keys after this one. */
  readonly after: string | null;
  readonly projectId: string | null;
  readonly personId: string | null;
}

/**
 * A key that is not the actor's to change is an unknown one. `terms_locked`: somebody above its
 * holder set them; `replaced`: a rotated key's end may not be put off.
 */
export type KeyRefusalToPeople =
  | "unknown_key"
  | "too_many_keys"
  | "unknown_project"
  | "unknown_member"
  | "not_permitted"
  | "terms_locked"
  | "replaced";

export type KeyResult =
  | { readonly ok: true; readonly record: KeyRecord }
  | { readonly ok: false; readonly reason: KeyRefusalToPeople };

export interface ProjectRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly archivedAtMs: number | null;
  /** What its keys may use, and where their requests may run; null: anything, anywhere. */
  readonly models: readonly string[] | null;
  readonly tiers: readonly Tier[] | null;
}

export interface PutProjectCall {
  readonly id: string;
  readonly isNew: boolean;
  readonly name?: string | undefined;
  /** The keys of an archived project open nothing. undefined: as it is. */
  readonly isArchived?: boolean | undefined;
  /** undefined: as it is. */
  readonly models?: ProjectRecord["models"] | undefined;
  readonly tiers?: ProjectRecord["tiers"] | undefined;
  readonly actor: Actor;
}

export interface MemberRecord {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly joinedAtMs: number;
}

/**
 * `not_permitted`: the actor has no right to it any more; `owners_only`: it takes an owner to make,
 * change or remove one.
 */
export type MemberRefusal = "not_permitted" | "owners_only";

export type MemberResult =
  | { readonly ok: true; readonly record: MemberRecord }
  | { readonly ok: false; readonly reason: MemberRefusal | "unknown_member" | "last_owner" };

export interface InvitationRecord {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly state: "pending" | "accepted" | "revoked" | "expired";
}

export type InvitationResult =
  | { readonly ok: true; readonly record: InvitationRecord }
  | {
      readonly ok: false;
      readonly reason: MemberRefusal | "member_already" | "too_many_members" | "unknown_invitation";
    };

export interface InviteCall {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly tokenHash: string;
  readonly expiresAtMs: number;
  readonly actor: Actor;
}

export interface AuditEntry {
  readonly sequence: number;
  readonly atMs: number;
  readonly actor: Actor;
  /** `keys.create`, `budgets.delete` … */
  readonly action: string;
  /** The id of what was changed. */
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditFilter {
  readonly limit: number;
  /** Entries before this sequence; null for the newest. */
  readonly before: number | null;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  /** Unix milliseconds; the end is not included. */
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

/** An organization's own key for a provider. */
export interface ProviderKeyRecord {
  readonly provider: string;
  /** Of src/auth/sealed-text.ts. */
  readonly sealed: string;
  /** Its last four characters. */
  readonly hint: string;
  readonly createdAtMs: number;
}

export interface PutProviderKeyCall extends Omit<ProviderKeyRecord, "createdAtMs"> {
  readonly actor: Actor;
}

export interface PersonToErase {
  readonly personId: string;
  /** Invitations to it go. */
  readonly email: string;
}

export type ErasureResult =
  | {
      readonly ok: true;
      readonly wasMember: boolean;
      readonly keys: number;
      readonly invitations: number;
      /** Lines of the audit log that are about them or have their address, and stay. */
      readonly auditLines: number;
      /** The newest entry of the ledger. */
      readonly head: { readonly sequence: number; readonly hash: string } | null;
    }
  | { readonly ok: false; readonly reason: "last_owner" };

/**
 * Keys, projects, members, invitations, the audit log. Every verb is atomic and durable before it
 * answers, and safe to repeat.
 */
export interface DirectoryVerbs {
  addKey(call: AddKeyCall): Promise<KeyResult>;
  /** Oldest first. */
  listKeys(filter: KeyFilter): Promise<KeyRecord[]>;
  /** From the next call on the change holds. */
  changeKey(call: ChangeKeyCall): Promise<KeyResult>;
  /** A successor with the same terms and spending; the old key opens for the overlap. */
  rotateKey(call: RotateKeyCall): Promise<KeyResult>;
  checkKey(proof: KeyCredential, use: KeyUse): Promise<CheckedKey>;
  /**
   * Whether what the key asked to be shown of its usage may still be: as it could ask itself, from
   * anywhere.
   */
  mayShowUsage(keyId: string): Promise<boolean>;
  /** By provider. */
  listProviderKeys(): Promise<ProviderKeyRecord[]>;
  findProviderKey(provider: string): Promise<ProviderKeyRecord | null>;
  /** null when it would be one too many. */
  putProviderKey(call: PutProviderKeyCall): Promise<ProviderKeyRecord | null>;
  /** False when there is none. */
  deleteProviderKey(provider: string, actor: Actor): Promise<boolean>;
  listProjects(): Promise<ProjectRecord[]>;
  /** null when it is to be changed and is not there, or is new and one too many. */
  putProject(call: PutProjectCall): Promise<ProjectRecord | null>;
  listMembers(): Promise<MemberRecord[]>;
  getMember(personId: string): Promise<MemberRecord | null>;
  changeMember(personId: string, role: Role, actor: Actor): Promise<MemberResult>;
  /** Their own keys are revoked with them. */
  removeMember(personId: string, actor: Actor): Promise<MemberResult>;
  /** A person who was shut out of the service: their own keys open nothing any more. */
  revokeKeysOf(personId: string, actor: Actor): Promise<void>;
  /** Who they were; their id stays. */
  erasePerson(person: PersonToErase, actor: Actor): Promise<ErasureResult>;
  /** Newest first. */
  listInvitations(): Promise<InvitationRecord[]>;
  findInvitation(by: { id: string } | { tokenHash: string }): Promise<InvitationRecord | null>;
  /** Takes back an earlier one to the same address. */
  invite(call: InviteCall): Promise<InvitationResult>;
  revokeInvitation(id: string, actor: Actor): Promise<InvitationResult>;
  /** null when it was taken back or is too old, or is for another address. Safe to repeat. */
  acceptInvitation(
    tokenHash: string,
    person: { readonly id: string; readonly email: string; readonly name: string },
  ): Promise<MemberRecord | null>;
  listAudit(filter: AuditFilter): Promise<AuditEntry[]>;
}
