/** /admin/v1/organizations/{organization_id}/members and /invitations. */
import {
  changeMemberRequestSchema,
  createdInvitationSchema,
  invitationSchema,
  inviteRequestSchema,
  memberSchema,
} from "../../contract/people.ts";
import { requireMemberResult } from "../../control/organizations.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { invite, requireInvitation } from "../../identity/user-administration.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { toInvitation, toMember } from "../auth/shapes.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const pathParameters = { organization_id: "The organization's id." };
const member = { ...pathParameters, user_id: "The member's id." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;

export const listMembers = defineOperation({
  ...common,
  method: "get",
  path: `${ORGANIZATION}/members`,
  operationId: "listMembers",
  summary: "The organization's members.",
  access: forMembers("members.read"),
  pathParameters,
  query: pageQuerySchema,
  response: { description: "A page of members.", schema: listOf(memberSchema, "MemberList") },
  handler: async ({ c, query }) => {
    const members = await (await namedAccount(c)).listMembers();
    return pageOf(members.map(toMember), query);
  },
});

export const changeMember = defineOperation({
  ...common,
  method: "patch",
  path: `${ORGANIZATION}/members/{user_id}`,
  operationId: "changeMember",
  summary: "Give a member another role. One that has no keys of its own loses those it had.",
  access: forMembers("members.write"),
  pathParameters: member,
  body: { schema: changeMemberRequestSchema, example: { role: "developer" } },
  response: { description: "The member as they are now.", schema: memberSchema },
  handler: async ({ c, params, body }) => {
    const { role } = body;
    const id = params.user_id;
    const changed = await (await livingAccount(c)).changeMember(id, role, actorOf(c));
    return toMember(requireMemberResult(changed, id));
  },
});

export const removeMember = defineOperation({
  ...common,
  method: "delete",
  path: `${ORGANIZATION}/members/{user_id}`,
  operationId: "removeMember",
  summary: "Remove a member. Their own keys are revoked with them.",
  access: forMembers("members.write"),
  pathParameters: member,
  response: { description: "The member that was.", schema: memberSchema },
  handler: async ({ c, params }) => {
    const id = params.user_id;
    const removed = requireMemberResult(
      await (await namedAccount(c)).removeMember(id, actorOf(c)),
      id,
    );
    await c.var.services.people.left(id, params.organization_id);
    return toMember(removed);
  },
});

export const listInvitations = defineOperation({
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
  handler: async ({ c, query }) => {
    const invitations = await (await namedAccount(c)).listInvitations();
    return pageOf(invitations.map(toInvitation), query);
  },
});

export const createInvitation = defineOperation({
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
  isSecret: true,
  handler: async ({ c, params, body }) => {
    const call = { email: body.email, role: body.role, expiresInHours: body.expires_in_hours };
    const organizationId = params.organization_id;
    const { invitation, token } = await invite(
      c.var.services,
      await livingAccount(c),
      organizationId,
      call,
      actorOf(c),
    );
    return { ...toInvitation(invitation), token };
  },
});

export const revokeInvitation = defineOperation({
  ...common,
  method: "delete",
  path: `${ORGANIZATION}/invitations/{invitation_id}`,
  operationId: "revokeInvitation",
  summary: "Take an invitation back.",
  access: forMembers("members.write"),
  pathParameters: { ...pathParameters, invitation_id: "The invitation's id." },
  response: { description: "The invitation as it is now.", schema: invitationSchema },
  handler: async ({ c, params }) => {
    const id = params.invitation_id;
    const revoked = await (await namedAccount(c)).revokeInvitation(id, actorOf(c));
    return toInvitation(requireInvitation(revoked, id));
  },
});
