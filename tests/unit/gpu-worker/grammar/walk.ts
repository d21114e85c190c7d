/**
 * A model that chooses at random among the tokens a grammar allows, on the tokenizer of
 * pocket-chat.
 */
import { join } from "node:path";

import { AutoTokenizer } from "@huggingface/transformers";

import {
  createVocabulary,
  type GrammarMatcher,
  type GrammarService,
  type GrammarSpec,
  type GrammarVocabulary,
} from "../../../../gpu-worker/src/grammar/grammar.ts";
import { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";

const FOLDER = join(import.meta.dirname, "../../../../gpu-worker/models/pocket-chat");
export const MODEL_ID = "pocket-chat";
export const VOCABULARY_SIZE = 2048;
export const STOP_TOKEN_ID = 2;
const HIDDEN_TOKEN_IDS = [0, 1];

export async function loadTokenizer(): Promise<ModelTokenizer> {
  return new ModelTokenizer(
    await AutoTokenizer.from_pretrained(FOLDER, { local_files_only: true }),
  );
}

export function registerPocketChat(
  service: Pick<GrammarService, "register">,
  tokenizer: ModelTokenizer,
): void {
  service.register(MODEL_ID, vocabularyOf(tokenizer));
}

export function vocabularyOf(tokenizer: ModelTokenizer): GrammarVocabulary {
  return createVocabulary((id) => tokenizer.bytesOf(id), {
    size: VOCABULARY_SIZE,
    stopTokenIds: [STOP_TOKEN_ID],
    hiddenTokenIds: HIDDEN_TOKEN_IDS,
  });
}

/** A mulberry32 generator: the same seed, the same walk. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function listAllowed(mask: Int32Array): number[] {
  const ids: number[] = [];
  for (let id = 0; id < VOCABULARY_SIZE; id += 1) {
    if (((mask[id >> 5] ?? 0) & (1 << (id & 31))) !== 0) ids.push(id);
  }
  return ids;
}

/**
 * The tokens that close something in JSON, known once for a tokenizer: every step of a walk asks.
 */
const closingIds = new WeakMap<ModelTokenizer, ReadonlySet<number>>();

function listClosing(tokenizer: ModelTokenizer): ReadonlySet<number> {
  const known = closingIds.get(tokenizer);
  if (known !== undefined) return known;
  const all = Array.from({ length: VOCABULARY_SIZE }, (_, id) => id);
  const ids = new Set(all.filter((id) => /^["}\]]$/.test(tokenizer.decode([id]))));
  closingIds.set(tokenizer, ids);
  return ids;
}

/** The tokens that may come next, once that is known. */
export async function findAllowed(matcher: GrammarMatcher): Promise<number[]> {
  await matcher.settled;
  return listAllowed(matcher.mask());
}

/** @throws {Error} with the refusal */
export async function open(
  service: GrammarService,
  spec: GrammarSpec,
  organizationId = "org_test",
): Promise<GrammarMatcher> {
  const compiled = await service.compile({ modelId: MODEL_ID, spec, organizationId });
  if (!compiled.ok) throw new Error(`${compiled.message}: ${JSON.stringify(spec).slice(0, 200)}`);
  return compiled.createMatcher();
}

export interface Walk {
  readonly text: string;
  readonly isEnded: boolean;
}

/**
 * Walks until the text ends or has `maxTokens`. Leans to what ends things, or most walks would
 * never do so.
 *
 * @throws {Error} if the grammar leads to a place where nothing is allowed
 */
export async function walk(
  matcher: GrammarMatcher,
  tokenizer: ModelTokenizer,
  options: { readonly seed: number; readonly maxTokens: number },
): Promise<Walk> {
  const random = createRandom(options.seed);
  const closers = listClosing(tokenizer);
  const chunks: Uint8Array[] = [];
  const pick = (ids: readonly number[]): number => ids[Math.floor(random() * ids.length)] ?? -1;
  const toText = (): string => Buffer.concat(chunks).toString();
  for (let length = 0; length < options.maxTokens; length += 1) {
    const allowed = await findAllowed(matcher);
    if (allowed.length === 0) throw new Error(`nothing is allowed after ${toText()}`);
    if (allowed.includes(STOP_TOKEN_ID) && (allowed.length === 1 || random() < 0.5)) {
      return { text: toText(), isEnded: true };
    }
    const texts = allowed.filter((id) => id !== STOP_TOKEN_ID);
    const closing = texts.filter((id) => closers.has(id));
    const tokenId = closing.length > 0 && random() < 0.6 ? pick(closing) : pick(texts);
    chunks.push(tokenizer.bytesOf(tokenId));
    matcher.accept(tokenId);
  }
  return { text: toText(), isEnded: false };
}

/** Walks `count` times; the texts that came to an end. */
export async function walkAll(
  service: GrammarService,
  tokenizer: ModelTokenizer,
  spec: GrammarSpec,
  options: { readonly seed: number; readonly count: number; readonly maxTokens: number },
): Promise<string[]> {
  const texts: string[] = [];
  for (let index = 0; index < options.count; index += 1) {
    const matcher = await open(service, spec);
    const seed = options.seed + index;
    const { text, isEnded } = await walk(matcher, tokenizer, {
      seed,
      maxTokens: options.maxTokens,
    });
    matcher.release();
    if (isEnded) texts.push(text);
  }
  return texts;
}
