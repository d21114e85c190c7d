/**
 * The golden script in TypeScript: what every SDK must do, on a live service. Each step prints a
 * line of JSON; golden.test.ts compares the lines with the books.
 */
import { openAsBlob } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import {
  ApiError,
  ConnectionError,
  NotFoundError,
  PaymentRequiredError,
  RequestCancelledError,
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

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  const thrown = await thrownBy(work);
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

const sum = client.chat.completions.stream(story);
const lengths: number[] = [];
for await (const { choices } of sum) lengths.push(choices.length);
const whole = await sum.final();
say("accumulate", {
  text: whole.choices[0]?.message.content,
  tokens: whole.usage.completion_tokens,
  choices: Math.min(...lengths),
  resumes: sum.resumes,
});

const { messages } = story;
const message = client.messages.stream({ model, max_tokens: 8, messages });
let said = "";
for await (const event of message)
  if (event.type === "content_block_delta" && event.delta.type === "text_delta")
    said += event.delta.text;
const { content: blocks, stop_reason: stop } = await message.final();
say("message", { said, text: blocks[0]?.type === "text" && blocks[0].text, stop });

const asked = { model, input: "Tell me a story.", max_output_tokens: 16, store: false };
const response = client.responses.stream(asked);
said = "";
for await (const event of response)
  if (event.type === "response.output_text.delta") said += event.delta;
const { output, status } = await response.final();
const [item] = output;
const part = item?.type === "message" ? item.content[0] : undefined;
say("response", { said, text: part?.text, stop: status });

const long = await client.chat.completions.create({ ...story, max_tokens: 1_500, stream: true });
let chunks = 0;
for await (const _ of long) if (++chunks === 3) break;
say("abort", { requestId: long.requestId, chunks });

const ended = await client.chat.completions.create({ ...story, max_tokens: 1_500, stream: true });
const readOn = async (): Promise<void> => {
  for await (const _ of ended) await client.requests.cancel(ended.idempotencyKey);
};
const cancelled = await failureOf(readOn());
say("cancelled", {
  isOfItsClass: cancelled instanceof RequestCancelledError,
  code: cancelled.code,
  requestId: ended.requestId,
});

const stuck = await thrownBy(textOf(new Tidegate({ baseUrl: env["STUCK_BASE_URL"] })));
say("stuck", { isOfItsClass: stuck instanceof ConnectionError });

const cut = await textOf(new Tidegate({ baseUrl: env["CUT_BASE_URL"] }));
say("cut", { text: cut.text, requestId: cut.stream.requestId, resumes: cut.stream.resumes });

const killed = await new Tidegate({ baseUrl: env["SILENT_BASE_URL"] }).chat.completions.create(
  story,
);
const { attempts, requestId } = killed.$meta;
say("killed", { text: killed.choices[0]?.message.content, attempts, requestId });

const heard = {
  model: env["SPEECH_MODEL"] ?? "",
  file: new File([await openAsBlob(env["SOUND"] ?? "")], "sound.wav"),
};
const { audio } = client;
const transcription = await audio.transcriptions.create(heard);
const plain = await audio.transcriptions.create({ ...heard, response_format: "text" });
let [streamed, done] = ["", ""];
for await (const event of await audio.transcriptions.create({ ...heard, stream: true }))
  if (event.type === "transcript.text.delta") streamed += event.delta;
  else done = event.text;
say("transcription", {
  text: transcription.text,
  inputTokens: transcription.usage.input_tokens,
  streamed,
  done,
  plain: plain.text,
});
const deaf = new Tidegate({ baseUrl: env["DEAF_BASE_URL"] });
const { text: heardText, $meta } = await deaf.audio.transcriptions.create(heard);
say("heard", { text: heardText, attempts: $meta.attempts, requestId: $meta.requestId });

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
