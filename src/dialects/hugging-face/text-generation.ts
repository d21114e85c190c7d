/** Texts that are continued, as Text Generation Inference has them, as a dialect. Pure. */
import type { OutputFormat, Sampling, TokenLogprob } from "../../contract/engine.ts";
import type {
  GeneratedTexts,
  TextGenerationEvent,
  TextGenerationFinish,
  TextGenerationRequest,
  TextGenerationToken,
} from "../../contract/text-generation.ts";
import { invalidValue, type ApiError } from "../../errors.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import type { GenerationEvent } from "../../gateway/generation.ts";
import { fromStop } from "../../gateway/refusals.ts";
import { dataEvent } from "../../streaming/sse.ts";
import type { Begun, Dialect, StreamWriter } from "../dialect.ts";
import type { Gathered } from "../gathered.ts";
import { withoutNulls } from "../nulls.ts";
import { toSampling } from "../sampling.ts";
import { checkSchemaBounds } from "../schema-bounds.ts";
import { HUGGING_FACE_ERRORS, toHuggingFaceEvent } from "./errors.ts";

type BegunText = Begun<TextGenerationRequest>;

export const TEXT_GENERATION: Dialect<TextGenerationRequest> = {
  errors: HUGGING_FACE_ERRORS,
  prepare: withoutNulls,
  toTerms,
  toWhole,
  openStream: (begun) => new TokenStream(begun),
};

function toTerms(request: TextGenerationRequest): GenerationTerms {
  return {
    scope: "completions",
    operation: "completions",
    model: request.model,
    fallbackModels: [],
    preferences: null,
    serviceTier: "default",
    input: { type: "completion", prompts: [request.inputs] },
    output: toOutput(request),
    outputParam: "parameters.grammar",
    sampling: toTextSampling(request),
    priority: 0,
    maxTokensParam: "parameters.max_new_tokens",
    isStream: request.stream === true,
  };
}

/** @throws {ApiError} invalid_value */
function toTextSampling({ parameters, stream }: TextGenerationRequest): Sampling {
  const own = parameters ?? {};
  const bestOf = own.best_of ?? 1;
  if (bestOf > 1 && stream === true)
    throw invalidValue("parameters.best_of", `must be 1 in a stream, got ${bestOf}`);
  if (own.stop != null && own.stop_sequences != null)
    throw invalidValue("parameters.stop_sequences", "cannot be combined with parameters.stop");
  const temperature = own.temperature ?? (isSampled(own) ? 1 : 0);
  const isTold = stream === true || own.details === true;
  return toSampling(
    {
      temperature,
      top_k: own.top_k,
      top_p: own.top_p,
      typical_p: own.typical_p,
      repetition_penalty: own.repetition_penalty,
      frequency_penalty: own.frequency_penalty,
      seed: own.seed,
      stop: own.stop ?? own.stop_sequences,
    },
    {
      maxTokens: own.max_new_tokens ?? null,
      topLogprobs: isTold ? 0 : null,
      echo: false,
      bestOf,
    },
  );
}

/** As TGI decides it. */
export function isSampled(given: {
  readonly do_sample?: boolean | null | undefined;
  readonly temperature?: number | null | undefined;
  readonly top_k?: number | null | undefined;
  readonly top_p?: number | null | undefined;
  readonly typical_p?: number | null | undefined;
}): boolean {
  const { do_sample: isAsked, temperature, top_k: topK, top_p: topP, typical_p: typicalP } = given;
  return isAsked === true || [temperature, topK, topP, typicalP].some((value) => value != null);
}

/** @throws {ApiError} invalid_value for a schema that is too large */
function toOutput({ parameters }: TextGenerationRequest): OutputFormat {
  const grammar = parameters?.grammar;
  if (grammar == null) return { type: "text" };
  if (grammar.type === "regex") return { type: "regex", pattern: grammar.value };
  const schema = grammar.type === "json" ? grammar.value : grammar.value.schema;
  checkSchemaBounds(schema, "parameters.grammar.value");
  return { type: "json_schema", schema };
}

