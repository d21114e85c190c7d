/** /auth/v1/invitations/accept and /memberships: becoming a member, and leaving. */
import {
  acceptInvitationRequestSchema,
  memberSchema,
  sessionSchema,
} from "../../contract/people.ts";
import {
  accountFor,
  requireMemberResult,
  unknownOrganization,
} from "../../control/organizations.ts";
import { clientIpOf, sessionOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_ANYONE, FOR_PERSONS } from "../../http/operation.ts";
import { giveCookie } from "../../http/session-cookie.ts";
import { acceptInvitation } from "../../identity/user-administration.ts";
import { describeSession } from "./session.ts";
import { toMember } from "./shapes.ts";

export const acceptInvitationOperation = defineOperation({
  tag: "People",
  status: 200,
  method: "post",
  path: "/auth/v1/invitations/accept",
  operationId: "acceptInvitation",
  summary: "Become a member with an invitation, and sign in. Somebody new sets a password here.",
  access: FOR_ANYONE,
  body: {
    schema: acceptInvitationRequestSchema,
    example: { token: "tgi_...", name: "Ada", password: "correct horse battery" },
  },
  response: { description: "The session.", schema: sessionSchema },
  errors: ["invalid_credentials", "rate_limit_exceeded"],
  handler: async ({ c, body }) => {
    const { token, name, password } = body;
    const call = { token, name, password, clientIp: clientIpOf(c) };
    const { signedIn } = await acceptInvitation(c.var.services, call);
    giveCookie(c, signedIn);
    return describeSession(c, signedIn.session);
  },
});

export const deleteMembership = defineOperation({
  tag: "People",
  status: 200,
  method: "delete",
  path: "/auth/v1/memberships/{organization_id}",
  operationId: "deleteMembership",
  summary: "Leave an organization. One's own keys there are revoked. Its last owner cannot leave.",
  access: FOR_PERSONS,
  pathParameters: { organization_id: "The organization's id." },
  response: { description: "The member that was.", schema: memberSchema },
  errors: ["not_found", "invalid_value"],
  handler: async ({ c, params }) => {
    const organizationId = params.organization_id;
    const { person } = sessionOf(c);
    const account = await accountFor(c.var.services, organizationId);
    if ((await account.getMember(person.id)) === null) throw unknownOrganization(organizationId);
    const actor = { kind: "member", id: person.id } as const;
    const member = requireMemberResult(await account.removeMember(person.id, actor), person.id);
    await c.var.services.people.left(person.id, organizationId);
    return toMember(member);
  },
});
