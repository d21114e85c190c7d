/** Requests on their way to another thread or process. Pure. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { parseKeepingNumbers } from "../../../src/contract/json-numbers.ts";

/**
 * Numbers that keep their text are neither cloned nor parsed as such, so that what may have them is
 * JSON.
 */
export interface SentRequest {
  /** With nothing in the places of what `own` has. */
  readonly request: GenerateRequest;
  /** JSON of `Own`. */
  readonly own: string | null;
}

type Chat = Extract<GenerateRequest["input"], { type: "chat" }>;

interface Own {
  readonly output: GenerateRequest["output"];
  /** Of a chat. */
  readonly input: Pick<Chat, "toolUse" | "templateVariables">;
}

export function pack(request: GenerateRequest): SentRequest {
  const { output, input } = request;
  const { toolUse, templateVariables, ...rest } =
    input.type === "chat" ? input : { ...input, toolUse: null, templateVariables: undefined };
  const isPlain =
    output.type !== "json_schema" && toolUse === null && templateVariables === undefined;
  if (isPlain) return { request, own: null };
  const variables = templateVariables === undefined ? {} : { templateVariables };
  const own: Own = { output, input: { toolUse, ...variables } };
  const emptied = rest.type === "chat" ? { ...rest, toolUse: null } : rest;
  return {
    request: { ...request, output: { type: "text" }, input: emptied },
    own: JSON.stringify(own),
  };
}

export function unpack({ request, own }: SentRequest): GenerateRequest {
  if (own === null) return request;
  const { output, input } = parseKeepingNumbers(own) as Own;
  const isChat = request.input.type === "chat";
  return { ...request, output, input: isChat ? { ...request.input, ...input } : request.input };
}
