/** /admin/v1/organizations/{organization_id}/members and /invitations. */
import type { Account } from "../../account/account.ts";
import { mayAssign } from "../../auth/roles.ts";
import {
  changeMemberRequestSchema,
  createdInvitationSchema,
  invitationSchema,
  inviteRequestSchema,
  memberSchema,
  type Role,
} from "../../contract/people.ts";
import { ApiError } from "../../errors.ts";
import { accountFor, requireMemberResult } from "../../gateway/admin.ts";
import { invite } from "../../gateway/people.ts";
import { actorOf, callerOf } from "../access.ts";
import { toInvitation, toMember } from "../auth/shapes.ts";
import { forMembers, type ApiContext, type Operation } from "../operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../paging.ts";
import { check, readJson } from "../request-body.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const pathParameters = { organization_id: "The organization's id." };
const member = { ...pathParameters, person_id: "The member's id." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;

export const listMembers: Operation = {
  ...common,
  method: "get",
  path: `${ORGANIZATION}/members`,
  operationId: "listMembers",
  summary: "The organization's members.",
  access: forMembers("members.read"),
  pathParameters,
  query: pageQuerySchema,
  response: { description: "A page of members.", schema: listOf(memberSchema, "MemberList") },
  handler: async (c) => {
    const query = check(c.req.query(), pageQuerySchema);
    const members = await (await account(c)).listMembers();
    return Response.json(pageOf(members.map(toMember), query));
  },
};

export const changeMember: Operation = {
  ...common,
  method: "patch",
  path: `${ORGANIZATION}/members/{person_id}`,
  operationId: "changeMember",
  summary: "Give a member another role. One that has no keys of its own loses those it had.",
  access: forMembers("members.write"),
  pathParameters: member,
  body: { schema: changeMemberRequestSchema, example: { role: "developer" } },
  response: { description: "The member as they are now.", schema: memberSchema },
  handler: async (c) => {
    const { role } = await readJson(c, changeMemberRequestSchema);
    const known = await account(c);
    const id = await requireAssignable(c, known, role);
    return Response.json(
      toMember(requireMemberResult(await known.changeMember(id, role, actorOf(c)))),
    );
  },
};

export const removeMember: Operation = {
  ...common,
  method: "delete",
  path: `${ORGANIZATION}/members/{person_id}`,
  operationId: "removeMember",
  summary: "Remove a member. Their own keys are revoked with them.",
  access: forMembers("members.write"),
  pathParameters: member,
  response: { description: "The member that was.", schema: memberSchema },
  handler: async (c) => {
    const known = await account(c);
    const id = await requireAssignable(c, known, null);
    const removed = requireMemberResult(await known.removeMember(id, actorOf(c)));
    await c.env.people.left(id, c.req.param("organization_id") ?? "");
    return Response.json(toMember(removed));
  },
};

export const listInvitations: Operation = {
  ...common,
  method: "get",
  path: `${ORGANIZATION}/invitations`,
  operationId: "listInvitations",
  summary: "Invitations, newest first.",
  access: forMembers("members.read"),
  pathParameters,
  query: pageQuerySchema,
  response: {
    description: "A page of invitations.",
    schema: listOf(invitationSchema, "InvitationList"),
  },
  handler: async (c) => {
    const query = check(c.req.query(), pageQuerySchema);
    const invitations = await (await account(c)).listInvitations();
    return Response.json(pageOf(invitations.map(toInvitation), query));
  },
};

export const createInvitation: Operation = {
  ...common,
  method: "post",
  path: `${ORGANIZATION}/invitations`,
  operationId: "createInvitation",
  summary: "Invite somebody. The token is in this answer and nowhere else; hand it to them.",
  access: forMembers("members.write"),
  pathParameters,
  body: { schema: inviteRequestSchema, example: { email: "ada@example.com", role: "developer" } },
  status: 201,
  response: { description: "The invitation, with its token.", schema: createdInvitationSchema },
  handler: async (c) => {
    const body = await readJson(c, inviteRequestSchema);
    requireMayAssign(c, null, body.role);
    const waiting = (await (await account(c)).listInvitations()).find(
      ({ email, state }) => email === body.email && state === "pending",
    );
    // A new invitation takes the one before it back.
    if (waiting !== undefined) requireMayAssign(c, null, waiting.role);
    const call = { email: body.email, role: body.role, expiresInHours: body.expires_in_hours };
    const organizationId = c.req.param("organization_id") ?? "";
    const { invitation, token } = await invite(
      c.env,
      await account(c),
      organizationId,
      call,
      actorOf(c),
    );
    return Response.json(
      { ...toInvitation(invitation), token },
      { status: 201, headers: { "cache-control": "no-store" } },
    );
  },
};

export const revokeInvitation: Operation = {
  ...common,
  method: "delete",
  path: `${ORGANIZATION}/invitations/{invitation_id}`,
  operationId: "revokeInvitation",
  summary: "Take an invitation back.",
  access: forMembers("members.write"),
  pathParameters: { ...pathParameters, invitation_id: "The invitation's id." },
  response: { description: "The invitation as it is now.", schema: invitationSchema },
  handler: async (c) => {
    const known = await account(c);
    const id = c.req.param("invitation_id") ?? "";
    const before = await known.findInvitation({ id });
    if (before !== null) requireMayAssign(c, null, before.role);
    const revoked = await known.revokeInvitation(id, actorOf(c));
    if (revoked !== null) return Response.json(toInvitation(revoked));
    const shown = JSON.stringify(id.slice(0, 64));
    throw new ApiError("not_found", { message: `There is no open invitation ${shown}.` });
  },
};

/** @returns the member's id. @throws {ApiError} not_found, permission_denied */
async function requireAssignable(c: ApiContext, known: Account, to: Role | null): Promise<string> {
  const id = c.req.param("person_id") ?? "";
  const before = await known.getMember(id);
  if (before === null) {
    const shown = JSON.stringify(id.slice(0, 64));
    throw new ApiError("not_found", { message: `There is no member ${shown}.` });
  }
  requireMayAssign(c, before.role, to);
  return id;
}

function requireMayAssign(c: ApiContext, from: Role | null, to: Role | null): void {
  const caller = callerOf(c);
  if (mayAssign(caller.kind === "operator" ? "operator" : caller.role, from, to)) return;
  throw new ApiError("permission_denied", {
    message: "Only an owner may make, change or remove an owner.",
  });
}

function account(c: ApiContext): Promise<Account> {
  return accountFor(c.env, c.req.param("organization_id") ?? "");
}
