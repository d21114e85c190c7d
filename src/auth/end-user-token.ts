/**
 * Tokens of end users, whom a customer serves: what one looks like, how it is made and read. Pure
 * but for WebCrypto; no clock.
 *
 *   tgu_<env>_<org>_<tokenId>_<end>_<secret>_<tag>
 *
 * - `tag` is a truncated HMAC of everything before it: whoever makes a text up, or changes one, is
 *   refused by arithmetic. End users are strangers to us, and there are many of them.
 * - `end` is when it ends at the latest, in unix seconds of base 36: one that is over costs no
 *   question either.
 * - `tokenId` is public; `secret` has 256 bits, and the account keeps the SHA-256 of the whole.
 */
import { randomText, type RandomBytes } from "../db/random-text.ts";
import {
  hasTag,
  organizationPart,
  tagOf,
  TAG_LENGTH,
  type KeyEnvironment,
  type TagKey,
} from "./api-key.ts";
import { SECRET_LENGTH } from "./secret-text.ts";

export interface ParsedEndUserToken {
  readonly environment: KeyEnvironment;
  readonly organizationId: string;
  readonly tokenId: string;
  readonly endsAtMs: number;
}

const PREFIX = "tgu_";
/** Of the ids, by which accounts tell tokens from keys. */
const ID_PREFIX = "eut_";
const ID_LENGTH = 16;
const SHAPE = new RegExp(
  `^${PREFIX}(live|test|dev)_([0-9A-Za-z]{16})_([0-9A-Za-z]{${ID_LENGTH}})_([0-9a-z]{1,9})` +
    `_[0-9A-Za-z]{${SECRET_LENGTH}}_([0-9A-Za-z]{${TAG_LENGTH}})$`,
);

const labelOf = (body: string): string => `tidegate/end-user/v1/${body}`;

export const isEndUserTokenId = (id: string): boolean => id.startsWith(ID_PREFIX);

/** Whether a text is to be read as one: whether it is one, `readEndUserToken` says. */
export const looksLikeEndUserToken = (text: string): boolean => text.startsWith(PREFIX);

interface Terms {
  readonly environment: KeyEnvironment;
  readonly organizationId: string;
  readonly endsAtMs: number;
}

/** Makes a new token. The text is the only copy there will be. */
export async function mintEndUserToken(
  tagKey: TagKey,
  { environment, organizationId, endsAtMs }: Terms,
  random: RandomBytes,
): Promise<{ text: string; tokenId: string }> {
  const organization = organizationPart(organizationId);
  if (organization === undefined) throw new RangeError(`not an organization id: ${organizationId}`);
  const id = randomText(random, ID_LENGTH);
  const end = Math.ceil(endsAtMs / 1_000).toString(36);
  const secret = randomText(random, SECRET_LENGTH);
  const body = `${PREFIX}${environment}_${organization}_${id}_${end}_${secret}`;
  return { text: `${body}_${await tagOf(tagKey, labelOf(body))}`, tokenId: `${ID_PREFIX}${id}` };
}

/** @returns undefined for a text that is none of ours; whether it opens, its account says */
export async function readEndUserToken(
  tagKey: TagKey,
  text: string,
): Promise<ParsedEndUserToken | undefined> {
  const [, environment, organization, id, end, tag] = SHAPE.exec(text) ?? [];
  if (end === undefined || tag === undefined) return undefined;
  if (!(await hasTag(tagKey, labelOf(text.slice(0, -TAG_LENGTH - 1)), tag))) return undefined;
  return {
    environment: environment as KeyEnvironment,
    organizationId: `org_${organization}`,
    tokenId: `${ID_PREFIX}${id}`,
    endsAtMs: Number.parseInt(end, 36) * 1_000,
  };
}
