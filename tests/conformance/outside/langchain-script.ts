/** LangChain's ChatOpenAI and OpenAIEmbeddings in JavaScript. */
import assert from "node:assert/strict";

import { HumanMessage, type ToolMessage, type UsageMetadata } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { ChatOpenAI, OpenAI, OpenAIEmbeddings, type ChatOpenAIFields } from "@langchain/openai";
import { z } from "zod";

const of = (name: string): string => process.env[name] ?? assert.fail(`${name} is not set`);
const QUESTION = "What is the capital of France?";

function chat(options: ChatOpenAIFields = {}, base = "BASE", key = of("KEY")): ChatOpenAI {
  return new ChatOpenAI({
    model: of("M"),
    apiKey: key,
    configuration: { baseURL: `${of(base)}/v1` },
    temperature: 0,
    maxTokens: 100,
    maxRetries: 0,
    ...options,
  });
}

/** Its types have it that messages tell no usage. */
const outputOf = (usage: object | undefined) => (usage as UsageMetadata | undefined)?.output_tokens;

async function answersAndStreams(): Promise<void> {
  const answer = await chat().invoke(QUESTION);
  assert.match(answer.text, /Paris/);
  assert.equal(answer.response_metadata["finish_reason"], "stop");
  const pieces: string[] = [];
  let tokens = 0;
  for await (const { text, usage_metadata: usage } of await chat().stream(QUESTION)) {
    pieces.push(text);
    tokens += outputOf(usage) ?? 0;
  }
  assert.equal(pieces.join(""), answer.text);
  assert.ok(pieces.length > 2);
  assert.equal(tokens, outputOf(answer.usage_metadata));
  // By responses too, which it takes where it is told to.
  assert.match((await chat({ useResponsesApi: true }).invoke(QUESTION)).text, /Paris/);
}

async function callsTools(): Promise<void> {
  const weather = tool(({ city }) => Promise.resolve(`18 degrees in ${city}`), {
    name: "get_weather",
    description: "The weather of a city.",
    schema: z.object({ city: z.string(), unit: z.enum(["celsius", "fahrenheit"]).optional() }),
  });
  const question = new HumanMessage("What is the weather in Paris?");
  const equipped = chat().bindTools([weather], {
    tool_choice: "required",
    parallel_tool_calls: false,
  });
  const asked = await equipped.invoke([question]);
  const [call] = asked.tool_calls ?? [];
  assert.ok(call !== undefined && asked.tool_calls?.length === 1);
  assert.equal(call.name, "get_weather");
  const result = (await weather.invoke({ ...call, type: "tool_call" })) as ToolMessage;
  const told = [question, asked, result];
  const spoken = await chat().bindTools([weather], { tool_choice: "none" }).invoke(told);
  assert.ok(spoken.text.length > 0);
}

async function fitsSchemas(): Promise<void> {
  const person = z.object({
    name: z.string().max(12),
    age: z.number().int().min(0).max(130),
    role: z.enum(["admin", "guest"]),
    address: z.object({ number: z.number().int(), line: z.string().max(8).nullable() }),
  });
  for (const method of ["jsonSchema", "functionCalling"] as const) {
    const shaped = chat({ maxTokens: 200 }).withStructuredOutput(person, { method, strict: true });
    person.parse(await shaped.invoke("Anna is 7."));
  }
}

async function completesAndEmbeds(): Promise<void> {
  const configuration = { baseURL: `${of("BASE")}/v1` };
  const texts = new OpenAI({ model: of("M"), apiKey: of("KEY"), configuration, maxTokens: 4 });
  assert.ok((await texts.invoke("Once")).length > 0);
  const embeddings = new OpenAIEmbeddings({ model: of("EM"), apiKey: of("KEY"), configuration });
  const [a = [], b = []] = await embeddings.embedDocuments([
    "The cat sleeps.",
    "A cat is sleeping.",
  ]);
  const likeness = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  assert.ok(likeness > 0.8 && likeness < 1.001, String(likeness));
}

async function tellsErrorsApart(): Promise<void> {
  await assert.rejects(chat({ model: "gpt-9" }).invoke(QUESTION), { status: 404 });
  await assert.rejects(chat({ temperature: 9 }).invoke(QUESTION), { status: 400 });
  await assert.rejects(chat({}, "BASE", "sk-wrong").invoke(QUESTION), { status: 401 });
  const poor = chat({ maxRetries: 2 }, "POOR_BASE", of("POOR_KEY"));
  await assert.rejects(poor.invoke(QUESTION), { status: 402 });
}

/** It repeats by itself, and without the count of OpenAI's client: a key makes it safe. */
async function asksAgain(): Promise<void> {
  const losing = chat({ maxRetries: 2 }, "LOSING_BASE", of("LOSING_KEY"));
  const headers = { "Idempotency-Key": "langchain" };
  assert.match((await losing.invoke(QUESTION, { options: { headers } })).text, /Paris/);
}

async function leaves(): Promise<void> {
  const endless = { maxTokens: 1_900, modelKwargs: { ignore_eos: true } };
  const story = await chat(endless, "BASE", of("LEAVING_KEY")).stream("Tell me a story.");
  for await (const { text } of story) if (text !== "") break;
}

for (const step of [
  answersAndStreams,
  callsTools,
  fitsSchemas,
  completesAndEmbeds,
  tellsErrorsApart,
  asksAgain,
  leaves,
])
  await step();
process.stdout.write("all good\n");
