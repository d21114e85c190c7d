/**
 * Transformers.js as its documentation has it: `generate()` on onnxruntime-node, one call a
 * request, all at once. Several prompts in one request, which must be of equal length, are one
 * batch.
 *
 * Arguments: model folder, dtype.
 */
import { AutoModelForCausalLM, env, LogLevel, Tensor } from "@huggingface/transformers";

import { servePeer } from "./wire.ts";

const [folder = "", dtype = "q4"] = process.argv.slice(2);
env.logLevel = LogLevel.NONE;
const model = await AutoModelForCausalLM.from_pretrained(folder, {
  local_files_only: true,
  device: "cpu",
  dtype: dtype as "q4" | "q8",
});

servePeer(async ({ prompts, maxTokens, temperature, topK }, onToken) => {
  const length = prompts[0]?.length ?? 0;
  const dims = [prompts.length, length];
  let isPrompt = true;
  await model.generate({
    input_ids: new Tensor("int64", BigInt64Array.from(prompts.flat(), BigInt), dims),
    attention_mask: new Tensor("int64", new BigInt64Array(prompts.length * length).fill(1n), dims),
    max_new_tokens: maxTokens,
    min_new_tokens: maxTokens,
    do_sample: true,
    temperature,
    top_k: topK,
    streamer: {
      put: (value: bigint[][]) => {
        if (!isPrompt) for (const _ of value) onToken();
        isPrompt = false;
      },
      end: () => undefined,
    },
    // The library's types know only its own streamer.
  } as unknown as Parameters<typeof model.generate>[0]);
});
