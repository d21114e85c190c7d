/** Anthropic's requests as the engine's. Pure. */
import type { OutputFormat, ToolUse } from "../../contract/engine.ts";
import type { CountTokensRequest, MessageRequest } from "../../contract/messages.ts";
import { invalidValue } from "../../errors.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import { requireOffered, toEngineTools } from "../offered-tools.ts";
import { toRoutingTerms } from "../routing-terms.ts";
import { toSampling } from "../sampling.ts";
import { checkSchemaBounds } from "../schema-bounds.ts";
import { toTurns } from "./turns.ts";

const FORMAT_PARAM = "output_config.format.schema";
const OLDER_FORMAT_PARAM = "output_format.schema";

/** @throws {ApiError} invalid_value when fields contradict each other */
export function toMessageTerms(request: MessageRequest): GenerationTerms {
  const { temperature, top_p, top_k, stop_sequences: stop, max_tokens: maxTokens } = request;
  const sampling = { temperature, top_p, top_k, stop };
  return {
    ...toPromptTerms(request),
    sampling: toSampling(sampling, { maxTokens, topLogprobs: null, echo: false, bestOf: 1 }),
    isStream: request.stream === true,
  };
}

/** Of a prompt that is only counted. */
export function toPromptTerms(request: CountTokensRequest): GenerationTerms {
  return {
    scope: "chat",
    operation: "messages",
    ...toRoutingTerms(request),
    input: toInput(request),
    output: toFormat(request),
    outputParam: request.output_format === undefined ? FORMAT_PARAM : OLDER_FORMAT_PARAM,
    sampling: toSampling({}, { maxTokens: null, topLogprobs: null, echo: false, bestOf: 1 }),
    priority: 0,
    maxTokensParam: "max_tokens",
    isStream: false,
  };
}

function toInput(request: CountTokensRequest): GenerationTerms["input"] {
  const messages = toTurns(request);
  const last = messages.at(-1);
  if (last === undefined)
    throw invalidValue("messages", "must have a block that these models read");
  const input = { type: "chat" as const, messages, toolUse: toToolUse(request) };
  if (last.role !== "assistant") return input;
  if ((last.toolCalls ?? []).length > 0)
    throw invalidValue(
      "messages",
      "must not end with a call of a tool, got one without its result",
    );
  if (last.content.trim() === "")
    throw invalidValue("messages", "must not end with a message of an assistant that has no text");
  return { ...input, answer: "continued" };
}

function toToolUse({ tools = [], tool_choice: asked }: CountTokensRequest): ToolUse | null {
  const offered = toEngineTools(
    tools.map(({ name, description, input_schema, strict }) => ({
      name,
      description,
      parameters: input_schema,
      strict,
    })),
    {
      name: (index) => `tools[${index}].name`,
      parameters: (index) => `tools[${index}].input_schema`,
    },
  );
  const choice = toChoice(asked ?? { type: "auto" });
  requireOffered(choice, offered, typeof choice === "object" ? "tool_choice.name" : "tool_choice");
  if (offered.length === 0) return null;
  const isAlone =
    asked !== undefined && asked.type !== "none" && asked.disable_parallel_tool_use === true;
  return { tools: offered, choice, isParallel: !isAlone };
}

function toChoice(asked: NonNullable<CountTokensRequest["tool_choice"]>): ToolUse["choice"] {
  if (asked.type === "tool") return { name: asked.name };
  return asked.type === "any" ? "required" : asked.type;
}

function toFormat({
  output_config: config,
  output_format: older,
}: CountTokensRequest): OutputFormat {
  const newer = config?.format;
  if (newer !== undefined && older !== undefined)
    throw invalidValue("output_format", "must not be given beside output_config.format");
  const schema = (newer ?? older)?.schema;
  if (schema === undefined) return { type: "text" };
  checkSchemaBounds(schema, older === undefined ? FORMAT_PARAM : OLDER_FORMAT_PARAM);
  return { type: "json_schema", schema };
}
