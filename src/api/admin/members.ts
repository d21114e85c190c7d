/** /admin/v1/organizations/{organization_id}/members and /invitations. */
import type { Account } from "../../account/account.ts";
import {
  changeMemberRequestSchema,
  createdInvitationSchema,
  invitationSchema,
  inviteRequestSchema,
  memberSchema,
} from "../../contract/people.ts";
import { accountFor, requireMemberResult } from "../../gateway/admin.ts";
import { invite, requireInvitation } from "../../gateway/people.ts";
import { actorOf } from "../access.ts";
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
    const id = c.req.param("person_id") ?? "";
    const changed = await (await account(c)).changeMember(id, role, actorOf(c));
    return Response.json(toMember(requireMemberResult(changed, id)));
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
    const id = c.req.param("person_id") ?? "";
    const removed = requireMemberResult(await (await account(c)).removeMember(id, actorOf(c)), id);
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
    const id = c.req.param("invitation_id") ?? "";
    const revoked = await (await account(c)).revokeInvitation(id, actorOf(c));
    return Response.json(toInvitation(requireInvitation(revoked, id)));
  },
};

function account(c: ApiContext): Promise<Account> {
  return accountFor(c.env, c.req.param("organization_id") ?? "");
}
