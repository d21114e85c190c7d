/**
 * Tools, calls of them and output formats that must be refused, as rows of the table of bad input.
 */
import type { BadInput } from "./bad-input.ts";

type Fields = Readonly<Record<string, unknown>>;

const tool = (name: unknown, more: Fields = {}): object => ({
  type: "function",
  function: { name, ...more },
});
const TOOLS = [tool("a"), tool("b")];
const call = (id: string, more: Fields = {}): object => ({
  id,
  type: "function",
  function: { name: "a", arguments: "{}" },
  ...more,
});
const calling = (...calls: object[]): object => ({
  role: "assistant",
  content: null,
  tool_calls: calls,
});
const answering = (id: unknown): object => ({ role: "tool", content: "x", tool_call_id: id });
const user = { role: "user", content: "x" };

function nested(depth: number): Record<string, unknown> {
  let schema: Record<string, unknown> = {};
  for (let level = 1; level < depth; level += 1) schema = { items: schema };
  return schema;
}

const refused = (name: string, fields: Fields, param: string, says: string | RegExp): BadInput => ({
  name,
  with: fields,
  status: 400,
  code: "invalid_value",
  param,
  says,
});

const tools: readonly BadInput[] = [
  refused("an object for tools", { tools: {} }, "tools", "a list"),
  refused(
    "a tool to be called of none",
    { tools: [], tool_choice: "required" },
    "tool_choice",
    'tool_choice needs tools, got "required" without any',
  ),
  refused(
    "129 tools",
    { tools: Array.from({ length: 129 }, (_, at) => tool(`t${at}`)) },
    "tools",
    "at most 128 entries, got a list of 129",
  ),
  refused(
    "a custom tool",
    { tools: [{ type: "custom", custom: { name: "a" } }] },
    "tools[0].type",
    /only "function" is supported, got "custom"/,
  ),
  refused(
    "a tool's name with a blank",
    { tools: [tool("get weather")] },
    "tools[0].function.name",
    '1 to 128 letters, digits, _ or -, got "get weather"',
  ),
  refused(
    "a tool's name of 129 characters",
    { tools: [tool("x".repeat(129))] },
    "tools[0].function.name",
    "1 to 128",
  ),
  refused(
    "a tool without a name",
    { tools: [{ type: "function", function: {} }] },
    "tools[0].function.name",
    "required",
  ),
  refused(
    "two tools of one name",
    { tools: [tool("a"), tool("a")] },
    "tools[1].function.name",
    'must be unique, got "a" twice',
  ),
  refused(
    "a tool's description of 16,385 characters",
    { tools: [tool("a", { description: "x".repeat(16_385) })] },
    "tools[0].function.description",
    "at most 16384",
  ),
  refused(
    "a list for parameters",
    { tools: [tool("a", { parameters: [] })] },
    "tools[0].function.parameters",
    "an object",
  ),
  refused(
    "parameters nested 65 deep",
    { tools: [tool("a", { parameters: nested(65) })] },
    "tools[0].function.parameters",
    "nested at most 64 deep",
  ),
  refused(
    "parameters of more than 256 KiB",
    { tools: [tool("a", { parameters: { title: "x".repeat(262_144) } })] },
    "tools[0].function.parameters",
    "at most 262144 bytes of JSON, got 262156",
  ),
  {
    name: "a field in a tool",
    with: { tools: [tool("a", { returns: {} })] },
    status: 400,
    code: "unknown_parameter",
    param: "tools[0].function.returns",
  },
];

const choices: readonly BadInput[] = [
  refused(
    "a choice nobody knows",
    { tools: TOOLS, tool_choice: "some" },
    "tool_choice",
    "required",
  ),
  refused(
    "a required tool without tools",
    { tool_choice: "required" },
    "tool_choice",
    'needs tools, got "required"',
  ),
  refused(
    "a choice of an unknown tool",
    { tools: TOOLS, tool_choice: tool("c") },
    "tool_choice.function.name",
    'the name of a tool, got "c"',
  ),
  refused(
    "an unknown tool allowed",
    {
      tools: TOOLS,
      tool_choice: { type: "allowed_tools", allowed_tools: { mode: "auto", tools: [tool("c")] } },
    },
    "tool_choice.allowed_tools.tools[0].function.name",
    'got "c"',
  ),
  refused(
    "a choice of a custom tool",
    { tools: TOOLS, tool_choice: { type: "custom", custom: { name: "a" } } },
    "tool_choice.type",
    "custom",
  ),
  refused(
    "a text for parallel_tool_calls",
    { tools: TOOLS, parallel_tool_calls: "no" },
    "parallel_tool_calls",
    "true or false",
  ),
  refused(
    "tools past the end",
    { tools: TOOLS, ignore_eos: true },
    "ignore_eos",
    "cannot be combined with tools",
  ),
];

