/**
 * Which unchanged client does what against this server, as data: the test that shows it, or why
 * there is none. docs/CLIENTS.md is made of it, and tests/house/clients.test.ts sees to it that
 * each test is there.
 */
export const FEATURES = [
  "chat",
  "stream",
  "tools",
  "schema",
  "completions",
  "embeddings",
  "tasks",
  "moderations",
  "errors",
  "abort",
  "retries",
] as const;

export type Feature = (typeof FEATURES)[number];

/** A test by its file in this folder and its title, or a part of it. */
export interface ShownBy {
  readonly file: string;
  readonly title: string;
}

export interface Client {
  readonly name: string;
  readonly language: string;
  /** A package has no such feature where neither a test nor a reason stands here. */
  readonly shown: Readonly<Partial<Record<Feature, ShownBy>>>;
  readonly excluded: Readonly<Partial<Record<Feature, string>>>;
}

const of = (file: string) => (title: string) => ({ file, title });

const openai = of("openai-node.test.ts");
const tools = of("tools.test.ts");
const structured = of("structured-output.test.ts");
const tasks = of("tasks.test.ts");
const responses = of("responses.test.ts");
const python = of("openai-python.test.ts")("does chat, streams, n=2, tools, formats");
const anthropic = of("anthropic.test.ts");
const aiSdk = of("ai-sdk.test.ts");
const huggingFace = of("hugging-face.test.ts");
const hub = of("hugging-face-python.test.ts")("extracts features, classifies, fills masks");

const outside = of("outside-clients.test.ts");

const ANSWERED = outside("is answered whole and streamed, with tools, schemas and errors");
/** What every client of that file shows, but for retries where it makes none. */
const OUTSIDE = {
  chat: ANSWERED,
  stream: ANSWERED,
  tools: ANSWERED,
  schema: ANSWERED,
  errors: ANSWERED,
  abort: outside("ends the work that it leaves"),
};
const RETRIES = { retries: outside("asks again when an answer is lost") };

const NO_OPERATION = "the package has no such operation";
const MESSAGES_ALONE = {
  completions: "Anthropic's older text completions are not served",
  embeddings: NO_OPERATION,
  tasks: NO_OPERATION,
  moderations: NO_OPERATION,
};
const AGENTS_ALONE = {
  completions: NO_OPERATION,
  embeddings: NO_OPERATION,
  tasks: NO_OPERATION,
  moderations: NO_OPERATION,
};
const STANDARD = outside("pass, but for what is beyond the bundled model");
const NO_STANDARD = "the standard tests of chat models have none";

