/**
 * Text as text: what comes from outside is never read as a control token.
 *
 * A tokenizer finds its added tokens (`<|im_end|>`, `[SEP]`, `<think>`) in whatever it is given.
 * Here they are found only where the caller says that they are meant.
 */
import { randomUUID } from "node:crypto";

import type { PreTrainedTokenizer } from "@huggingface/transformers";

import type { Span } from "./provenance.ts";

interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly special?: boolean;
  readonly lstrip?: boolean;
  readonly rstrip?: boolean;
}

interface Splitter {
  split(text: string): string[];
}

/** What is used of the tokenizer inside Transformers.js' own (@huggingface/tokenizers 0.2.0). */
interface InnerTokenizer {
  readonly splitter_unnormalized: Splitter;
  readonly splitter_normalized: Splitter;
  readonly normalizer: ((text: string) => string) | null;
  readonly added_tokens_map: ReadonlyMap<string, AddedToken>;
  readonly model: {
    readonly tokens_to_ids: ReadonlyMap<string, number>;
    readonly unk_token?: string;
    readonly unk_token_id?: number;
  };
  encode_text(text: string): string[];
}

/** A section of a text: its own characters, or a control token. */
type Section = string | AddedToken;

export class ControlTokens {
  readonly #nonce = randomUUID();
  readonly #inner: InnerTokenizer;
  readonly #controls: ReadonlyMap<string, AddedToken>;
  readonly #controlSplitter: Splitter;
  /** Added tokens that are text: runs of white space. */
  readonly #textSplitter: Splitter;
  readonly #textual: ReadonlyMap<string, AddedToken>;

