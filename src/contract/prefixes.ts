/**
 * Names of what prompts begin with, so that a request can be sent where that is still in memory.
 * The edge and the worker make them of the same request, each by itself.
 *
 * A prompt's text is cut in chunks; each chunk's digest follows from the one before, so one digest
 * stands for all that comes before it. So it is where the last turns of a conversation end, which
 * is where its next prompt goes on. The first follows from the organization and the model under
 * a key that only the edge and the workers have: two organizations share no digest, and nobody can
 * guess a prompt from one.
 */
import { toHex } from "./bytes.ts";
import type { GenerateRequest } from "./engine.ts";
import type { SigningKey } from "./signature.ts";

export const PREFIX_CHUNK_LENGTH = 1_024;
/** Of a longer prompt, its beginning counts. */
export const MAX_PREFIX_CHUNKS = 64;
/** Turns, from the last, whose ends have a digest: a tool's calls and results are turns too. */
const MAX_TURN_ENDS = 6;
export const PREFIX_PATTERN = /^[0-9a-f]{16}$/;

const DIGEST_BYTES = 8;

export interface PromptText {
  readonly text: string;
  /** How many characters there are at the end of each turn, the last at the end of the text. */
  readonly turnEnds: readonly number[];
}

/** What a prompt begins with. */
export interface Prefix {
  readonly digest: string;
  /** In characters. */
  readonly length: number;
  /** A turn of the conversation ends there, and no chunk. */
  readonly endsTurn: boolean;
}

/** A request's prompt as one text, to which the turns of a conversation only ever add. */
export function promptTextOf(input: GenerateRequest["input"]): PromptText {
  if (input.type === "completion") {
    const [first] = input.prompts;
    const text = typeof first === "string" ? first : (first ?? []).join(",");
    return { text, turnEnds: [] };
  }
  const tools = input.toolUse === null ? "" : JSON.stringify(input.toolUse.tools);
  const turns = input.messages.map((turn) => {
    const calls = turn.role === "assistant" && turn.toolCalls ? JSON.stringify(turn.toolCalls) : "";
    return `\u0002${turn.role}\u0001${turn.content}${calls}`;
  });
  let length = tools.length;
  const turnEnds = turns.map((turn) => (length += turn.length));
  return { text: `${tools}${turns.join("")}`, turnEnds };
}

/**
 * The prefixes of a prompt by which it is known, from the shortest: its whole chunks, and its
 * beginnings up to the ends of its last turns.
 *
 * @param key derived for `prefix`
 */
export async function chainPrefixes(
  key: SigningKey,
  owner: { readonly organizationId: string; readonly model: string },
  { text, turnEnds }: PromptText,
): Promise<Prefix[]> {
  const chunks = Math.min(MAX_PREFIX_CHUNKS, Math.floor(text.length / PREFIX_CHUNK_LENGTH));
  const ends = turnEnds.slice(-MAX_TURN_ENDS).filter((end) => end % PREFIX_CHUNK_LENGTH > 0);
  const chain: Prefix[] = [];
  let last = JSON.stringify([owner.organizationId, owner.model]);
  for (let from = 0; from <= chunks * PREFIX_CHUNK_LENGTH; from += PREFIX_CHUNK_LENGTH) {
    const to = from + PREFIX_CHUNK_LENGTH;
    for (const end of ends)
      if (end > from && end < to)
        chain.push(await prefixOf({ key, last, text }, [from, end], true));
    if (from === chunks * PREFIX_CHUNK_LENGTH) break;
    const chunk = await prefixOf({ key, last, text }, [from, to], false);
    chain.push(chunk);
    last = chunk.digest;
  }
  return chain;
}

/** Those that a prompt leaves for others to begin with: its chunks, and its end. */
export function leftPrefixes(prefixes: readonly Prefix[]): string[] {
  return prefixes
    .filter(({ endsTurn }, at) => !endsTurn || at === prefixes.length - 1)
    .map(({ digest }) => digest);
}

/** Of the whole chunks, the one that ends the first so many, or the last. */
export function chunkDigest(prefixes: readonly Prefix[], chunks: number): string | undefined {
  return prefixes
    .filter(({ endsTurn }) => !endsTurn)
    .slice(0, chunks)
    .at(-1)?.digest;
}

interface Chain {
  readonly key: SigningKey;
  /** The digest of all before. */
  readonly last: string;
  readonly text: string;
}

async function prefixOf(
  { key, last, text }: Chain,
  [from, to]: readonly [number, number],
  endsTurn: boolean,
): Promise<Prefix> {
  const bytes = encoder.encode(`${last}\n${text.slice(from, to)}`) as Uint8Array<ArrayBuffer>;
  const digest = await crypto.subtle.sign("HMAC", key, bytes);
  return { digest: toHex(new Uint8Array(digest, 0, DIGEST_BYTES)), length: to, endsTurn };
}

const encoder = new TextEncoder();
