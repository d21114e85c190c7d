/**
 * Tokens of usage widgets: what a page that somebody else serves may show of an organization's
 * usage, and until when. Kept nowhere: the token says all of it, and our tag on it that we made it.
 * Pure but for WebCrypto.
 *
 *   tgw_<base64url of the terms in JSON>.<tag>
 */
import { base64url } from "jose";

import { hasTag, tagOf, TAG_LENGTH, type TagKey } from "./api-key.ts";

export interface WidgetTerms {
  readonly organizationId: string;
  /** The key that made it, which ends it when it ends itself. */
  readonly keyId: string;
  /** Unix seconds. */
  readonly expires: number;
  /** null: of all projects. */
  readonly projectId: string | null;
  /** Whose usage, if not that of all keys. */
  readonly apiKeyId: string | null;
  readonly showsCost: boolean;
}

/** Ids of the longest, each character of which JSON may write as six. */
const SHAPE = new RegExp(`^tgw_([\\w-]{1,4096})\\.([0-9A-Za-z]{${TAG_LENGTH}})$`);

const labelOf = (payload: string): string => `tidegate/widget/v1/${payload}`;

export async function newWidgetToken(tagKey: TagKey, terms: WidgetTerms): Promise<string> {
  const payload = base64url.encode(JSON.stringify(terms));
  return `tgw_${payload}.${await tagOf(tagKey, labelOf(payload))}`;
}

/** @returns undefined for a text that is none of ours, or that has ended */
export async function readWidgetToken(
  tagKey: TagKey,
  text: string,
  nowMs: number,
): Promise<WidgetTerms | undefined> {
  const [, payload, tag] = SHAPE.exec(text) ?? [];
  if (payload === undefined || tag === undefined) return undefined;
  if (!(await hasTag(tagKey, labelOf(payload), tag))) return undefined;
  const terms = JSON.parse(new TextDecoder().decode(base64url.decode(payload))) as WidgetTerms;
  return nowMs < terms.expires * 1_000 ? terms : undefined;
}
