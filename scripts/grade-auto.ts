/**
 * Asks a model every task whose answer a program can check, and prints what `auto` is to be told of
 * it: the `auto` of PUT /admin/v1/models/{id}. Any OpenAI-compatible service will do.
 *
 *   TIDEGATE_KEY=tg_dev_... node scripts/grade-auto.ts --model pocket-chat
 *     [--url http://127.0.0.1:8787/v1] [--at-once 8] [--write FILE]
 *
 * With --write, grades and tokens are kept: npm run bench -- auto reads those of
 * scripts/auto/graded.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { gradedTasks, toAutoTerms, type Graded } from "./auto/graded.ts";
import { isRight } from "./auto/grading.ts";
import type { Wording } from "./auto/tasks.ts";

const MAX_TOKENS = 64;

const { values } = parseArgs({
  options: {
    model: { type: "string" },
    url: { type: "string", default: "http://127.0.0.1:8787/v1" },
    "at-once": { type: "string", default: "8" },
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
}

async function ask(prompt: string): Promise<Answer> {
  const response = await fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      model,
      messages: [{ role: "user", content: prompt }],
      max_tokens: MAX_TOKENS,
      temperature: 0,
    }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const { choices, usage } = (await response.json()) as {
    choices: { message: { content: string | null } }[];
    usage: { prompt_tokens: number; completion_tokens: number };
  };
  const text = choices[0]?.message.content ?? "";
  return { text, tokens: [usage.prompt_tokens, usage.completion_tokens] };
}

async function grade(wording: Wording) {
  const tasks = gradedTasks(wording);
  const grades = tasks.map(() => "0");
  const tokens = tasks.map((): readonly [number, number] => [0, 0]);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at];
      if (task === undefined) return;
      const answer = await ask(task.prompt);
      tokens[at] = answer.tokens;
      if (isRight(answer.text, task.check)) grades[at] = "1";
    }
  };
  await Promise.all(Array.from({ length: Number(values["at-once"]) }, work));
  console.error(
    `${wording}: ${grades.filter((one) => one === "1").length} of ${tasks.length} right`,
  );
  return { right: grades.join(""), tokens };
}

const [usual, shifted] = [await grade("usual"), await grade("shifted")];
const graded: Graded = {
  model,
  right: { usual: usual.right, shifted: shifted.right },
  tokens: { usual: usual.tokens, shifted: shifted.tokens },
};
if (write !== undefined) writeFileSync(write, `${JSON.stringify(graded)}\n`);
console.log(JSON.stringify(toAutoTerms(graded), null, 2));
