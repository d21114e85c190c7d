/** POST /v1/chat/completions */
import {
  chatCompletionChunkSchema,
  chatCompletionRequestSchema,
  chatCompletionSchema,
  type ChatCompletionRequest,
} from "../../contract/chat.ts";
import { LIMITS } from "../../contract/common.ts";
import {
  ChatChunks,
  toChatAsked,
  toChatCompletion,
  toChatSampling,
} from "../../dialects/openai/chat.ts";
import { gather } from "../../dialects/openai/collect.ts";
import { answerHead } from "../../dialects/openai/completion-id.ts";
import { withoutNulls } from "../../dialects/openai/nulls.ts";
import { toPriority } from "../../dialects/openai/sampling.ts";
import { StreamUsage } from "../../dialects/openai/usage.ts";
import { generate, type GenerateCall } from "../../gateway/generate.ts";
import { readBody } from "../../http/body.ts";
import { GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { answerInTime } from "../../http/early-head.ts";
import { streamAnswer, wholeAnswer } from "../../http/generation-response.ts";
import { callerPartOf, runInObject } from "../../http/in-object.ts";
import { forKeys, type ApiContext, type Operation } from "../../http/operation.ts";

export const createChatCompletion: Operation = {
  method: "post",
  path: "/v1/chat/completions",
  operationId: "createChatCompletion",
  tag: "Chat",
  summary: "Answer a conversation, whole or as a stream of chunks.",
  access: forKeys("chat"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: chatCompletionRequestSchema,
    example: {
      model: "pocket-chat",
      messages: [{ role: "user", content: "What is the capital of France?" }],
      stream: true,
    },
  },
  status: 200,
  response: {
    description:
      "The completion; with `stream: true` its chunks as server-sent events, ending with `[DONE]`.",
    schema: chatCompletionSchema,
    eventSchema: chatCompletionChunkSchema,
  },
  errors: GENERATION_ERRORS,
  handler: handleChat,
};

async function handleChat(c: ApiContext): Promise<Response> {
  const { value: request, bytes } = await readBody(c, chatCompletionRequestSchema, withoutNulls);
  return answerInTime(c, toChatCall(c, request), async (call) => {
    const elsewhere = await runInObject(c, call, bytes);
    return elsewhere ?? answerChat(c, call, request);
  });
}

async function answerChat(
  c: ApiContext,
  call: GenerateCall,
  request: ChatCompletionRequest,
): Promise<Response> {
  const { isStream, input } = call;
  const generation = await generate(c.env, call);
  const asked = { requestId: c.get("requestId"), nowMs: c.get("startedAtMs") };
  const head = answerHead("chatcmpl", asked, generation);
  const { choices } = generation.started;
  const form = {
    isToolNamed: input.type === "chat" && typeof input.toolUse?.choice === "object",
  };
  if (!isStream) {
    const gathered = await gather(generation.events(), choices);
    return wholeAnswer(generation, toChatCompletion(head, gathered, form));
  }
  const usage = new StreamUsage(request.stream_options, generation.started);
  const chunks = new ChatChunks(head, form, usage);
  return streamAnswer(c, generation, chunks.opening(choices), chunks);
}

/** The request as the gateway takes it. @throws {ApiError} for what cannot be mapped */
export function toChatCall(c: ApiContext, request: ChatCompletionRequest): GenerateCall {
  const { input, output } = toChatAsked(request);
  return {
    ...callerPartOf(c),
    scope: "chat",
    operation: "chat.completions",
    model: request.model,
    input,
    output: output.format,
    outputParam: output.param,
    sampling: toChatSampling(request),
    priority: toPriority(request),
    maxTokensParam: request.max_completion_tokens == null ? "max_tokens" : "max_completion_tokens",
    isStream: request.stream === true,
  };
}
