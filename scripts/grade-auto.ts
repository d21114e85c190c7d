/**
 * Asks a model every task whose answer a program can check, and prints what `auto` is to be told of
 * it: the `auto` of PUT /admin/v1/models/{id}. Any OpenAI-compatible service will do.
 *
 *   TIDEGATE_KEY=tg_dev_... node scripts/grade-auto.ts --model pocket-chat
 *     [--url http://127.0.0.1:8787/v1] [--at-once 8] [--temperature 0] [--write FILE]
 *
 * With --write, grades, tokens and how sure the model was are kept: npm run bench -- auto reads
 * those of scripts/auto/graded, and of sampled answers those of scripts/auto/sampled. A service
 * that tells no log probabilities is graded without them.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { meanLogprobMillionths } from "../src/routing/cascade.ts";
import { gradedTasks, toAutoTerms, type Graded } from "./auto/graded.ts";
import { isRight } from "./auto/grading.ts";
import type { Wording } from "./auto/tasks.ts";

const MAX_TOKENS = 64;

const { values } = parseArgs({
  options: {
    model: { type: "string" },
    url: { type: "string", default: "http://127.0.0.1:8787/v1" },
    "at-once": { type: "string", default: "8" },
    temperature: { type: "string", default: "0" },
    write: { type: "string" },
  },
});
const { model, url, write } = values;
if (model === undefined) {
  console.error("grade-auto: name the model with --model");
  process.exit(2);
}
const key = process.env["TIDEGATE_KEY"] ?? "";

interface Answer {
  readonly text: string;
  readonly tokens: readonly [number, number];
  readonly sureness: number | null;
}

/** @param seed so that answers that are sampled come out again */
async function ask(prompt: string, seed: number): Promise<Answer> {
  const response = await fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      model,
      messages: [{ role: "user", content: prompt }],
      max_tokens: MAX_TOKENS,
      temperature: Number(values.temperature),
      seed,
      logprobs: true,
    }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const { choices, usage } = (await response.json()) as {
    choices: {
      message: { content: string | null };
      logprobs?: { content?: { logprob: number }[] | null } | null;
    }[];
    usage: { prompt_tokens: number; completion_tokens: number };
  };
  const text = choices[0]?.message.content ?? "";
  const logprobs = choices[0]?.logprobs?.content ?? [];
  return {
    text,
    tokens: [usage.prompt_tokens, usage.completion_tokens],
    sureness: meanLogprobMillionths(logprobs.map(({ logprob }) => logprob)),
  };
}

async function grade(wording: Wording) {
  const tasks = gradedTasks(wording);
  const grades = tasks.map(() => "0");
  const tokens = tasks.map((): readonly [number, number] => [0, 0]);
  const sureness = tasks.map((): number | null => null);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at];
      if (task === undefined) return;
      const answer = await ask(task.prompt, at);
      tokens[at] = answer.tokens;
      sureness[at] = answer.sureness;
      if (isRight(answer.text, task.check)) grades[at] = "1";
    }
  };
  await Promise.all(Array.from({ length: Number(values["at-once"]) }, work));
  console.error(
    `${wording}: ${grades.filter((one) => one === "1").length} of ${tasks.length} right`,
  );
  return { right: grades.join(""), tokens, sureness };
}

const [usual, shifted] = [await grade("usual"), await grade("shifted")];
const graded: Graded = {
  model,
  right: { usual: usual.right, shifted: shifted.right },
  tokens: { usual: usual.tokens, shifted: shifted.tokens },
  ...(usual.sureness.some((one) => one !== null) && {
    sureness: { usual: usual.sureness, shifted: shifted.sureness },
  }),
};
if (write !== undefined) writeFileSync(write, `${JSON.stringify(graded)}\n`);
console.log(JSON.stringify(toAutoTerms(graded), null, 2));
