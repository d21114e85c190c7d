/** POST /v1/tokenize and /v1/detokenize, and the same without the version, where vLLM has them. */
import { LIMITS } from "../../contract/common.ts";
import { anyObject } from "../../contract/fields.ts";
import {
  detokenizationSchema,
  detokenizeRequestSchema,
  tokenizationSchema,
  tokenizeChatSchema,
  tokenizeRequestSchema,
  tokenizeTextSchema,
} from "../../contract/tokenize.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import {
  toChatReading,
  toTextReading,
  toTokenization,
  toTokenReading,
} from "../../dialects/vllm/tokenize.ts";
import { ApiError } from "../../errors.ts";
import { readPrompt } from "../../gateway/estimate.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import { check, readBody, readJson } from "../../http/body.ts";
import { callerPartOf } from "../../http/called-by-key.ts";
import { COUNT_ERRORS } from "../../http/documented-errors.ts";
import { forKeys, type ApiContext, type Operation } from "../../http/operation.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

const common = {
  method: "post",
  tag: "Tokens",
  status: 200,
  errors: COUNT_ERRORS,
} as const satisfies Partial<Operation>;

export const tokenize = tokenizeAt("/v1/tokenize", "tokenize");
export const tokenizeUnversioned = tokenizeAt("/tokenize", "tokenizeUnversioned");
export const detokenize = detokenizeAt("/v1/detokenize", "detokenize");
export const detokenizeUnversioned = detokenizeAt("/detokenize", "detokenizeUnversioned");

function tokenizeAt(path: string, operationId: string): Operation {
  return {
    ...common,
    path,
    operationId,
    summary:
      "The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged.",
    access: forKeys(null),
    body: {
      maxBytes: LIMITS.maxBodyBytes,
      schema: tokenizeRequestSchema,
      example: {
        model: "pocket-chat",
        prompt: "The capital of France is Paris.",
        return_token_strs: true,
      },
    },
    response: {
      description: "The tokens.",
      schema: tokenizationSchema,
      example: ANSWER_EXAMPLES.tokens,
    },
    handler: async (c) => {
      const sent = withoutNulls(await readJson(c, anyObject())) as Record<string, unknown>;
      // By what the body has, so that what is wrong with it is told of the form it was meant in.
      if ("prompt" in sent && !("messages" in sent)) {
        const request = check(sent, tokenizeTextSchema);
        return Response.json(toTokenization(await read(c, toTextReading(request)), request));
      }
      const request = check(sent, tokenizeChatSchema);
      return Response.json(toTokenization(await read(c, toChatReading(request)), request));
    },
  };
}

function detokenizeAt(path: string, operationId: string): Operation {
  return {
    ...common,
    path,
    operationId,
    summary: "The text of tokens. Nothing is run, held or charged.",
    access: forKeys("completions"),
    body: {
      maxBytes: LIMITS.maxBodyBytes,
      schema: detokenizeRequestSchema,
      example: { model: "pocket-chat", tokens: [5, 6, 7] },
    },
    response: {
      description: "The text.",
      schema: detokenizationSchema,
      example: ANSWER_EXAMPLES.text,
    },
    handler: async (c) => {
      const { value } = await readBody(c, detokenizeRequestSchema, withoutNulls);
      const { text } = await read(c, toTokenReading(value)).catch(inWordsOfTokens);
      return Response.json({ prompt: text });
    },
  };
}

/**
 * Tokens are a prompt to whoever reads them.
 *
 * @throws what was thrown, of the field that was sent
 */
function inWordsOfTokens(thrown: unknown): never {
  if (!(thrown instanceof ApiError) || thrown.param !== "prompt") throw thrown;
  const message = thrown.message.replace(/^prompt\b( 0\b)?/, "tokens");
  throw new ApiError(thrown.code, { message, param: "tokens", cause: thrown });
}

const read = (c: ApiContext, terms: GenerationTerms) =>
  readPrompt(c.var.services, { ...callerPartOf(c), ...terms });
