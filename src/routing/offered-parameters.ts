/** Which fields of a chat or completion a model honours, somewhere where it runs. Pure. */
import { tierOf } from "../contract/deployments.ts";
import { LISTED_PARAMETERS, type ListedParameter } from "../contract/models.ts";
import { STANDARD_PARAMETERS, type ProviderParameter } from "../contract/provider-targets.ts";
import type { CatalogEntry, Deployment } from "./catalog.ts";

/** A provider takes what these need; the others it takes always. */
const NEEDS: Partial<Readonly<Record<ListedParameter, ProviderParameter>>> = {
  top_p: "top_p",
  top_k: "top_k",
  min_p: "min_p",
  frequency_penalty: "frequency_penalty",
  presence_penalty: "presence_penalty",
  repetition_penalty: "repetition_penalty",
  logit_bias: "logit_bias",
  logprobs: "logprobs",
  top_logprobs: "logprobs",
  seed: "seed",
  stop: "stop",
  response_format: "response_format",
  structured_outputs: "structured_outputs",
  tools: "tools",
  tool_choice: "tool_choice",
  parallel_tool_calls: "parallel_tool_calls",
};

export function offeredParameters({
  tasks,
  deployments,
}: Pick<CatalogEntry, "tasks" | "deployments">): ListedParameter[] {
  if (!tasks.includes("text-generation")) return [];
  const answering = deployments.filter(
    ({ capabilities, isDisabled, shadowPercent }) =>
      capabilities.includes("generate") && !isDisabled && shadowPercent === null,
  );
  return LISTED_PARAMETERS.filter((name) => answering.some(({ target }) => honours(target, name)));
}

function honours(target: Deployment["target"], name: ListedParameter): boolean {
  if (tierOf(target) !== "provider") return tierOf(target) === "gpu";
  const need = NEEDS[name];
  if (need === undefined || !("missing_parameters" in target)) return true;
  if (target.missing_parameters.some((missing) => missing === need)) return false;
  const isStandard = STANDARD_PARAMETERS.some((standard) => standard === need);
  return isStandard || target.extra_parameters.some((extra) => extra === need);
}
