/** POST /v1/messages and /v1/messages/count_tokens */
import { LIMITS } from "../../contract/common.ts";
import {
  anthropicErrorSchema,
  anthropicVersionSchema,
  countTokensRequestSchema,
  messageAnswerSchema,
  messageEventSchema,
  messageRequestSchema,
  messageTokensCountSchema,
} from "../../contract/messages.ts";
import { MESSAGES } from "../../dialects/anthropic/dialect.ts";
import { ANTHROPIC_ERRORS } from "../../dialects/anthropic/errors.ts";
import { toPromptTerms } from "../../dialects/anthropic/request.ts";
import { withoutAnthropicNulls } from "../../dialects/nulls.ts";
import { countPrompt } from "../../gateway/estimate.ts";
import { readBody } from "../../http/body.ts";
import { calledByKey, callerPartOf } from "../../http/called-by-key.ts";
import { COUNT_ERRORS, GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { generationCall } from "../../http/generation.ts";
import { forKeys, forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";
import { ANTHROPIC_VERSION, requireVersion } from "./anthropic-version.ts";

const inDialect = {
  tag: "Messages",
  access: forKeys("chat"),
  errorForm: ANTHROPIC_ERRORS,
  errorSchema: anthropicErrorSchema,
  headers: {
    [ANTHROPIC_VERSION]: {
      description: "Version of Anthropic's wire. May be absent.",
      schema: anthropicVersionSchema,
    },
  },
} as const;

export const createMessage: Operation = {
  ...inDialect,
  access: forKeysAndEndUsers("chat"),
  method: "post",
  path: "/v1/messages",
  operationId: "createMessage",
  summary: "Answer a conversation in Anthropic's dialect, whole or as a stream of events.",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: messageRequestSchema,
    example: {
      model: "pocket-chat",
      max_tokens: 64,
      messages: [{ role: "user", content: "What is the capital of France?" }],
    },
  },
  status: 200,
  response: {
    description:
      "The message; with `stream: true` its events, from `message_start` to `message_stop`, or an `error`.",
    schema: messageAnswerSchema,
    example: ANSWER_EXAMPLES.message,
    eventSchema: messageEventSchema,
    hasNamedEvents: true,
  },
  errors: GENERATION_ERRORS,
  ...calledByKey(
    generationCall({ schema: messageRequestSchema, dialect: MESSAGES }),
    requireVersion,
  ),
};

export const countMessageTokens: Operation = {
  ...inDialect,
  method: "post",
  path: "/v1/messages/count_tokens",
  operationId: "countMessageTokens",
  summary:
    "How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged.",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: countTokensRequestSchema,
    example: {
      model: "pocket-chat",
      messages: [{ role: "user", content: "What is the capital of France?" }],
    },
  },
  status: 200,
  response: {
    description: "The count.",
    schema: messageTokensCountSchema,
    example: ANSWER_EXAMPLES.messageTokens,
  },
  errors: COUNT_ERRORS,
  handler: async (c) => {
    requireVersion(c);
    const { value } = await readBody(c, countTokensRequestSchema, withoutAnthropicNulls);
    const call = { ...callerPartOf(c), ...toPromptTerms(value) };
    return Response.json({ input_tokens: await countPrompt(c.var.services, call) });
  },
};
