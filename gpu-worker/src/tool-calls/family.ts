/** How a model writes calls of tools, told by its chat template. Pure. */

/**
 * hermes:  `<tool_call>\n{"name": …, "arguments": …}\n</tool_call>`, as Hermes, Qwen and many
 * others have it llama3:  the whole answer is `{"name": …, "parameters": …}`, perhaps after
 * `<|python_tag|>` mistral: `[TOOL_CALLS][{"name": …, "arguments": …}, …]` none:    the template
 * shows no tools, or has calls that are no JSON; tools are refused
 */
export type ToolFamily = "hermes" | "llama3" | "mistral" | "none";

export function detectToolFamily(chatTemplate: string): ToolFamily {
  if (UNREAD.some((marker) => chatTemplate.includes(marker))) return "none";
  if (chatTemplate.includes("[TOOL_CALLS]")) return "mistral";
  if (chatTemplate.includes("<tool_call>")) return "hermes";
  if (chatTemplate.includes("<|python_tag|>")) return "llama3";
  if (/\btools\b/.test(chatTemplate)) {
    return /Environment: ipython|"parameters":/.test(chatTemplate) ? "llama3" : "hermes";
  }
  return "none";
}

/** What calls have that are written in no form above: their model's calls would pass for text. */
const UNREAD = [
  // As XML, in the marker of Hermes: Qwen3-Coder, GLM.
  "<function=",
  "<arg_key>",
  // Mistral's since 2025: a name, and its arguments behind this.
  "[ARGS]",
  // LFM2's, as Python.
  "<|tool_call_start|>",
  // Kimi's.
  "<|tool_calls_section_begin|>",
  // DeepSeek's.
  "<｜tool▁call",
  "<｜DSML｜",
  // Cohere's.
  "<|START_ACTION|>",
  // MiniMax's.
  "<minimax:tool_call>",
  // Gemma's.
  "<|tool_call>",
  // gpt-oss's.
  "to=functions.",
  // Granite's before its fourth release.
  "<|tool_call|>",
];

interface Markers {
  /** Opens calls wherever it stands. */
  readonly open: string;
  /** After all calls it opened. */
  readonly close: string;
  /** The name of the arguments. */
  readonly arguments: "arguments" | "parameters";
}

export const TOOL_MARKERS: Readonly<Record<Exclude<ToolFamily, "none">, Markers>> = {
  hermes: { open: "<tool_call>", close: "</tool_call>", arguments: "arguments" },
  llama3: { open: "<|python_tag|>", close: "", arguments: "parameters" },
  mistral: { open: "[TOOL_CALLS]", close: "]", arguments: "arguments" },
};

/**
 * Tokens that mark calls: where a vocabulary has them as special ones, they must be shown and
 * allowed all the same.
 */
export function visibleSpecialTokens(family: ToolFamily): readonly string[] {
  switch (family) {
    case "none":
      return [];
    case "hermes":
      return ["<tool_call>", "</tool_call>"];
    case "llama3":
    case "mistral":
      return [TOOL_MARKERS[family].open];
  }
}

/** Why a text ended, when it may have called. A call cut off by length is no reason to run it. */
export function toFinishReason(
  reason: "stop" | "length",
  hasCalls: boolean,
): "stop" | "length" | "tool_calls" {
  return hasCalls && reason === "stop" ? "tool_calls" : reason;
}
