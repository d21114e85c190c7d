/** One run: all visitors of a load by one rule, and what came of it. */
import { setTimeout as pause } from "node:timers/promises";

import { shownWorkerName } from "../../../src/routing/worker-name.ts";
import { percentile } from "../statistics.ts";
import { modelAt, WORKER_IDS, type Fleet } from "./fleet.ts";
import type { Choice, Rule } from "./rules.ts";
import type { Visitor } from "./visitors.ts";

const ANSWER_TOKENS = 12;

export interface Outcome {
  readonly cachedShare: number;
  /** What could be cached at most, were each conversation at one worker that forgets nothing. */
  readonly couldBeCached: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly meanMs: number;
  /** Requests of the worker that had most, by those of the mean. */
  readonly unevenness: number;
}

interface Answer {
  readonly worker: string;
  readonly text: string;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly firstTokenMs: number;
}

interface Turn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

export async function runLoad(
  fleet: Fleet,
  rule: Rule,
  visitors: readonly Visitor[],
): Promise<Outcome> {
  const loads = new Map<string, number>(WORKER_IDS.map((id) => [id, 0]));
  const loadOf = (id: string): number => loads.get(id) ?? 0;
  const visit = async ({ beginsAtMs, turns, pauseMs }: Visitor, at: number): Promise<Answer[]> => {
    await pause(beginsAtMs);
    const said: Turn[] = [];
    const answers: Answer[] = [];
    for (const content of turns) {
      said.push({ role: "user", content });
      const choice = rule(at, loadOf);
      const { workerId } = choice;
      if (workerId !== undefined) loads.set(workerId, loadOf(workerId) + 1);
      const answer = await ask(fleet, choice, said);
      if (workerId !== undefined) loads.set(workerId, loadOf(workerId) - 1);
      answers.push(answer);
      said.push({ role: "assistant", content: answer.text });
      await pause(pauseMs);
    }
    return answers;
  };
  return outcomeOf(await Promise.all(visitors.map(visit)));
}

function outcomeOf(visits: readonly (readonly Answer[])[]): Outcome {
  const answers = visits.flat();
  const sumOf = (pick: (answer: Answer) => number): number =>
    answers.reduce((sum, answer) => sum + pick(answer), 0);
  const prompt = sumOf(({ promptTokens }) => promptTokens);
  const before = visits.reduce(
    (sum, turns) => sum + turns.slice(0, -1).reduce((own, turn) => own + turn.promptTokens, 0),
    0,
  );
  const taken = Object.values(Object.groupBy(answers, ({ worker }) => worker));
  const firstTokens = answers.map(({ firstTokenMs }) => firstTokenMs);
  return {
    cachedShare: sumOf(({ cachedTokens }) => cachedTokens) / prompt,
    couldBeCached: before / prompt,
    p50Ms: percentile(firstTokens, 0.5),
    p95Ms: percentile(firstTokens, 0.95),
    meanMs: sumOf(({ firstTokenMs }) => firstTokenMs) / answers.length,
    unevenness:
      (Math.max(...taken.map((some) => some?.length ?? 0)) * WORKER_IDS.length) / answers.length,
  };
}

interface Chunk {
  readonly model: string;
  readonly choices: readonly { readonly delta?: { readonly content?: string } }[];
  readonly error?: { readonly message: string };
  readonly usage?: {
    readonly prompt_tokens: number;
    readonly prompt_tokens_details: { readonly cached_tokens: number };
  } | null;
}

/** @throws {Error} where it is not answered whole: nothing here is more than the workers can do */
async function ask(fleet: Fleet, choice: Choice, messages: readonly Turn[]) {
  const { model, workerId, baseUrl = fleet.baseUrl } = choice;
  const startedMs = performance.now();
  const response = await fetch(`${baseUrl}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${fleet.key}`, "content-type": "application/json" },
    body: JSON.stringify({
      model,
      messages,
      max_tokens: ANSWER_TOKENS,
      ignore_eos: true,
      temperature: 0,
      stream: true,
      stream_options: { include_usage: true },
    }),
  });
  if (!response.ok) throw new Error(`${model}: ${response.status} ${await response.text()}`);
  let firstTokenMs = Number.NaN;
  let body = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    body += decoder.decode(bytes as Uint8Array, { stream: true });
    if (Number.isNaN(firstTokenMs) && /"content":"[^"]/.test(body))
      firstTokenMs = performance.now() - startedMs;
  }
  const chunks = [...body.matchAll(/^data: (\{.*\})$/gm)].map(
    ([, json = "{}"]) => JSON.parse(json) as Chunk,
  );
  const broken = chunks.find(({ error }) => error !== undefined);
  const usage = chunks.findLast((chunk) => chunk.usage)?.usage;
  if (broken !== undefined || !usage)
    throw new Error(`${model}: ${broken?.error?.message ?? body}`);
  const chosen = workerId ?? WORKER_IDS.find((id) => chunks[0]?.model === modelAt(id));
  const told = response.headers.get("x-route-reason")?.split(" ").at(-1);
  return {
    worker: chosen === undefined ? (told ?? "") : shownWorkerName(chosen),
    text: chunks.map(({ choices }) => choices[0]?.delta?.content ?? "").join(""),
    promptTokens: usage.prompt_tokens,
    cachedTokens: usage.prompt_tokens_details.cached_tokens,
    firstTokenMs,
  } satisfies Answer;
}
