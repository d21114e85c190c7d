/** Chat completions as a dialect. Pure. */
import type { ChatCompletionRequest } from "../../contract/chat.ts";
import { OPENAI_ERRORS, toErrorEvent } from "../../errors.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import type { Begun, Dialect } from "../dialect.ts";
import { withFirstModel } from "../first-model.ts";
import { withoutNulls } from "../nulls.ts";
import { toRoutingTerms } from "../routing-terms.ts";
import { toPriority } from "../sampling.ts";
import {
  ChatChunks,
  toChatAsked,
  toChatCompletion,
  toChatSampling,
  type ChatForm,
} from "./chat.ts";
import { ChunkStream, type WriteError } from "./chunk-stream.ts";
import { answerHead } from "./completion-id.ts";
import { StreamUsage, streamOptionsOf } from "./usage.ts";

type BegunChat = Begun<ChatCompletionRequest>;

export const CHAT = chatDialect(toErrorEvent);

export function chatDialect(writeError: WriteError): Dialect<ChatCompletionRequest> {
  return {
    errors: OPENAI_ERRORS,
    prepare: (sent) => withFirstModel(withoutNulls(sent)),
    toTerms,
    toWhole: (begun, gathered) => toChatCompletion(headOf(begun), gathered, formOf(begun)),
    openStream: (begun) => {
      const { request, started } = begun;
      const usage = new StreamUsage(streamOptionsOf(request), started);
      const chunks = new ChatChunks(headOf(begun), formOf(begun), usage);
      return new ChunkStream(chunks.opening(started.choices), chunks, writeError);
    },
  };
}

function toTerms(request: ChatCompletionRequest): GenerationTerms {
  const { input, output } = toChatAsked(request);
  return {
    scope: "chat",
    operation: "chat.completions",
    ...toRoutingTerms(request),
    input,
    output: output.format,
    outputParam: output.param,
    sampling: toChatSampling(request),
    priority: toPriority(request),
    maxTokensParam: request.max_completion_tokens == null ? "max_tokens" : "max_completion_tokens",
    isStream: request.stream === true,
  };
}

const headOf = (begun: BegunChat) => answerHead("chatcmpl", begun, begun);

function formOf({ terms: { input } }: BegunChat): ChatForm {
  return { isToolNamed: input.type === "chat" && typeof input.toolUse?.choice === "object" };
}
