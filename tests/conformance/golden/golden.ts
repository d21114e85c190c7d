/**
 * The golden script in TypeScript: what every SDK must do, on a live service. Each step prints a line of JSON; golden.test.ts
 * compares the lines with the books.
 */
import { setTimeout as pause } from "node:timers/promises";

import {
  ApiError,
  NotFoundError,
  PaymentRequiredError,
  Tidegate,
} from "../../../sdk/typescript/src/index.ts";

const { env } = process;
const model = env["MODEL"] ?? "";
const story = {
  model,
  messages: [{ role: "user" as const, content: "Tell me a story." }],
  max_tokens: 40,
  ignore_eos: true,
  seed: 11,
};

function say(step: string, fields: object): void {
  process.stdout.write(`${JSON.stringify({ step, ...fields })}\n`);
}

async function textOf(client: Tidegate) {
  const stream = await client.chat.completions.create({ ...story, stream: true });
  let text = "";
  for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
  return { stream, text };
}

async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof ApiError) return thrown;
  throw new Error("it should have been refused", { cause: thrown });
}

// No option is required: the key and the address are in the environment.
const client = new Tidegate();

const answer = await client.chat.completions.create(story);
const content = answer.choices[0]?.message.content;
say("chat", { id: answer.id, text: content, requestId: answer.$meta.requestId });

const { stream, text } = await textOf(client);
say("stream", { text, requestId: stream.requestId });

const sum = client.chat.completions.stream({ ...story, stream_options: { include_usage: true } });
const whole = await sum.final();
say("accumulate", {
  text: whole.choices[0]?.message.content,
  tokens: whole.usage.completion_tokens,
});

const long = await client.chat.completions.create({ ...story, max_tokens: 1_500, stream: true });
let chunks = 0;
for await (const _ of long) if (++chunks === 3) break;
say("abort", { requestId: long.requestId, chunks });

const cut = await textOf(new Tidegate({ baseUrl: env["CUT_BASE_URL"] }));
say("cut", { text: cut.text, requestId: cut.stream.requestId, resumes: cut.stream.resumes });

const killed = await new Tidegate({ baseUrl: env["SILENT_BASE_URL"] }).chat.completions.create(
  story,
);
const { attempts, requestId } = killed.$meta;
say("killed", { text: killed.choices[0]?.message.content, attempts, requestId });

// One request at a time: the second is told to come back while the first runs.
const limited = new Tidegate({ apiKey: env["LIMITED_KEY"], maxRetries: 100 });
const first = await limited.chat.completions.create({ ...story, max_tokens: 1_500, stream: true });
const second = limited.chat.completions.create(story);
for await (const _ of first) await pause(0);
say("limited", { attempts: (await second).$meta.attempts });

const poor = new Tidegate({ apiKey: env["POOR_KEY"], baseUrl: env["POOR_BASE_URL"] });
const broke = await failureOf(poor.chat.completions.create(story));
say("poor", { isOfItsClass: broke instanceof PaymentRequiredError, code: broke.code });

const admin = new Tidegate({ apiKey: env["ADMIN_TOKEN"] });
const ids = new Set<string>();
for await (const key of admin.admin.organizations.keys.list(env["CROWD"] ?? "")) ids.add(key.id);
say("pages", { keys: ids.size });

const missing = await failureOf(client.models.retrieve("nothing"));
say("error", {
  isOfItsClass: missing instanceof NotFoundError,
  status: missing.status,
  code: missing.code,
  requestId: missing.requestId,
});

const receipt = await client.receipt(answer);
say("receipt", { costNanoUsd: receipt.costNanoUsd, reference: receipt.proof.entry.reference });
