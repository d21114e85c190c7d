/**
 * What forms take: their compilation, and their masks on the bundled model's vocabulary. One
 * thread, processor time.
 */
import { existsSync, readFileSync } from "node:fs";

import { createTokenTree } from "../../../gpu-worker/src/grammar/automaton/token-tree.ts";
import { PATIENT_BOUNDS, QUICK_BOUNDS } from "../../../gpu-worker/src/grammar/lane-bounds.ts";
import { type DeskBounds, MaskDesk } from "../../../gpu-worker/src/grammar/mask-desk.ts";
import type { FromMasks, KnownGrammar } from "../../../gpu-worker/src/grammar/protocol.ts";
import { compileSpec } from "../../../gpu-worker/src/grammar/source.ts";
import { HOSTILE, type NamedFormat, ORDINARY } from "../../support/grammars.ts";
import {
  createRandom,
  listAllowed,
  loadTokenizer,
  STOP_TOKEN_ID,
  vocabularyOf,
} from "../../unit/gpu-worker/grammar/walk.ts";
import { median } from "../statistics.ts";
import { table } from "../table.ts";

const MAX_TOKENS = 100;

type Tree = ReturnType<typeof createTokenTree>;

interface Walked {
  readonly masks: number;
  readonly ms: number;
  /** Elementary steps of each mask. */
  readonly steps: readonly number[];
  readonly isGivenUp: boolean;
}

export async function measureForms(): Promise<string[]> {
  const tree = createTokenTree(vocabularyOf(await loadTokenizer()));
  // Code that runs for the first time is compiled.
  for (const form of ORDINARY) measure(form, tree);
  const rows = [...ORDINARY, ...HOSTILE].map((form) => measure(form, tree));
  const head = ["form", "compile ms", "states", "masks", "ms each", "steps each", "most", "lane"];
  return table([head, ...rows]);
}

function measure([name, spec]: NamedFormat, tree: Tree): string[] {
  const startedMs = processorMs();
  const compiled = compileSpec(spec);
  const compileMs = (processorMs() - startedMs).toFixed(1);
  if (!compiled.ok) return [name, compileMs, "", "", "", "", "", "refused"];
  const { program } = compiled;
  const grammar = { modelId: "model", key: name, program, organizationId: "org" };
  const quick = walk(grammar, tree, QUICK_BOUNDS);
  const patient = quick.isGivenUp ? walk(grammar, tree, PATIENT_BOUNDS) : undefined;
  const { masks, ms, steps, isGivenUp } = patient ?? quick;
  return [
    name,
    compileMs,
    String(program.kinds.length),
    String(masks),
    (ms / masks).toFixed(2),
    median(steps).toFixed(0),
    Math.max(...steps).toFixed(0),
    isGivenUp ? "given up" : patient === undefined ? "quick" : "patient",
  ];
}

/** Chooses tokens at random. */
function walk(grammar: KnownGrammar, tree: Tree, bounds: DeskBounds): Walked {
  const told: FromMasks[] = [];
  const desk = new MaskDesk(bounds, (message) => told.push(message));
  desk.take({ type: "model", modelId: "model", tree });
  desk.take({ type: "open", matcher: 1, grammar, tokenIds: [] });
  const random = createRandom(1);
  const steps: number[] = [];
  const startedMs = processorMs();
  let isGivenUp = false;
  while (steps.length < MAX_TOKENS) {
    let own = 0;
    while (told.length === 0) own += desk.work() ?? 0;
    steps.push(own);
    const last = told.pop();
    isGivenUp = last?.type !== "mask";
    if (last?.type !== "mask") break;
    const texts = listAllowed(last.bits).filter((id) => id !== STOP_TOKEN_ID);
    const tokenId = texts[Math.floor(random() * texts.length)];
    if (tokenId === undefined) break;
    desk.take({ type: "accept", matcher: 1, tokenId });
  }
  return { masks: steps.length, ms: processorMs() - startedMs, steps, isGivenUp };
}

const SCHEDULE = "/proc/thread-self/schedstat";

/** What this thread has had of a processor, where that can be read; else the time. */
function processorMs(): number {
  if (!existsSync(SCHEDULE)) return performance.now();
  return Number(readFileSync(SCHEDULE, "utf8").split(" ")[0]) / 1e6;
}