  constructor(tokenizer: PreTrainedTokenizer) {
    this.#inner = tokenizer._tokenizer as unknown as InnerTokenizer;
    const { added_tokens = [] } = tokenizer._tokenizerJSON as { added_tokens?: AddedToken[] };
    const isText = ({ special, content }: AddedToken) => special !== true && content.trim() === "";
    const byContent = (tokens: AddedToken[]) => new Map(tokens.map((one) => [one.content, one]));
    this.#textual = byContent(added_tokens.filter(isText));
    this.#controls = byContent(added_tokens.filter((one) => !isText(one) && one.content !== ""));
    const Dictionary = this.#inner.splitter_unnormalized.constructor as new (
      words: string[],
    ) => Splitter;
    this.#controlSplitter = new Dictionary([...this.#controls.keys()]);
    this.#textSplitter = new Dictionary([...this.#textual.keys()]);
  }

  /** The text cut at everything that reads like a control token. */
  readonly split = (text: string): string[] =>
    this.#controlSplitter.split(text).filter((piece) => piece !== "");

  readonly isControl = (piece: string): boolean => this.#controls.has(piece);

  /**
   * Whether no span from outside, by itself or with what stands beside it, reads as a control
   * token.
   */
  isPlain(spans: readonly Span[]): boolean {
    const sections = this.#toSections(spans);
    // Cutting again shows a forged token by what it stands in. One that is a whole section looks
    // the same.
    const isForged = (section: Section): boolean =>
      typeof section === "string" && (this.isControl(section) || this.#becomesControl(section));
    if (sections.some(isForged)) return false;
    const meant = sections.map((section) =>
      typeof section === "string" ? section : section.content,
    );
    const read = this.split(spans.map(({ text }) => text).join(""));
    return meant.length === read.length && meant.every((piece, index) => piece === read[index]);
  }

  /** Token ids; only spans that are not from outside have control tokens. */
  encode(spans: readonly Span[]): number[] {
    const names = new Map<string, AddedToken>();
    const sections = this.#toSections(spans).map((section, index) => {
      if (typeof section === "string") return section;
      // A name that no text is: texts that read like the token are not it.
      const name = `${this.#nonce}${index}`;
      names.set(name, section);
      return name;
    });
    const view = Object.create(this.#inner as object) as {
      -readonly [K in keyof InnerTokenizer]: InnerTokenizer[K];
    };
    view.splitter_unnormalized = {
      split: () =>
        sections.flatMap((section) =>
          names.has(section) ? [section] : this.#textSplitter.split(section),
        ),
    };
    view.splitter_normalized = { split: (text) => this.#textSplitter.split(text) };
    view.added_tokens_map = new Map([...this.#textual, ...names]);
    const plain = this.#plainView();
    return view.encode_text("x").flatMap((token) => {
      const control = names.get(token);
      return control === undefined ? this.#idsOf(token, plain) : [control.id];
    });
  }

  /**
   * Whether a text that reads like no control token does so once it is normalized: some are looked
   * for only then, and some are words of the vocabulary.
   */
  #becomesControl(text: string): boolean {
    const { normalizer, splitter_normalized: splitter, added_tokens_map: added } = this.#inner;
    if (normalizer === null) return false;
    const normalized = normalizer(text);
    const isFound = (piece: string): boolean => this.isControl(added.get(piece)?.content ?? piece);
    if (splitter.split(normalized).some(isFound)) return true;
    return normalized !== text && this.split(normalized).some(this.isControl);
  }

  /** Adjacent texts are one section, however many spans they come from. */
  #toSections(spans: readonly Span[]): Section[] {
    const sections: Section[] = [];
    const add = (text: string): void => {
      const last = sections.at(-1);
      if (typeof last === "string") sections[sections.length - 1] = last + text;
      else sections.push(text);
    };
    for (const { text, isOutside } of spans) {
      if (isOutside) {
        add(text);
        continue;
      }
      for (const piece of this.split(text)) {
        const control = this.#controls.get(piece);
        if (control === undefined) add(piece);
        else sections.push(control);
      }
    }
    return sections;
  }

  /**
   * Some vocabularies have their control tokens as words: such a word is written by its characters.
   */
  #idsOf(token: string, plain: Pick<InnerTokenizer, "encode_text">): number[] {
    const { tokens_to_ids: ids, unk_token: name, unk_token_id: unknown = 0 } = this.#inner.model;
    if (token === name) return [unknown];
    if (!this.#controls.has(token))
      return [this.#textual.get(token)?.id ?? ids.get(token) ?? unknown];
    const characters = [...token];
    if (characters.length === 1) return [unknown];
    return characters.flatMap((one) =>
      plain
        .encode_text(one)
        .map((part) => (this.#controls.has(part) ? unknown : (ids.get(part) ?? unknown))),
    );
  }

  /** The tokenizer without any added token. */
  #plainView(): Pick<InnerTokenizer, "encode_text"> {
    const view = Object.create(this.#inner as object) as {
      -readonly [K in keyof InnerTokenizer]: InnerTokenizer[K];
    };
    const whole = { split: (text: string) => [text] };
    view.splitter_unnormalized = whole;
    view.splitter_normalized = whole;
    view.added_tokens_map = new Map();
    return view;
  }
}

/**
 * For tokenizers that others call: from now on, no text has control tokens in it. Those that the
 * tokenizer adds itself, before and behind a text, stay.
 */
export function readTextAsText(
  tokenizer: { readonly _tokenizer?: unknown } | null | undefined,
): void {
  const inner = tokenizer?._tokenizer as InnerTokenizer | undefined;
  if (inner === undefined) return;
  const { added_tokens_map: added, model } = inner;
  const whole: Splitter = { split: (text) => [text] };
  const view = Object.assign(Object.create(inner) as InnerTokenizer, {
    splitter_unnormalized: whole,
    splitter_normalized: whole,
    // A text that is nothing but a control token would be looked up here.
    added_tokens_map: new Map<string, AddedToken>(),
  });
  // Some vocabularies have control tokens as words, as T5's has `</s>`: they are written by their
  // characters.
  const spell = (token: string): string[] => {
    if (!added.has(token) || token === model.unk_token) return [token];
    const characters = [...token];
    return characters.length > 1 ? characters : [model.unk_token ?? ""];
  };
  const encode = inner.encode_text.bind(view) as (text: string | null) => string[] | null;
  // Of a pair that is none, the second text is null.
  const encodeAsText = (text: string | null): string[] | null =>
    encode(text)?.flatMap(spell) ?? null;
  Object.assign(inner, { encode_text: encodeAsText });
}
