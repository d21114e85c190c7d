/** Embeddings between OpenAI's wire and the worker's words. Pure. */
import { fromBase64 } from "../../contract/bytes.ts";
import type { Embeddings, EmbeddingsRequest } from "../../contract/embeddings.ts";
import type { Pooling } from "../../contract/models.ts";
import type { TaskInputOf } from "../../contract/task.ts";
import type { TaskAnswer } from "../../gateway/run-task.ts";
import { toListParam } from "../task-params.ts";

type Input = TaskInputOf<"feature-extraction">;

/** One text or one list of token ids is one input. */
export function toInputs(input: EmbeddingsRequest["input"]): Input["inputs"] {
  if (typeof input === "string") return [input];
  return isTokenIds(input) ? [input] : input;
}

export function toFeatureExtraction(request: EmbeddingsRequest, pooling: Pooling): Input {
  return {
    task: "feature-extraction",
    inputs: toInputs(request.input),
    pooling,
    normalize: true,
    dimensions: request.dimensions ?? null,
    ...(request.truncate != null && { truncate: toTruncate(request.truncate) }),
  };
}

function toTruncate(asked: NonNullable<EmbeddingsRequest["truncate"]>) {
  if (typeof asked === "boolean") return asked ? "end" : "none";
  return ({ NONE: "none", START: "start", END: "end" } as const)[asked];
}

/** `inputs.3` is `input[3]`, or `input` where there is one. */
export function toEmbeddingsParam({ input }: EmbeddingsRequest, param: string): string {
  const isOne = typeof input === "string" || isTokenIds(input);
  return toListParam(param, { inputs: "input" }, isOne);
}

export function toEmbeddings(
  { model, result, promptTokens }: TaskAnswer,
  format: EmbeddingsRequest["encoding_format"],
): Embeddings {
  if (result.task !== "feature-extraction") throw new Error(`a result of ${result.task}`);
  return {
    object: "list",
    data: result.embeddings.map((text, index) => ({
      object: "embedding",
      index,
      embedding: format === "base64" ? text : toNumbers(text),
    })),
    model,
    usage: { prompt_tokens: promptTokens, total_tokens: promptTokens },
  };
}

/** @param text 32-bit floats, little endian, in base64 */
export function toNumbers(text: string): number[] {
  const view = new DataView(fromBase64(text).buffer);
  return Array.from({ length: view.byteLength / 4 }, (_, at) => view.getFloat32(at * 4, true));
}

function isTokenIds(input: EmbeddingsRequest["input"]): input is number[] {
  return typeof input !== "string" && typeof input[0] === "number";
}
