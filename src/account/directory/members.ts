/**
 * The organization's members and the invitations to become one. Writes only inside a transaction of
 * the account.
 */
import type { Role } from "../../contract/people.ts";
import type { InvitationRecord, MemberRecord } from "./verbs.ts";

type MemberRow = {
  person_id: string;
  email: string;
  name: string;
  role: string;
  joined_at_ms: number;
};

type InvitationRow = {
  id: string;
  email: string;
  role: string;
  token_hash: string;
  created_at_ms: number;
  expires_at_ms: number;
  accepted_at_ms: number | null;
  revoked_at_ms: number | null;
};

/** By now, which is bound to it. */
const CAN_BE_ACCEPTED = "accepted_at_ms IS NULL AND revoked_at_ms IS NULL AND expires_at_ms > ?";

export class Members {
  readonly #sql: SqlStorage;

  /** The tables are the directory's. */
  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  list(): MemberRecord[] {
    return this.#sql
      .exec<MemberRow>("SELECT * FROM member ORDER BY joined_at_ms, person_id")
      .toArray()
      .map(toMember);
  }

  find(personId: string): MemberRecord | undefined {
    const query = "SELECT * FROM member WHERE person_id = ?";
    return this.#sql.exec<MemberRow>(query, personId).toArray().map(toMember)[0];
  }

  hasEmail(email: string): boolean {
    return this.#sql.exec("SELECT 1 FROM member WHERE email = ?", email).toArray().length > 0;
  }

  isLastOwner(personId: string): boolean {
    const owners = this.list().filter(({ role }) => role === "owner");
    return owners.length === 1 && owners[0]?.personId === personId;
  }

  put({ personId, email, name, role, joinedAtMs }: MemberRecord): void {
    this.#sql.exec(
      `INSERT INTO member VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET role = excluded.role, name = excluded.name, email = excluded.email`,
      personId,
      email,
      name,
      role,
      joinedAtMs,
    );
  }

  /** Members, and those who may still become one. */
  countWithInvited(nowMs: number): number {
    const query = `SELECT (SELECT count(*) FROM member)
      + (SELECT count(*) FROM invitation WHERE ${CAN_BE_ACCEPTED}) AS n`;
    return this.#sql.exec<{ n: number }>(query, nowMs).one().n;
  }

  /** Keeps those that can still be accepted, and of the others the newest. */
  forgetInvitations(keptMost: number, nowMs: number): void {
    this.#sql.exec(
      `DELETE FROM invitation WHERE id NOT IN (
         SELECT id FROM invitation ORDER BY (${CAN_BE_ACCEPTED}) DESC, created_at_ms DESC, id DESC LIMIT ?
       )`,
      nowMs,
      keptMost,
    );
  }

  remove(personId: string): void {
    this.#sql.exec("DELETE FROM member WHERE person_id = ?", personId);
  }

  /** Newest first: all, or those that one member sent. */
  listInvitations(nowMs: number, invitedBy: string | null = null): InvitationRecord[] {
    return this.#sql
      .exec<InvitationRow>(
        `SELECT * FROM invitation WHERE ? IS NULL OR invited_by = ?
         ORDER BY created_at_ms DESC, id DESC`,
        invitedBy,
        invitedBy,
      )
      .toArray()
      .map((row) => toInvitation(row, nowMs));
  }

  findInvitation(by: { id: string } | { tokenHash: string }, nowMs: number) {
    const [column, value] = "id" in by ? ["id", by.id] : ["token_hash", by.tokenHash];
    const query = `SELECT * FROM invitation WHERE ${column} = ?`;
    const rows = this.#sql.exec<InvitationRow>(query, value).toArray();
    return rows.map((row) => toInvitation(row, nowMs))[0];
  }

  /** @param invitedBy the member who did; null for an operator */
  insertInvitation(
    invitation: Omit<InvitationRecord, "state">,
    tokenHash: string,
    invitedBy: string | null,
  ): void {
    this.#sql.exec(
      "INSERT INTO invitation VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
      invitation.id,
      invitation.email,
      invitation.role,
      tokenHash,
      invitedBy,
      invitation.createdAtMs,
      invitation.expiresAtMs,
    );
  }

  endInvitation(id: string, how: "accepted" | "revoked", nowMs: number): void {
    const column = how === "accepted" ? "accepted_at_ms" : "revoked_at_ms";
    this.#sql.exec(`UPDATE invitation SET ${column} = ? WHERE id = ?`, nowMs, id);
  }
}

function toMember(row: MemberRow): MemberRecord {
  return {
    personId: row.person_id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    joinedAtMs: row.joined_at_ms,
  };
}

function toInvitation(row: InvitationRow, nowMs: number): InvitationRecord {
  return {
    id: row.id,
    email: row.email,
    role: row.role as Role,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
    state: stateOf(row, nowMs),
  };
}

function stateOf(row: InvitationRow, nowMs: number): InvitationRecord["state"] {
  if (row.accepted_at_ms !== null) return "accepted";
  if (row.revoked_at_ms !== null) return "revoked";
  return row.expires_at_ms <= nowMs ? "expired" : "pending";
}
