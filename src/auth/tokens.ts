/**
 * Tokens of people: a session in a cookie, an invitation to an organization, the first setting of a
 * password, and a link that signs in once. Each has its own prefix and 256 random bits, and is
 * stored as its hash alone.
 *
 *   tgs_<secret>_<tag>    tgl_<secret>_<tag>    tgp_<secret>_<tag>    tgi_<org>_<secret>_<tag>
 *
 * And what a passkey signs, which is stored only when it was used:
 * tgc_<purpose>_<end>_<secret>_<tag>
 *
 * - `tag` is a truncated HMAC of everything before it. Looking a token up costs a query, or an
 *   object's turn; one that we did not
 *   make is refused by arithmetic, whoever made it up and however many.
 */
import { randomText, type RandomBytes } from "../db/random-text.ts";
import { hasTag, organizationPart, tagOf, TAG_LENGTH, type TagKey } from "./api-key.ts";
import { SECRET_LENGTH } from "./secret-text.ts";

const PREFIXES = { session: "tgs", signInLink: "tgl", setUp: "tgp" } as const;

export type TokenKind = keyof typeof PREFIXES;

const END = `[0-9A-Za-z]{${SECRET_LENGTH}}_[0-9A-Za-z]{${TAG_LENGTH}}$`;
const INVITATION = new RegExp(`^tgi_([0-9A-Za-z]{16})_${END}`);
const SHAPES = {
  session: new RegExp(`^${PREFIXES.session}_${END}`),
  signInLink: new RegExp(`^${PREFIXES.signInLink}_${END}`),
  setUp: new RegExp(`^${PREFIXES.setUp}_${END}`),
} as const;

export function newToken(tagKey: TagKey, kind: TokenKind, random: RandomBytes): Promise<string> {
  return signed(tagKey, `${PREFIXES[kind]}_${randomText(random, SECRET_LENGTH)}`);
}

/** Whether we made it, as one of this kind. Whether it still opens, its record says. */
export async function isToken(tagKey: TagKey, kind: TokenKind, text: string): Promise<boolean> {
  return SHAPES[kind].test(text) && isSigned(tagKey, text);
}

/** Names its organization, whose account keeps it. */
export async function newInvitationToken(
  tagKey: TagKey,
  organizationId: string,
  random: RandomBytes,
): Promise<string> {
  const organization = organizationPart(organizationId);
  if (organization === undefined) throw new RangeError(`not an organization id: ${organizationId}`);
  return signed(tagKey, `tgi_${organization}_${randomText(random, SECRET_LENGTH)}`);
}

/** The organization that an invitation is to; undefined for a text that is none of ours. */
export async function readInvitationToken(
  tagKey: TagKey,
  text: string,
): Promise<string | undefined> {
  const organization = INVITATION.exec(text)?.[1];
  if (organization === undefined || !(await isSigned(tagKey, text))) return undefined;
  return `org_${organization}`;
}

export type ChallengePurpose = "registration" | "sign_in";

export interface Challenge {
  readonly purpose: ChallengePurpose;
  readonly expiresAtMs: number;
}

const CHALLENGE = new RegExp(`^tgc_(registration|sign_in)_([0-9a-z]{1,9})_${END}`);

export function newChallenge(
  tagKey: TagKey,
  { purpose, expiresAtMs }: Challenge,
  random: RandomBytes,
): Promise<string> {
  const end = expiresAtMs.toString(36);
  return signed(tagKey, `tgc_${purpose}_${end}_${randomText(random, SECRET_LENGTH)}`);
}

/** undefined for a text that is none of ours. */
export async function readChallenge(tagKey: TagKey, text: string): Promise<Challenge | undefined> {
  const [, purpose, end] = CHALLENGE.exec(text) ?? [];
  if (purpose === undefined || end === undefined || !(await isSigned(tagKey, text)))
    return undefined;
  return { purpose: purpose as ChallengePurpose, expiresAtMs: Number.parseInt(end, 36) };
}

const labelOf = (body: string): string => `tidegate/token/v1/${body}`;

async function signed(tagKey: TagKey, body: string): Promise<string> {
  return `${body}_${await tagOf(tagKey, labelOf(body))}`;
}

function isSigned(tagKey: TagKey, text: string): Promise<boolean> {
  const body = text.slice(0, -TAG_LENGTH - 1);
  return hasTag(tagKey, labelOf(body), text.slice(-TAG_LENGTH));
}
