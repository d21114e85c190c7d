/** The one place that knows how Transformers.js represents a tokenizer. */
import { randomUUID } from "node:crypto";

import type { Message, PreTrainedTokenizer } from "@huggingface/transformers";

import type { ChatTurn, ToolUse } from "../../../src/contract/engine.ts";
import type { TokenNames } from "../sampling/logprobs.ts";
import { detectToolFamily, type ToolFamily } from "../tool-calls/family.ts";
import { NumberMarks } from "../tool-calls/number-marks.ts";
import {
  type TemplateMessage,
  type TemplateTool,
  toTemplateMessages,
  toTemplateTools,
} from "../tool-calls/template.ts";
import { ControlTokens } from "./control-tokens.ts";
import {
  ByteDetokenizer,
  type Detokenizer,
  type TokenPiece,
  WindowDetokenizer,
} from "./detokenizer.ts";
import {
  changeTexts,
  changeValues,
  cutAt,
  findEnd,
  mark,
  move,
  readMarked,
  readMoved,
  type Span,
} from "./provenance.ts";
import { findMaxShrink, type TextRuleFile } from "./text-rules.ts";
import { type Proof, proveReading, TokenBytes } from "./token-bytes.ts";

interface TokenizerFile extends TextRuleFile {
  readonly added_tokens?: readonly {
    readonly id: number;
    readonly content: string;
    readonly special?: boolean;
    readonly lstrip?: boolean;
    readonly rstrip?: boolean;
  }[];
}

export interface RenderOptions {
  readonly isTooLong?: (text: string) => boolean;
  /** What the template reads by these names; texts in them are of outside. */
  readonly templateVariables?: Readonly<Record<string, unknown>>;
  /**
   * What follows the messages: an answer that the template opens, nothing, or what goes on with the
   * last message.
   */
  readonly answer?: "opened" | "none" | "continued";
}

/**
 * Byte-level vocabularies (GPT-2's scheme) are read as bytes; all others are decoded by their own
 * decoder, while each token's bytes are known of both (`proof`).
 *
 * Special tokens are never shown as text. Text is not "cleaned up": it is what the tokens say.
 */
export class ModelTokenizer implements TokenNames {
  readonly bosTokenId: number | undefined;
  readonly eosTokenId: number | undefined;
  readonly hasChatTemplate: boolean;
  /** How the model writes calls of tools. */
  readonly toolFamily: ToolFamily;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #controls: ControlTokens;
  readonly #pieces: string[] = [];
  readonly #special: ReadonlySet<number>;
  readonly #added = new Map<number, string>();
  readonly #tokenBytes: TokenBytes;
  #proof: Proof | undefined;
  /** Most UTF-8 bytes of text that one token can stand for; undefined when that has no bound. */
  readonly #maxTokenBytes: number | undefined;

  constructor(tokenizer: PreTrainedTokenizer) {
    this.#tokenizer = tokenizer;
    this.#controls = new ControlTokens(tokenizer);
    this.bosTokenId = toId(tokenizer.bos_token_id);
    this.eosTokenId = toId(tokenizer.eos_token_id);
    this.hasChatTemplate =
      tokenizer.chat_template !== null && tokenizer.chat_template !== undefined;
    this.toolFamily = detectToolFamily(toTemplateText(tokenizer.chat_template));
    for (const [piece, id] of tokenizer.get_vocab()) this.#pieces[id] = piece;
    const file = tokenizer._tokenizerJSON as TokenizerFile;
    for (const { id, content } of file.added_tokens ?? []) {
      this.#added.set(id, content);
      this.#pieces[id] = content;
    }
    const marked = (file.added_tokens ?? []).filter((token) => token.special === true);
    this.#special = new Set([...tokenizer.all_special_ids, ...marked.map((token) => token.id)]);
    this.#tokenBytes = new TokenBytes(file.decoder);
    const maxShrink = findMaxShrink(file);
    this.#maxTokenBytes =
      maxShrink === undefined ? undefined : maxShrink * this.#findLongestPiece();
  }

  /** Whether tokens are runs of bytes, so that one may hold a part of a character. */
  get isByteLevel(): boolean {
    return this.#tokenBytes.isByteLevel;
  }