const conversations: readonly BadInput[] = [
  refused(
    "an answer of a tool that nobody called",
    { messages: [user, answering("call_1")] },
    "messages[1].tool_call_id",
    'the id of a tool call in an earlier message that has no answer yet, got "call_1"',
  ),
  refused(
    "two answers to one call",
    { messages: [user, calling(call("x")), answering("x"), answering("x")] },
    "messages[3].tool_call_id",
    "no answer yet",
  ),
  refused(
    "an answer without an id",
    { messages: [user, calling(call("x")), answering(undefined)] },
    "messages[2].tool_call_id",
    "required",
  ),
  refused(
    "an empty list of calls",
    { messages: [user, calling()] },
    "messages[1].content",
    "required",
  ),
  refused(
    "two calls of one id",
    { messages: [user, calling(call("x"), call("x"))] },
    "messages[1].tool_calls[1].id",
    'got "x" twice',
  ),
  refused(
    "a call whose arguments are an object",
    { messages: [user, calling(call("x", { function: { name: "a", arguments: {} } }))] },
    "messages[1].tool_calls[0].function.arguments",
    "a string",
  ),
  refused(
    "a call of a custom tool",
    { messages: [user, calling(call("x", { type: "custom" }))] },
    "messages[1].tool_calls[0].type",
    "only",
  ),
  refused(
    "an assistant that says and calls nothing",
    { messages: [user, { role: "assistant", content: null }] },
    "messages[1].content",
    "required",
  ),
  {
    name: "a call in the older form",
    with: { messages: [user, { role: "assistant", content: "x", function_call: { name: "a" } }] },
    status: 400,
    code: "unsupported_parameter",
    param: "messages[1].function_call",
  },
];

const schema = (value: unknown): Fields => ({
  response_format: { type: "json_schema", json_schema: { name: "n", schema: value } },
});
const SCHEMA = "response_format.json_schema.schema";

const formats: readonly BadInput[] = [
  refused(
    "a format nobody knows",
    { response_format: { type: "xml" } },
    "response_format.type",
    "xml",
  ),
  refused("a text for a format", { response_format: "json" }, "response_format", "an object"),
  refused(
    "a schema format without one",
    { response_format: { type: "json_schema" } },
    "response_format.json_schema",
    "required",
  ),
  refused("a format without its schema", schema(undefined), SCHEMA, "required"),
  refused("a schema that is a list", schema([]), SCHEMA, "an object"),
  refused(
    "a schema without a name",
    { response_format: { type: "json_schema", json_schema: { schema: {} } } },
    "response_format.json_schema.name",
    "required",
  ),
  refused("a schema nested 65 deep", schema(nested(65)), SCHEMA, "nested at most 64 deep"),
  refused(
    "a schema of more than 256 KiB",
    schema({ title: "é".repeat(131_072) }),
    SCHEMA,
    "at most 262144 bytes of JSON, got 262156",
  ),
  refused("a schema's type nobody knows", schema({ type: "banana" }), SCHEMA, "banana"),
  refused(
    "a schema's keyword that is not enforced",
    schema({ type: "string", contentDigest: "sha-256" }),
    SCHEMA,
    "contentDigest",
  ),
  refused(
    "a schema on another server",
    schema({ $ref: "http://127.0.0.1/schema.json" }),
    SCHEMA,
    "must point into the schema",
  ),
  refused(
    "a format beside tools that cannot be enforced",
    { tools: TOOLS, ...schema({ type: "string", contentDigest: "sha-256" }) },
    SCHEMA,
    "contentDigest",
  ),
  refused(
    "a format past its end",
    { response_format: { type: "json_object" }, min_tokens: 2 },
    "min_tokens",
    "must be 0 together with response_format, got 2",
  ),
];

const structured = (value: unknown): Fields => ({ structured_outputs: value });

const structuredOutputs: readonly BadInput[] = [
  refused("no form at all", structured({}), "structured_outputs", "exactly one of"),
  refused(
    "two forms",
    structured({ regex: "a", choice: ["b"] }),
    "structured_outputs",
    "got regex and choice",
  ),
  refused("a text for a form", structured("json"), "structured_outputs", "an object"),
  {
    name: "a form nobody knows",
    with: structured({ poem: {} }),
    status: 400,
    code: "unknown_parameter",
    param: "structured_outputs.poem",
  },
  {
    name: "a form that is not served",
    with: structured({ structural_tag: {} }),
    status: 400,
    code: "unsupported_parameter",
    param: "structured_outputs.structural_tag",
  },
  refused(
    "a form by its older name beside another",
    { guided_regex: "a", grammar: 'root ::= "b"' },
    "grammar",
    "cannot be combined with guided_regex",
  ),
  refused("no choices", structured({ choice: [] }), "structured_outputs.choice", "at least 1"),
  refused(
    "an empty choice",
    structured({ choice: ["a", ""] }),
    "structured_outputs.choice[1]",
    "at least 1",
  ),
  refused(
    "half a character to choose",
    structured({ choice: ["\ud83d"] }),
    "structured_outputs.choice[0]",
    "surrogate",
  ),
  refused(
    "choices of more than 64 KiB",
    structured({ choice: ["a", "b"].map((letter) => letter.repeat(40_000)) }),
    "structured_outputs.choice",
    "at most 65536 characters of grammar",
  ),
  refused(
    "a regular expression of 2,001 characters",
    structured({ regex: "a".repeat(2_001) }),
    "structured_outputs.regex",
    "at most 2000",
  ),
  refused("half an expression", structured({ regex: "(a" }), "structured_outputs.regex", ""),
  refused(
    "an expression that looks around",
    structured({ regex: "(?=a)b" }),
    "structured_outputs.regex",
    "",
  ),
  refused(
    "a grammar without a root",
    structured({ grammar: 'start ::= "a"' }),
    "structured_outputs.grammar",
    "root",
  ),
  refused(
    "a form beside a response format",
    { ...structured({ regex: "a" }), response_format: { type: "json_object" } },
    "structured_outputs",
    "cannot be combined with a response_format",
  ),
];

export const BAD_TOOLS: readonly BadInput[] = [
  ...tools,
  ...choices,
  ...conversations,
  ...formats,
  ...structuredOutputs,
];