function toWhole({ request }: BegunText, { choices, end }: Gathered): GeneratedTexts {
  const { inputs, parameters } = request;
  const { text, tokens, finishReason, stopText } = choices[0] ?? {
    text: "",
    tokens: null,
    finishReason: "length" as const,
    stopText: null,
  };
  const told = (tokens ?? []).map((token) => toToken(token));
  // All that were tried are paid, and counted together; the end of a text is a token that has none.
  const isBest = (parameters?.best_of ?? 1) > 1;
  const ownTokens = told.length + Number(finishReason === "stop" && stopText === null);
  return [
    {
      generated_text: parameters?.return_full_text === true ? inputs + text : text,
      ...(parameters?.details === true && {
        details: {
          finish_reason: toFinish(finishReason, stopText),
          generated_tokens: isBest ? ownTokens : end.usage.completionTokens,
          seed: toSeed(request),
          prefill: [],
          tokens: told,
        },
      }),
      ...(end.stop !== null && {
        tidegate: { stopped_by: end.stop.by, limited_by: end.stop.limitedBy },
      }),
    },
  ];
}

/** An event for each token, and one at the end with the whole text; there is no `[DONE]`. */
class TokenStream implements StreamWriter {
  readonly #begun: BegunText;
  #index = 0;
  #text = "";
  #finish: TextGenerationFinish = "length";

  constructor(begun: BegunText) {
    this.#begun = begun;
  }

  opening(): string {
    return "";
  }

  of(event: GenerationEvent): string {
    switch (event.type) {
      case "delta":
        return this.#tokens(event.text, event.logprobs ?? [])
          .map((one) => this.#write(one))
          .join("");
      // Tools belong to chats.
      case "tool_call":
        return "";
      case "choice_end":
        this.#finish = toFinish(event.finishReason, event.stopText ?? null);
        return "";
      case "generation_end":
        if (event.stop !== null) return this.failed(fromStop(event.stop));
        return this.#end(event.usage.completionTokens);
    }
  }

  failed(error: ApiError): string {
    return toHuggingFaceEvent(error);
  }

  /**
   * What is shown is the text; where tokens spell another, as at a stop text, the last of them has
   * it all.
   */
  #tokens(text: string, logprobs: readonly TokenLogprob[]): TextGenerationToken[] {
    this.#text += text;
    const tokens = logprobs.map((token) => toToken(token));
    if (tokens.length === 0) return text === "" ? [] : [{ ...NO_TOKEN, text, special: false }];
    if (tokens.map((token) => token.text).join("") === text) return tokens;
    return tokens.map((token, at) => ({ ...token, text: at === tokens.length - 1 ? text : "" }));
  }

  #end(generatedTokens: number): string {
    const { request, started } = this.#begun;
    const { inputs, parameters } = request;
    return this.#write(NO_TOKEN, {
      generated_text: parameters?.return_full_text === true ? inputs + this.#text : this.#text,
      details: {
        finish_reason: this.#finish,
        generated_tokens: generatedTokens,
        input_length: started.promptTokens,
        seed: toSeed(request),
      },
    });
  }

  #write(
    token: TextGenerationToken,
    end: Pick<TextGenerationEvent, "generated_text" | "details"> = NOT_YET,
  ): string {
    this.#index += 1;
    return dataEvent({ index: this.#index, token, ...end } satisfies TextGenerationEvent);
  }
}

const NOT_YET = { generated_text: null, details: null } as const;
const NO_TOKEN: TextGenerationToken = { id: -1, text: "", logprob: 0, special: true };

const toToken = ({ token, logprob }: TokenLogprob): TextGenerationToken => ({
  id: -1,
  text: token,
  logprob: logprob ?? 0,
  special: false,
});

function toFinish(
  reason: "stop" | "length" | "tool_calls",
  stopText: string | null,
): TextGenerationFinish {
  if (reason === "length") return "length";
  return stopText === null ? "eos_token" : "stop_sequence";
}

/** A larger one would be another as a number. */
function toSeed({ parameters }: TextGenerationRequest): number | null {
  const seed = parameters?.seed;
  return typeof seed === "number" ? seed : null;
}
