/** Organizations beside the victims', each with one request after another. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { completionOf, type WorkerProcess } from "../../e2e/gpu-worker/worker-process.ts";
import { HOSTILE } from "../../support/grammars.ts";

export interface Neighbours {
  readonly kind: "hostile" | "ordinary";
  readonly count: number;
}

type Output = GenerateRequest["output"];

const MAX_TOKENS = 64;

/** Until `stop`, which says how the requests ended. */
export function runNeighbours(
  worker: WorkerProcess,
  { kind, count }: Neighbours,
  round: number,
): { stop(): Promise<ReadonlyMap<string, number>> } {
  const ends = new Map<string, number>();
  let isOver = false;
  const running = Array.from({ length: count }, async (_, index) => {
    for (let turn = 0; !isOver; turn += 1) {
      const output =
        kind === "ordinary"
          ? { type: "text" as const }
          : chooseForm(index + turn, `${round} ${index} ${turn}`);
      const end = await ask(worker, `org_${kind}_${index}`, output);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  });
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(running);
      return ends;
    },
  };
}

/** The same form in words of its own, so that nothing is known of it. */
function chooseForm(index: number, mark: string): Output {
  const form = HOSTILE[index % HOSTILE.length]?.[1] ?? { type: "text" };
  switch (form.type) {
    case "regex":
      return { ...form, pattern: `${form.pattern}|never ${mark}` };
    case "grammar":
      return { ...form, grammar: `${form.grammar}\n# ${mark}` };
    case "json_schema":
      return { ...form, schema: { ...form.schema, title: mark } };
    case "json_object":
    case "text":
      return form;
  }
}

async function ask(worker: WorkerProcess, organizationId: string, output: Output): Promise<string> {
  const sampling = { maxTokens: MAX_TOKENS, temperature: 1, ignoreEos: output.type === "text" };
  const request = completionOf(["Tell me of a fox."], sampling);
  const { response, events } = await worker.open({ ...request, organizationId, output });
  if (response.status !== 200) {
    const body = (await response.json()) as { error: { code: string } };
    return `${response.status} ${body.error.code}`;
  }
  let end = "broken";
  for await (const event of events) {
    if (event.type === "end") end = "200";
    if (event.type === "error") end = `200, then ${event.code}`;
  }
  return end;
}
