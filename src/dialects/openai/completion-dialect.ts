/** Text completions as a dialect. Pure. */
import type { CompletionRequest } from "../../contract/completions.ts";
import { OPENAI_ERRORS, toErrorEvent } from "../../errors.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import type { Begun, Dialect } from "../dialect.ts";
import { withFirstModel } from "../first-model.ts";
import { withoutNulls } from "../nulls.ts";
import { toRoutingTerms } from "../routing-terms.ts";
import { toPriority } from "../sampling.ts";
import { ChunkStream, type WriteError } from "./chunk-stream.ts";
import { answerHead } from "./completion-id.ts";
import {
  CompletionChunks,
  toCompletion,
  toCompletionInput,
  toCompletionSampling,
} from "./completions.ts";
import { toOutput } from "./output-format.ts";
import { StreamUsage, streamOptionsOf } from "./usage.ts";

export const COMPLETION = completionDialect(toErrorEvent);

export function completionDialect(writeError: WriteError): Dialect<CompletionRequest> {
  return {
    errors: OPENAI_ERRORS,
    prepare: (sent) => withFirstModel(withoutNulls(sent)),
    toTerms,
    toWhole: (begun, gathered) => toCompletion(headOf(begun), gathered),
    openStream: (begun) => {
      const usage = new StreamUsage(streamOptionsOf(begun.request), begun.started);
      return new ChunkStream([], new CompletionChunks(headOf(begun), usage), writeError);
    },
  };
}

function toTerms(request: CompletionRequest): GenerationTerms {
  const input = toCompletionInput(request);
  const prompts = input.type === "completion" ? input.prompts.length : 1;
  const output = toOutput(request);
  return {
    scope: "completions",
    operation: "completions",
    ...toRoutingTerms(request),
    input,
    output: output.format,
    outputParam: output.param,
    sampling: toCompletionSampling(request, prompts),
    priority: toPriority(request),
    maxTokensParam: "max_tokens",
    isStream: request.stream === true,
  };
}

const headOf = (begun: Begun<CompletionRequest>) => answerHead("cmpl", begun, begun);
