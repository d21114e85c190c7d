/**
 * API keys: what one looks like, how it is made, read and checked. Pure but for WebCrypto; no I/O,
 * no clock.
 *
 *   tg_<env>_<org><tag>_<keyId>_<secret>_<crc>        e.g. tg_live_…_…_…_…
 *
 * - `crc` refuses typing errors before any look-up.
 * - `tag` is a truncated HMAC of `org`. To name a Durable Object is to create it, so a key whose
 *   organization we did
 *   not sign must never reach one: random strings would cost us money.
 * - `keyId` is public and may stand in logs; `secret` has 256 bits; only the SHA-256 of the whole
 *   key is stored, which
 *   needs no salt or stretching because the secret cannot be guessed.
 *
 * The fixed prefix and lengths suit secret scanners:
 * /^tg_(live|test|dev)_[0-9A-Za-z]{28}_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/
 */
import { ALPHABET, randomText, type RandomBytes } from "../db/random-text.ts";
import { bytesOf, SECRET_LENGTH } from "./secret-text.ts";

export type KeyEnvironment = "live" | "test" | "dev";

export interface ParsedKey {
  readonly environment: KeyEnvironment;
  readonly organizationId: string;
  readonly tag: string;
  readonly keyId: string;
  /** What may be shown to tell keys apart. */
  readonly hint: string;
}

const ORGANIZATION_LENGTH = 16;
export const TAG_LENGTH = 12;
const KEY_ID_LENGTH = 12;
const CRC_LENGTH = 6;
const SHAPE = new RegExp(
  `^tg_(live|test|dev)_([0-9A-Za-z]{${ORGANIZATION_LENGTH}})([0-9A-Za-z]{${TAG_LENGTH}})` +
    `_([0-9A-Za-z]{${KEY_ID_LENGTH}})_[0-9A-Za-z]{${SECRET_LENGTH}}_([0-9A-Za-z]{${CRC_LENGTH}})$`,
);

export const newOrganizationId = (random: RandomBytes): string =>
  `org_${randomText(random, ORGANIZATION_LENGTH)}`;

/** The organization part of an id, or undefined if it is not one of ours by shape. */
export function organizationPart(organizationId: string): string | undefined {
  return /^org_([0-9A-Za-z]{16})$/.exec(organizationId)?.[1];
}

/** Makes a new key. The text is the only copy there will be. */
export async function mintKey(
  tagKey: TagKey,
  environment: KeyEnvironment,
  organizationId: string,
  random: RandomBytes,
): Promise<{ text: string; keyId: string; hint: string }> {
  const organization = organizationPart(organizationId);
  if (organization === undefined) throw new RangeError(`not an organization id: ${organizationId}`);
  const keyId = randomText(random, KEY_ID_LENGTH);
  const tag = await organizationTag(tagKey, organizationId);
  const body = `tg_${environment}_${organization}${tag}_${keyId}_${randomText(random, SECRET_LENGTH)}`;
  return {
    text: `${body}_${checksum(body)}`,
    keyId: `key_${keyId}`,
    hint: hintOf(environment, keyId),
  };
}

/**
 * Reads a key's parts after checking shape and checksum. Proves nothing yet: the tag and the hash
 * do.
 */
export function parseKey(text: string): ParsedKey | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, environment, organization, tag, keyId, crc] = match as unknown as [
    string,
    KeyEnvironment,
    ...string[],
  ];
  if (checksum(text.slice(0, -CRC_LENGTH - 1)) !== crc) return undefined;
  return {
    environment,
    organizationId: `org_${organization}`,
    tag: tag ?? "",
    keyId: `key_${keyId}`,
    hint: hintOf(environment, keyId ?? ""),
  };
}

export type TagKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export function importTagKey(secret: string): Promise<TagKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", bytesOf(secret), algorithm, false, ["sign"]);
}

/** Whether we issued keys for this organization. */
export function hasValidTag(
  tagKey: TagKey,
  { organizationId, tag }: Pick<ParsedKey, "organizationId" | "tag">,
): Promise<boolean> {
  return hasTag(tagKey, organizationLabel(organizationId), tag);
}

/** What shows that an organization's id came from us. */
function organizationTag(tagKey: TagKey, organizationId: string): Promise<string> {
  return tagOf(tagKey, organizationLabel(organizationId));
}

const organizationLabel = (organizationId: string): string =>
  `tidegate/organization/v1/${organizationId}`;

/**
 * What shows that a text came from us.
 *
 * @param label the text, after a prefix that says what it is for
 */
export async function tagOf(tagKey: TagKey, label: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", tagKey, bytesOf(label));
  return base62(new Uint8Array(mac).subarray(0, 16), TAG_LENGTH);
}

/** About 71 bits, compared over their full length. */
export async function hasTag(tagKey: TagKey, label: string, tag: string): Promise<boolean> {
  const expected = await tagOf(tagKey, label);
  let difference = 0;
  for (let i = 0; i < TAG_LENGTH; i++) difference |= expected.charCodeAt(i) ^ tag.charCodeAt(i);
  return difference === 0;
}

function hintOf(environment: string, keyId: string): string {
  return `tg_${environment}_…_${keyId}`;
}

/**
 * CRC-32 (IEEE 802.3) in base62, six characters: finds every slip of one or two neighbouring
 * characters.
 */
export function checksum(body: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < body.length; i++) {
    crc ^= body.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let value = (crc ^ 0xffffffff) >>> 0;
  let text = "";
  for (let i = 0; i < CRC_LENGTH; i++) {
    text = ALPHABET.charAt(value % 62) + text;
    value = Math.floor(value / 62);
  }
  return text;
}

function base62(bytes: Uint8Array, length: number): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = "";
  for (let i = 0; i < length; i++) {
    text += ALPHABET.charAt(Number(value % 62n));
    value /= 62n;
  }
  return text;
}
