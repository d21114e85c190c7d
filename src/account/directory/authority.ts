/**
 * What an actor may do in this organization, asked inside the transaction that does it: a role may
 * have been taken away since the request was let in.
 */
import type { Actor } from "../../auth/actor.ts";
import { mayAssign, mayDo, type Permission } from "../../auth/roles.ts";
import type { Role } from "../../contract/people.ts";
import type { Members } from "./members.ts";

export class Authority {
  readonly #members: Members;

  constructor(members: Members) {
    this.#members = members;
  }

  may(actor: Actor, permission: Permission): boolean {
    const role = this.#roleOf(actor);
    return role === "operator" || (role !== null && mayDo(role, permission));
  }

  /** @param holderId whose key it is; null: a service's */
  mayWriteKeyOf(holderId: string | null, actor: Actor): boolean {
    const isOwn = actor.kind === "member" && holderId === actor.id;
    return this.may(actor, isOwn ? "own_keys.write" : "keys.write");
  }

  /** Whether they may turn a member of one role into one of another. null: not a member. */
  mayAssign(actor: Actor, from: Role | null, to: Role | null): boolean {
    const role = this.#roleOf(actor);
    return role !== null && mayAssign(role, from, to);
  }

  #roleOf(actor: Actor): Role | "operator" | null {
    if (actor.kind !== "member") return actor.kind === "key" ? null : "operator";
    return this.#members.find(actor.id)?.role ?? null;
  }
}
