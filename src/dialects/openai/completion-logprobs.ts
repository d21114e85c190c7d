/**
 * Log probabilities as OpenAI's completions write them: lists beside each other, and names as keys.
 * Pure.
 */
import type { CompletionLogprobs } from "../../contract/completions.ts";
import type { TokenLogprob } from "../../contract/engine.ts";

type Named = Pick<TokenLogprob, "token" | "bytes">;

/**
 * Where the tokens of one choice begin in its text, counted in characters (code points).
 *
 * A token that goes on with a character begins where that character begins.
 */
export class TextOffsets {
  /** Without `ignoreBOM` a leading U+FEFF would not be counted. */
  readonly #decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
  #characters = 0;

  /** The offset of the next token. */
  take({ token, bytes }: Named): number {
    const offset = this.#characters;
    const own = bytes.length > 0 ? Uint8Array.from(bytes) : new TextEncoder().encode(token);
    this.#characters += [...this.#decoder.decode(own, { stream: true })].length;
    return offset;
  }
}

export function toCompletionLogprobs(
  tokens: readonly TokenLogprob[],
  offsets: TextOffsets,
): CompletionLogprobs {
  return {
    tokens: tokens.map(nameOf),
    token_logprobs: tokens.map(({ logprob }) => logprob),
    top_logprobs: tokens.map((token) => toRecord(token)),
    text_offset: tokens.map((token) => offsets.take(token)),
  };
}

/**
 * The likeliest, and always the token itself: there may be one more than was asked for. Two tokens
 * may have one text: the token itself then has it, and of others the likelier; the rest are named
 * by their bytes.
 */
function toRecord({ top, ...own }: TokenLogprob): Record<string, number> | null {
  const { logprob } = own;
  if (logprob === null) return null;
  const isOwn = (entry: TokenLogprob["top"][number]): boolean =>
    entry.logprob === logprob && nameOf(entry) === nameOf(own);
  const at = top.findIndex(isOwn);
  const record = new Map<string, number>();
  const taken = new Set([nameOf(own)]);
  for (const [index, entry] of top.entries()) {
    const name = index === at ? nameOf(own) : namesOf(entry).find((one) => !taken.has(one));
    if (name !== undefined) record.set(name, entry.logprob);
    if (name !== undefined) taken.add(name);
  }
  if (at === -1) record.set(nameOf(own), logprob);
  return Object.fromEntries(record);
}

/** A part of a character has no text: OpenAI writes its bytes, `bytes:\xe4\xbb`. */
function nameOf(named: Named): string {
  return isText(named) ? named.token : toBytesName(named, isPrintable);
}

function namesOf(named: Named): string[] {
  return [nameOf(named), toBytesName(named, isPrintable), toBytesName(named, () => false)];
}

function isText({ bytes }: Named): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}

function toBytesName({ bytes }: Named, isShown: (byte: number) => boolean): string {
  const characters = bytes.map((byte) =>
    isShown(byte)
      ? String.fromCodePoint(byte)
      : String.raw`\x${byte.toString(16).padStart(2, "0")}`,
  );
  return `bytes:${characters.join("")}`;
}

/** ASCII that stands for itself; a backslash begins an escape. */
function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x5c;
}
