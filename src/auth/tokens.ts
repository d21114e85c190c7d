/**
 * Tokens of people: a session in a cookie, an invitation to an organization, the first setting of a password, and a link that
 * signs in once. Each has its own prefix and 256 random bits, and is stored as its hash alone.
 */
import { hasValidTag, organizationPart, organizationTag, type TagKey } from "./api-key.ts";
import { randomText, SECRET_LENGTH, type RandomBytes } from "./secret-text.ts";

const SESSION = /^tgs_[0-9A-Za-z]{43}$/;
const SIGN_IN_LINK = /^tgl_[0-9A-Za-z]{43}$/;
const SET_UP = /^tgp_[0-9A-Za-z]{43}$/;
const INVITATION = /^tgi_([0-9A-Za-z]{16})([0-9A-Za-z]{12})_[0-9A-Za-z]{43}$/;

export const newSessionToken = (random: RandomBytes): string =>
  `tgs_${randomText(random, SECRET_LENGTH)}`;
export const newSetUpToken = (random: RandomBytes): string =>
  `tgp_${randomText(random, SECRET_LENGTH)}`;
export const newSignInLinkToken = (random: RandomBytes): string =>
  `tgl_${randomText(random, SECRET_LENGTH)}`;

export const isSessionToken = (text: string): boolean => SESSION.test(text);
export const isSignInLinkToken = (text: string): boolean => SIGN_IN_LINK.test(text);
export const isSetUpToken = (text: string): boolean => SET_UP.test(text);

/** Names its organization, with our tag on it: a guessed one must never reach an account object. */
export async function newInvitationToken(
  tagKey: TagKey,
  organizationId: string,
  random: RandomBytes,
): Promise<string> {
  const organization = organizationPart(organizationId);
  if (organization === undefined) throw new RangeError(`not an organization id: ${organizationId}`);
  const tag = await organizationTag(tagKey, organizationId);
  return `tgi_${organization}${tag}_${randomText(random, SECRET_LENGTH)}`;
}

/** The organization that an invitation is to; undefined for a text that is none of ours. */
export async function readInvitationToken(
  tagKey: TagKey,
  text: string,
): Promise<string | undefined> {
  const [, organization, tag] = INVITATION.exec(text) ?? [];
  if (organization === undefined || tag === undefined) return undefined;
  const organizationId = `org_${organization}`;
  return (await hasValidTag(tagKey, { organizationId, tag })) ? organizationId : undefined;
}