  /**
   * Whether the bytes of tokens join to what the tokenizer decodes them to. What forms an answer
   * rests on it. Takes some hundred milliseconds the first time, with a large vocabulary.
   */
  get proof(): Proof {
    this.#proof ??= proveReading({
      tokenIds: [...this.#pieces.keys()].filter(
        (id) => this.#pieces[id] !== undefined && !this.#added.has(id) && !this.#special.has(id),
      ),
      bytesOf: (id) => this.bytesOf(id),
      decode: (ids) => this.#decode(ids, false),
    });
    return this.#proof;
  }

  /** Tokens that are no text. */
  get specialTokenIds(): ReadonlySet<number> {
    return this.#special;
  }

  /** Special tokens' texts. */
  get specialTexts(): string[] {
    return [...this.#special].map((id) => this.#added.get(id) ?? this.#pieces[id] ?? "");
  }

  /** `text` with the special tokens the tokenizer adds to a text, such as a begin token. */
  encode(text: string): number[] {
    return this.#tokenizer.encode(text);
  }

  /**
   * The chat template's text, up to where the assistant's answer begins: what the template wrote,
   * and what came from outside. Of a text that is too long that is not told apart.
   *
   * @throws what the template raises, for instance when roles do not alternate
   */
  renderChat(
    messages: readonly ChatTurn[],
    toolUse: ToolUse | null,
    { isTooLong = () => false, templateVariables = {}, answer = "opened" }: RenderOptions = {},
  ): Span[] {
    const turns = toTemplateMessages(messages, this.toolFamily);
    const tools = toTemplateTools(toolUse);
    const render = (change: Change, shown = turns): string =>
      this.#render(
        shown.map((turn) => changeTurn(turn, change, this.#isShortId)),
        tools?.map((tool) => changeTool(tool, change)),
        {
          ...changeValues(templateVariables, change),
          add_generation_prompt: answer === "opened",
        },
      );
    const text = render(AS_IT_IS);
    if (isTooLong(text)) return [{ text, isOutside: true }];
    const spans = this.#tellApart(text, render);
    const last = answer === "continued" ? turns.at(-1) : undefined;
    if (last === undefined) return spans;
    const ended = turns.with(-1, { ...last, content: last.content + END_MARK });
    return cutAt(spans, findEnd(text, render(AS_IT_IS, ended), END_MARK));
  }

  /** Mistral's templates look at the length of ids; of those that they take, none is a token. */
  readonly #isShortId = (id: string): boolean =>
    /^[A-Za-z0-9]{9}$/.test(id) && !this.#controls.split(id).some(this.#controls.isControl);

  #tellApart(text: string, render: (change: (text: string) => string) => string): Span[] {
    const moved = readMoved(renderOrNothing(() => render(move)));
    if (moved.map((span) => span.text).join("") === text) return moved;
    // The template looks at the text: it is marked where it would be read as more than text.
    return readMarked(render((own) => mark(own, this.#controls.split, this.#controls.isControl)));
  }

  /** A rendered chat; control tokens are those that the template wrote. */
  encodeRendered(spans: readonly Span[]): number[] {
    if (!this.#controls.isPlain(spans)) return this.#controls.encode(spans);
    const text = spans.map((span) => span.text).join("");
    return this.#tokenizer.encode(text, { add_special_tokens: false });
  }

  /**
   * A text without any control token but `mask`, and without the special tokens the tokenizer adds.
   */
  encodeText(text: string, mask: string | null = null): number[] {
    if (mask === null) return this.encodeRendered([{ text, isOutside: true }]);
    const spans = text
      .split(mask)
      .flatMap((piece, index) => [
        ...(index === 0 ? [] : [{ text: mask, isOutside: false }]),
        { text: piece, isOutside: true },
      ]);
    return this.encodeRendered(spans.filter((span) => span.text !== ""));
  }

  /**
   * Says that `text` has more than `maxTokens` tokens, without tokenizing all of it: 4 MB take
   * seconds. Undefined where only tokenizing it can tell.
   *
   * By its bytes: no token stands for more than so many, or no honest text has more for each. A
   * text that may fit by those is tokenized slice by slice, until there are twice as many: each cut
   * adds a few to a slice's hundreds.
   */
  findExcess(text: string, maxTokens: number): string | undefined {
    const bytes = Buffer.byteLength(text);
    if (this.#maxTokenBytes === undefined) {
      const most = HONEST_TOKEN_BYTES * maxTokens;
      return bytes > most ? `${bytes} bytes, of which that many take ${most}` : undefined;
    }
    const atLeast = Math.ceil(bytes / this.#maxTokenBytes);
    if (atLeast > maxTokens) return `at least ${atLeast} tokens`;
    if (text.length <= Math.max(2 * SLICE_LENGTH, USUAL_TOKEN_LENGTH * maxTokens)) return undefined;
    let count = 0;
    for (let at = 0; at < text.length; at += SLICE_LENGTH) {
      const slice = text.slice(at, at + SLICE_LENGTH);
      count += this.#tokenizer.encode(slice, { add_special_tokens: false }).length;
      if (count > 2 * maxTokens) return `more than ${maxTokens} tokens`;
    }
    return undefined;
  }

  /** All tokens as text, special ones too. */
  decode(tokenIds: readonly number[]): string {
    return this.#decode([...tokenIds], false);
  }

  /** `shownTokens`: special tokens that are shown as text all the same. */
  createDetokenizer(
    promptTokenIds: readonly number[],
    shownTokens: readonly string[] = [],
  ): Detokenizer {
    if (!this.isByteLevel) {
      return new WindowDetokenizer(
        (ids) => this.#decode(ids, shownTokens.length === 0),
        promptTokenIds,
      );
    }
    const shown = new Set(shownTokens);
    return new ByteDetokenizer((id) => {
      const text = this.#added.get(id);
      return text !== undefined && shown.has(text) ? { kind: "text", text } : this.#partOf(id);
    });
  }

  /** A token as the vocabulary writes it; empty for an id that names none. */
  pieceOf(tokenId: number): string {
    return this.#pieces[tokenId] ?? "";
  }

  bytesOf(tokenId: number): Uint8Array {
    const added = this.#added.get(tokenId);
    if (added !== undefined) return Buffer.from(added);
    const piece = this.#pieces[tokenId];
    return piece === undefined ? new Uint8Array() : this.#tokenBytes.of(piece);
  }

  #render(
    turns: readonly TemplateMessage[],
    tools: readonly TemplateTool[] | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): string {
    const numbers = new NumberMarks();
    const hidden = numbers.hide({ turns, tools, variables });
    const rendered: unknown = this.#tokenizer.apply_chat_template(
      hidden.turns as unknown as Message[],
      {
        ...hidden.variables,
        tokenize: false,
        ...(hidden.tools !== undefined && { tools: [...hidden.tools] }),
      },
    );
    if (typeof rendered !== "string") throw new TypeError("the chat template gave no text");
    return numbers.show(rendered);
  }

  #partOf(tokenId: number): TokenPiece {
    if (this.#special.has(tokenId)) return { kind: "special" };
    const text = this.#added.get(tokenId);
    if (text !== undefined) return { kind: "text", text };
    return { kind: "bytes", bytes: this.bytesOf(tokenId) };
  }

  #decode(tokenIds: number[], isSkippingSpecial: boolean): string {
    if (tokenIds.length === 0) return "";
    const options = {
      skip_special_tokens: isSkippingSpecial,
      clean_up_tokenization_spaces: false,
    };
    return this.#tokenizer.decode(tokenIds, options);
  }

  #findLongestPiece(): number {
    let longest = 1;
    for (const [id] of this.#pieces.entries()) longest = Math.max(longest, this.bytesOf(id).length);
    return longest;
  }
}

/** Characters. Smaller slices would have more cuts, larger ones go further than they need to. */
const SLICE_LENGTH = 16_384;
/**
 * Where a token has no bound. Some tokenizers take a kilobyte of memory for each byte of a text.
 */
const HONEST_TOKEN_BYTES = 64;
/** Characters for a token of ordinary text: longer texts are likely to be too long. */
const USUAL_TOKEN_LENGTH = 4;

type Change = (text: string) => string;

/** All that came from outside: of a turn that is all but its role. */
function changeTurn(
  turn: TemplateMessage,
  change: Change,
  isLeft: (id: string) => boolean,
): TemplateMessage {
  const { content, tool_calls: calls, tool_call_id: answered, name } = turn;
  const changeId = (id: string): string => (isLeft(id) ? id : change(id));
  return {
    ...turn,
    content: change(content),
    ...(answered !== undefined && { tool_call_id: changeId(answered) }),
    ...(name !== undefined && { name: change(name) }),
    ...(calls !== undefined && {
      tool_calls: calls.map((call) => ({
        ...call,
        id: changeId(call.id),
        function: {
          name: change(call.function.name),
          arguments: changeTexts(call.function.arguments, change),
        },
      })),
    }),
  };
}

function changeTool(tool: TemplateTool, change: Change): TemplateTool {
  const { name, description, parameters } = tool.function;
  return {
    type: "function",
    function: {
      name: change(name),
      description: change(description),
      parameters: changeTexts(parameters, change),
    },
  };
}

const AS_IT_IS: Change = (text) => text;
/** Behind a message whose end is looked for. Nobody can have written it. */
const END_MARK = `\u{10FFF2}${randomUUID()}`;

/** A template that refuses changed texts looks at them. */
function renderOrNothing(render: () => string): string {
  try {
    return render();
  } catch {
    return "";
  }
}

/** Some models have several templates by name; together they tell the same. */
function toTemplateText(template: unknown): string {
  return typeof template === "string" ? template : (JSON.stringify(template) ?? "");
}

function toId(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
