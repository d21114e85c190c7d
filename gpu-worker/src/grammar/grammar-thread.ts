/** The entry of a grammar thread: compiles grammars and computes masks, one job after another. */
import { parentPort, workerData } from "node:worker_threads";

import type { CompiledGrammar, GrammarCompiler, GrammarMatcher } from "@mlc-ai/web-xgrammar";

import type {
  Answer,
  FromThread,
  Job,
  KnownGrammar,
  Step,
  ThreadSettings,
  ToThread,
} from "./protocol.ts";
import { toSource } from "./source.ts";
import type { GrammarSpec } from "./spec.ts";
import { type GrammarVocabulary, listTokens } from "./vocabulary.ts";
import { loadXGrammar } from "./xgrammar.ts";

interface Model {
  readonly vocabulary: GrammarVocabulary;
  compiler: GrammarCompiler | undefined;
}

interface OpenMatcher {
  readonly matcher: GrammarMatcher;
  readonly vocabulary: GrammarVocabulary;
}

if (parentPort === null) throw new Error("grammar-thread.ts runs as a worker thread alone");
const port = parentPort;
const settings = workerData as ThreadSettings;
const xgrammar = loadXGrammar(settings.maxHeapBytes);
const models = new Map<string, Model>();
/** In the order of use. */
const grammars = new Map<string, CompiledGrammar>();
const matchers = new Map<number, OpenMatcher>();
let isSound = true;
let lastJob: Promise<void> = Promise.resolve();

port.on("message", (message: ToThread) => {
  // The library's calls are only nominally asynchronous, but jobs must not overlap even so.
  lastJob = lastJob.then(() => receive(message));
});

async function receive(message: ToThread): Promise<void> {
  switch (message.type) {
    case "register":
      models.set(message.modelId, { vocabulary: message.vocabulary, compiler: undefined });
      return;
    case "close":
      matchers.get(message.matcher)?.matcher.dispose();
      matchers.delete(message.matcher);
      return;
    case "job": {
      const { id, job } = message;
      const answer = await run(id, job);
      send({ type: "answer", id, answer, isSound });
    }
  }
}

async function run(id: number, job: Job): Promise<Answer> {
  try {
    if (job.kind === "compile") {
      const compiler = await prepare(job.modelId);
      send({ type: "started", id });
      return await compile(compiler, job.spec);
    }
    if (job.kind === "open") await prepare(job.grammar.modelId);
    send({ type: "started", id });
    if (job.kind === "open") return await open(job.matcher, job.grammar, job.tokenIds);
    if (job.kind === "accept") return await accept(job.matcher, job.tokenId);
    const status = {
      matchers: matchers.size,
      grammars: grammars.size,
      heapBytes: xgrammar.heapBytes,
    };
    return { kind: "status", status };
  } catch (error) {
    isSound = false;
    return { kind: "refused", message: xgrammar.takeReason() ?? explain(error) };
  }
}

async function compile(compiler: GrammarCompiler, spec: GrammarSpec): Promise<Answer> {
  const source = toSource(spec);
  if (!source.ok) return { kind: "compiled", compiled: source };
  const startedMs = performance.now();
  const compiled = await compiler.compileGrammar(source.ebnf);
  const compileMs = performance.now() - startedMs;
  compiled.dispose();
  // Memory never shrinks; a thread that is nearly full would blame the next grammar.
  if (xgrammar.heapBytes > settings.maxHeapBytes / 2) isSound = false;
  return { kind: "compiled", compiled: { ok: true, ebnf: source.ebnf, compileMs } };
}

async function open(
  id: number,
  grammar: KnownGrammar,
  tokenIds: readonly number[],
): Promise<Answer> {
  const compiled = await findCompiled(grammar);
  const matcher = await xgrammar.library.GrammarMatcher.createGrammarMatcher(compiled);
  const opened = { matcher, vocabulary: modelOf(grammar.modelId).vocabulary };
  matchers.get(id)?.matcher.dispose();
  matchers.set(id, opened);
  for (const tokenId of tokenIds) {
    if (!matcher.acceptToken(tokenId)) return refuseToken(tokenId);
  }
  // The first step may have compiled or caught up; that says nothing of the next.
  return { kind: "step", step: await computeStep(opened), stepMs: 0 };
}

async function accept(id: number, tokenId: number): Promise<Answer> {
  const opened = matchers.get(id);
  if (opened === undefined) return { kind: "unknown" };
  const startedMs = performance.now();
  if (!opened.matcher.acceptToken(tokenId)) return refuseToken(tokenId);
  const step = await computeStep(opened);
  return { kind: "step", step, stepMs: performance.now() - startedMs };
}

function refuseToken(tokenId: number): Answer {
  return { kind: "refused", message: `the grammar does not allow token ${String(tokenId)} here` };
}

async function computeStep({ matcher, vocabulary }: OpenMatcher): Promise<Step> {
  const { size, stopTokenIds } = vocabulary;
  if (matcher.isTerminated()) {
    return { mask: new Int32Array(Math.ceil(size / 32)), isComplete: true };
  }
  const mask = await matcher.getNextTokenBitmask();
  // Bits past the last id are set; they stand for nothing.
  const used = size % 32;
  if (used !== 0) mask[mask.length - 1] = (mask.at(-1) ?? 0) & ((1 << used) - 1);
  const isFull = mask.every((word, index) => word === fullWord(index, size));
  if (isFull) return { mask: undefined, isComplete: false };
  const others = mask.slice();
  for (const id of stopTokenIds) others[id >> 5] = (others[id >> 5] ?? 0) & ~(1 << (id & 31));
  return { mask, isComplete: others.every((word) => word === 0) };
}

function fullWord(index: number, size: number): number {
  const left = size - index * 32;
  return left >= 32 ? -1 : (1 << left) - 1;
}

async function findCompiled({ key, modelId, ebnf }: KnownGrammar): Promise<CompiledGrammar> {
  const known = grammars.get(key);
  const compiled = known ?? (await (await prepare(modelId)).compileGrammar(ebnf));
  grammars.delete(key);
  grammars.set(key, compiled);
  for (const [oldest, old] of grammars) {
    if (grammars.size <= settings.maxGrammars) break;
    // Its matchers hold it until they are done.
    old.dispose();
    grammars.delete(oldest);
  }
  return compiled;
}

async function prepare(modelId: string): Promise<GrammarCompiler> {
  const model = modelOf(modelId);
  if (model.compiler !== undefined) return model.compiler;
  const { library } = xgrammar;
  const tokens = listTokens(model.vocabulary);
  const { size, stopTokenIds } = model.vocabulary;
  const info = await library.TokenizerInfo.createTokenizerInfo(
    // Declared as texts; bytes are taken as they are, which texts could not all be.
    tokens as unknown as string[],
    "raw",
    false,
    size,
    [...stopTokenIds],
  );
  model.compiler = await library.GrammarCompiler.createGrammarCompiler(info, false);
  return model.compiler;
}

function modelOf(modelId: string): Model {
  const model = models.get(modelId);
  if (model === undefined) throw new Error(`model ${modelId} is not registered`);
  return model;
}

function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.startsWith("Aborted") || error instanceof RangeError
    ? "the grammar needs more memory than it may have"
    : reason;
}

function send(message: FromThread): void {
  port.postMessage(message);
}
