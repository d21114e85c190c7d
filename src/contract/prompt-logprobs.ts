/** Log probabilities of a prompt's tokens on the wire, as vLLM writes them. */
import { z } from "zod";

const promptLogprobSchema = z
  .object({
    logprob: z.number(),
    rank: z.int().min(1).meta({ description: "1 is the likeliest." }),
    decoded_token: z.string(),
  })
  .meta({ id: "PromptLogprob" });

export const promptLogprobsSchema = z
  .array(z.record(z.string(), promptLogprobSchema).nullable())
  .meta({
    id: "PromptLogprobs",
    description:
      "Extension, vLLM's. Of each token of the prompt, itself and the likeliest in its place, by their ids; null for the first, which nothing precedes. There where `prompt_logprobs` was asked for.",
  });

export type PromptLogprobs = z.infer<typeof promptLogprobsSchema>;