export const CLIENTS: readonly Client[] = [
  {
    name: "openai",
    language: "TypeScript",
    shown: {
      chat: openai("answers whole, with every key the types demand"),
      stream: openai("streams: role first, text"),
      tools: tools("is the same whole and streamed"),
      schema: structured("of a schema is fitted by every choice"),
      completions: openai("takes several prompts, and token ids"),
      embeddings: tasks("are numbers of base64, which it asks for by itself"),
      moderations: tasks("flag what a classifier of the edge sees"),
      errors: openai("raises the client's own error classes"),
      abort: openai("ends the work and the hold when the client aborts midway"),
      retries: openai("does not retry what is not worth it"),
    },
    excluded: { tasks: NO_OPERATION },
  },
  {
    name: "openai, Responses",
    language: "TypeScript",
    shown: {
      chat: responses("is whole, and its usage is what was charged"),
      stream: responses("is streamed, and adds up to the whole one"),
      tools: responses("calls a tool, and is continued"),
      schema: responses("is of a schema, and gives log probabilities"),
      errors: responses("raises the client's own classes"),
      abort: responses("charges an aborted stream for less than all of it"),
      retries: responses("runs a retried response once"),
    },
    excluded: {},
  },
  {
    name: "openai, strict validation",
    language: "Python",
    shown: {
      chat: python,
      stream: python,
      tools: python,
      schema: python,
      completions: python,
      embeddings: python,
      moderations: python,
      errors: python,
      abort: of("openai-python.test.ts")("ends the work that it leaves"),
      retries: python,
    },
    excluded: { tasks: NO_OPERATION },
  },
  {
    name: "@anthropic-ai/sdk",
    language: "TypeScript",
    shown: {
      chat: anthropic("is whole, and its usage is what was charged"),
      stream: anthropic("is streamed, and adds up to the whole one"),
      tools: anthropic("calls a tool, streamed as whole"),
      schema: anthropic("is of a schema"),
      errors: anthropic("raises the client's own classes"),
      abort: anthropic("charges an aborted stream"),
      retries: anthropic("runs a retried message once"),
    },
    excluded: MESSAGES_ALONE,
  },
  {
    name: "ai, by @ai-sdk/openai and @ai-sdk/openai-compatible, which needs an Idempotency-Key to repeat safely",
    language: "TypeScript",
    shown: {
      chat: aiSdk("generates a text, with its usage"),
      stream: aiSdk("streams the same text"),
      tools: aiSdk("calls a tool"),
      schema: aiSdk("fits a schema, whole and in pieces"),
      completions: aiSdk("continues a text"),
      embeddings: aiSdk("embeds texts"),
      errors: aiSdk("raises an error with its status"),
      abort: aiSdk("ends the work that it aborts, and pays for no more"),
      retries: aiSdk("asks again when an answer is lost, and pays once"),
    },
    excluded: { tasks: NO_OPERATION, moderations: NO_OPERATION },
  },
  {
    name: "@huggingface/inference",
    language: "TypeScript",
    shown: {
      chat: huggingFace("chat, whole and as streams, without a model's name"),
      stream: huggingFace("streams a chat"),
      tools: huggingFace("names the tool to call without its type"),
      schema: huggingFace("has answers of a schema"),
      completions: huggingFace("continue a text with TGI's parameters"),
      embeddings: huggingFace("extract features, and compare sentences by them"),
      tasks: huggingFace("classify a text by labels of the caller's"),
      errors: huggingFace("raise what the server says"),
      abort: huggingFace("ends the work that it aborts, and pays for no more"),
    },
    excluded: {
      moderations: NO_OPERATION,
      retries: "the package repeats a 503 alone, without a bound, and no answer here is one",
    },
  },
  {
    name: "huggingface_hub",
    language: "Python",
    shown: {
      chat: hub,
      stream: hub,
      tools: hub,
      schema: hub,
      completions: hub,
      embeddings: hub,
      tasks: hub,
      errors: hub,
      abort: hub,
    },
    excluded: {
      moderations: NO_OPERATION,
      retries: "the package repeats no generation",
    },
  },
  {
    name: "@langchain/openai, which needs an Idempotency-Key to repeat safely",
    language: "TypeScript",
    shown: { ...OUTSIDE, ...RETRIES, completions: ANSWERED, embeddings: ANSWERED },
    excluded: { tasks: NO_OPERATION, moderations: NO_OPERATION },
  },
  {
    name: "langchain-openai",
    language: "Python",
    shown: { ...OUTSIDE, ...RETRIES, completions: ANSWERED, embeddings: ANSWERED },
    excluded: { tasks: NO_OPERATION, moderations: NO_OPERATION },
  },
  {
    name: "langchain-tests, LangChain's standard tests",
    language: "Python",
    shown: {
      chat: STANDARD,
      stream: STANDARD,
      tools: STANDARD,
      schema: STANDARD,
    },
    excluded: {
      completions: NO_STANDARD,
      embeddings: NO_STANDARD,
      tasks: NO_STANDARD,
      moderations: NO_STANDARD,
      errors: NO_STANDARD,
      abort: NO_STANDARD,
      retries: NO_STANDARD,
    },
  },
  {
    name: "litellm, as a client",
    language: "Python",
    shown: {
      ...OUTSIDE,
      ...RETRIES,
      completions: ANSWERED,
      embeddings: ANSWERED,
      tasks: ANSWERED,
      moderations: ANSWERED,
    },
    excluded: {},
  },
  {
    name: "pydantic-ai",
    language: "Python",
    shown: { ...OUTSIDE, ...RETRIES },
    excluded: AGENTS_ALONE,
  },
  {
    name: "openai-agents",
    language: "Python",
    shown: { ...OUTSIDE, ...RETRIES },
    excluded: AGENTS_ALONE,
  },
  {
    name: "llama-index",
    language: "Python",
    shown: { ...OUTSIDE, ...RETRIES, completions: ANSWERED, embeddings: ANSWERED },
    excluded: { tasks: NO_OPERATION, moderations: NO_OPERATION },
  },
  {
    name: "anthropic, strict validation",
    language: "Python",
    shown: { ...OUTSIDE, ...RETRIES },
    excluded: MESSAGES_ALONE,
  },
  {
    name: "go-openai",
    language: "Go",
    shown: { ...OUTSIDE, completions: ANSWERED, embeddings: ANSWERED, moderations: ANSWERED },
    excluded: { tasks: NO_OPERATION, retries: "the package repeats nothing" },
  },
  {
    name: "openai-go, with Responses",
    language: "Go",
    shown: {
      ...OUTSIDE,
      ...RETRIES,
      completions: ANSWERED,
      embeddings: ANSWERED,
      moderations: ANSWERED,
    },
    excluded: { tasks: NO_OPERATION },
  },
  {
    name: "anthropic-sdk-go",
    language: "Go",
    shown: { ...OUTSIDE, ...RETRIES },
    excluded: MESSAGES_ALONE,
  },
];
