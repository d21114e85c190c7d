/**
 * By what a conversation is known again (decisions/0112): digests of what was said so far, of one
 * organization, and there of one end user's token. No text leaves the isolate by them.
 */
import type { AdmitCall, Conversation } from "../account/gate.ts";
import { isEndUserTokenId } from "../auth/end-user-token.ts";
import { digestOf } from "../contract/bytes.ts";
import type { GenerateRequest } from "../contract/engine.ts";
import type { GenerateCall } from "./generate.ts";
import type { Routed } from "./route.ts";

/** Half of SHA-256 is enough, and half as large in each hold. */
const DIGEST_LENGTH = 32;

/** For an admission. Whoever was told of a model that has the conversation has asked already. */
export async function conversationIn(
  { input, key, escalated }: GenerateCall,
  { cascade, record }: Routed,
): Promise<Pick<AdmitCall, "conversation">> {
  if (cascade === null && record.auto?.escalated_to == null) return {};
  const conversation = await conversationOf(input, whoseOf(key));
  if (conversation === null) return {};
  return { conversation: { ...conversation, ...(escalated !== undefined && { before: null }) } };
}

/** End users are strangers to each other: none finds out, or changes, how another is answered. */
const whoseOf = ({ organizationId, keyId }: GenerateCall["key"]): string =>
  isEndUserTokenId(keyId) ? keyId : organizationId;

/** @returns null of a prompt, which is no conversation */
async function conversationOf(
  input: GenerateRequest["input"],
  whose: string,
): Promise<Conversation | null> {
  if (input.type !== "chat") return null;
  const { messages } = input;
  const last = messages.findLastIndex(({ role }) => role === "assistant");
  const digest = (said: typeof messages): Promise<string> => {
    const text = JSON.stringify([whose, said]);
    return digestOf(new TextEncoder().encode(text)).then((hex) => hex.slice(0, DIGEST_LENGTH));
  };
  // What the answer before was given to.
  const before = last > 0 ? await digest(messages.slice(0, last)) : null;
  return { before, now: await digest(messages) };
}
