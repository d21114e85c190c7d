/**
 * Names of what prompts begin with, so that a request can be sent where that is still in memory.
 * The edge and the worker make them of the same request, each by itself.
 *
 * A prompt's text is cut in chunks; each chunk's digest follows from the one before, so one digest
 * stands for all that comes before it. The first follows from the organization and the model under
 * a key that only the edge and the workers have: two organizations share no digest, and nobody can
 * guess a prompt from one.
 */
import { toHex } from "./bytes.ts";
import type { GenerateRequest } from "./engine.ts";
import type { SigningKey } from "./signature.ts";

export const PREFIX_CHUNK_LENGTH = 1_024;
/** Of a longer prompt, its beginning counts. */
export const MAX_PREFIX_CHUNKS = 64;
export const PREFIX_PATTERN = /^[0-9a-f]{16}$/;

const DIGEST_BYTES = 8;

/** A request's prompt as one text, to which the turns of a conversation only ever add. */
export function promptTextOf(input: GenerateRequest["input"]): string {
  if (input.type === "completion") {
    const [first] = input.prompts;
    return typeof first === "string" ? first : (first ?? []).join(",");
  }
  const tools = input.toolUse === null ? "" : JSON.stringify(input.toolUse.tools);
  const turns = input.messages.map((turn) => {
    const calls = turn.role === "assistant" && turn.toolCalls ? JSON.stringify(turn.toolCalls) : "";
    return `\u0002${turn.role}\u0001${turn.content}${calls}`;
  });
  return `${tools}${turns.join("")}`;
}

/**
 * The digests of a prompt's whole chunks, in order.
 *
 * @param key derived for `prefix`
 */
export async function chainPrefixes(
  key: SigningKey,
  owner: { readonly organizationId: string; readonly model: string },
  promptText: string,
): Promise<string[]> {
  const chunks = Math.min(MAX_PREFIX_CHUNKS, Math.floor(promptText.length / PREFIX_CHUNK_LENGTH));
  const chain: string[] = [];
  let last = JSON.stringify([owner.organizationId, owner.model]);
  for (let at = 0; at < chunks; at += 1) {
    const chunk = promptText.slice(at * PREFIX_CHUNK_LENGTH, (at + 1) * PREFIX_CHUNK_LENGTH);
    const bytes = encoder.encode(`${last}\n${chunk}`) as Uint8Array<ArrayBuffer>;
    const digest = await crypto.subtle.sign("HMAC", key, bytes);
    last = toHex(new Uint8Array(digest, 0, DIGEST_BYTES));
    chain.push(last);
  }
  return chain;
}

const encoder = new TextEncoder();
