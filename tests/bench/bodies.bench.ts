/**
 * What large bodies cost a neighbour: the longest gap in a customer's stream, beside nobody and
 * beside six connections of another organization that send one large body after another. Rounds are
 * interleaved; a ratio is of figures of one round.
 *
 *   npm run bench -- bodies [--rounds 3] [--tokens 300] [--quick]
 */
import { parseArgs } from "node:util";

import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { pairedSpread, percentile, spreadOf } from "./statistics.ts";
import { spreadText, table } from "./table.ts";

const CONNECTIONS = 6;
const PATH = "/v1/chat/completions";

const chat = (fields: object): string =>
  JSON.stringify({
    model: MODEL_ID,
    messages: [{ role: "user", content: "Tell me of a fox." }],
    max_tokens: 1,
    ...fields,
  });

const said = (content: string) => ({ role: "user", content });

/**
 * All but the last are refused, in different rooms: by the form's size, by the engine's, by a
 * bound, by the worker.
 */
const BODIES: Readonly<Record<string, () => string>> = {
  "choices, 2 MB": () =>
    chat({
      structured_outputs: {
        choice: Array.from({ length: 1_024 }, (_, at) => `${at}`.padEnd(1_900, "abc")),
      },
    }),
  "one text, 4 MB": () => chat({ messages: [said("lorem ipsum ".repeat(340_000))] }),
  "quotes, 4 MB": () => chat({ messages: [said('"'.repeat(2_000_000))] }),
  "a million numbers": () => chat({ stop: Array.from({ length: 1_000_000 }, () => 0.5) }),
  "2,048 messages, 4 MB": () =>
    chat({ messages: Array.from({ length: 2_048 }, () => said("x".repeat(1_900))) }),
  "tools, 250 KB, accepted": () =>
    chat({
      tools: Array.from({ length: 8 }, (_, at) => ({
        type: "function",
        function: { name: `t${at}`, parameters: { type: "object", title: "y".repeat(30_000) } },
      })),
      tool_choice: "none",
    }),
};

interface Figures {
  readonly longestGapMs: number;
  readonly usualGapMs: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      tokens: { type: "string", default: "300" },
      quick: { type: "boolean", default: false },
    },
  });
  const rounds = values.quick ? 1 : Number(values.rounds);
  const tokens = Number(values.tokens);
  const stack = await startStack();
  try {
    const victim = await stack.createOrganization();
    const hostile = await stack.createOrganization();
    await measure(stack, victim, tokens);
    const names = ["nobody", ...Object.keys(BODIES)];
    const found = new Map<string, Figures[]>(names.map((name) => [name, []]));
    const ends = new Map<string, Map<string, number>>();
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) {
        const body = BODIES[name]?.();
        const stop =
          body === undefined ? undefined : attack(stack, hostile, new TextEncoder().encode(body));
        found.get(name)?.push(await measure(stack, victim, tokens));
        for (const [end, count] of (await stop?.()) ?? []) {
          const own = ends.get(name) ?? new Map<string, number>();
          ends.set(name, own.set(end, (own.get(end) ?? 0) + count));
        }
      }
    }
    const alone = found.get("nobody") ?? [];
    const longest = (figures: readonly Figures[]) => figures.map((each) => each.longestGapMs);
    const rows = names.map((name) => {
      const own = found.get(name) ?? [];
      const told = [...(ends.get(name) ?? [])].map(([end, count]) => `${end} x ${count}`);
      return [
        name,
        spreadText(spreadOf(longest(own))),
        spreadText(spreadOf(own.map((each) => each.usualGapMs))),
        spreadText(pairedSpread(longest(own), longest(alone), (a, b) => a / b)),
        told.join(", "),
      ];
    });
    const head = ["beside", "longest gap, ms", "95 % of gaps, ms", "of beside nobody", "answers"];
    console.log(table([head, ...rows]).join("\n"));
  } finally {
    await stack.stop();
  }
}

/** Sends until it is told to stop. @returns how many ended how */
function attack(
  stack: Stack,
  { key }: TestOrganization,
  body: Uint8Array<ArrayBuffer>,
): () => Promise<Map<string, number>> {
  const ends = new Map<string, number>();
  let isOver = false;
  const loop = async (): Promise<void> => {
    while (!isOver) {
      let end = "closed";
      try {
        const response = await fetch(stack.baseUrl + PATH, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
          body,
        });
        await response.arrayBuffer();
        end = String(response.status);
      } catch {
        // The connection was closed while the body was being sent.
      }
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  };
  const loops = Array.from({ length: CONNECTIONS }, loop);
  return async () => {
    isOver = true;
    await Promise.all(loops);
    return ends;
  };
}

async function measure(stack: Stack, { key }: TestOrganization, tokens: number): Promise<Figures> {
  const response = await fetch(stack.baseUrl + PATH, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: chat({ max_tokens: tokens, ignore_eos: true, stream: true, seed: 1 }),
  });
  if (!response.ok || response.body === null) throw new Error(await response.text());
  const gaps: number[] = [];
  let lastMs = performance.now();
  for await (const _ of response.body) {
    const nowMs = performance.now();
    gaps.push(nowMs - lastMs);
    lastMs = nowMs;
  }
  return { longestGapMs: Math.max(...gaps), usualGapMs: percentile(gaps, 0.95) };
}
