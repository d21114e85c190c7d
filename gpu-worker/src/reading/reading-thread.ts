/**
 * The entry of a thread that reads texts: it renders templates and tokenizes. It runs no model, so
 * it loads nothing that could.
 */
import { registerHooks } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

import type { ModelSource } from "../config.ts";
import { unpack } from "../protocol/sent-request.ts";
import { yieldProcessor } from "../threads/niceness.ts";
import type { TaskTokenizer } from "../tokenization/task-tokenizer.ts";
import type { FromThread, TextReading, TextResults, ThreadSettings, ToThread } from "./protocol.ts";

if (parentPort === null) throw new Error("reading-thread.ts runs as a worker thread alone");
const port = parentPort;
const settings = workerData as ThreadSettings;
yieldProcessor(settings.niceness);

// Transformers.js imports these for models and pictures: native code, in a thread that may end.
const NATIVE: ReadonlySet<string> = new Set(["onnxruntime-node", "sharp"]);
registerHooks({
  resolve: (specifier, context, next) =>
    NATIVE.has(specifier)
      ? { url: "node:path", format: "builtin", shortCircuit: true }
      : next(specifier, context),
});
Object.assign(globalThis, { [Symbol.for("onnxruntime")]: {} });

const { admit } = await import("./admission.ts");
const { openTokenizer } = await import("../tokenization/open-tokenizer.ts");
const { ModelTokenizer } = await import("../tokenization/tokenizer.ts");
const { TaskTokenizer: Task } = await import("../tokenization/task-tokenizer.ts");

/** What reads the texts of one model. */
interface Reader {
  readonly tokenizer: InstanceType<typeof ModelTokenizer>;
  /** Made when a task asks for it. */
  readonly forTasks: () => TaskTokenizer;
}

/** By model, in the order of use. */
const readers = new Map<string, Promise<Reader>>();

function readerOf(source: ModelSource): Promise<Reader> {
  const key = `${source.id} ${source.path}`;
  const reader = readers.get(key) ?? load(source);
  readers.delete(key);
  readers.set(key, reader);
  // It may be there the next time.
  reader.catch(() => readers.delete(key));
  for (const oldest of readers.keys()) {
    if (readers.size <= settings.maxTokenizers) break;
    readers.delete(oldest);
  }
  return reader;
}

async function load(source: ModelSource): Promise<Reader> {
  const loaded = await openTokenizer(source, settings.cacheFolder);
  let task: TaskTokenizer | undefined;
  return {
    tokenizer: new ModelTokenizer(loaded),
    forTasks: () => (task ??= new Task(loaded)),
  };
}

function read(
  { tokenizer, forTasks }: Reader,
  reading: TextReading,
): TextResults[keyof TextResults] {
  switch (reading.kind) {
    case "admit":
      return admit(unpack(reading.request), { ...reading.facts, tokenizer });
    case "encode":
      return reading.texts.map((text) => tokenizer.encodeText(text, reading.mask));
    case "locate":
      return reading.texts.map(({ text, tokenIds }) => forTasks().findSpans(text, tokenIds));
  }
}

async function answer({
  source,
  reading,
}: Extract<ToThread<TextReading>, { type: "read" }>): Promise<void> {
  let startedMs = performance.now();
  const end = (result: TextResults[keyof TextResults] | undefined): void =>
    post({ type: "done", result, ms: performance.now() - startedMs });
  try {
    const reader = await readerOf(source);
    post({ type: "began" });
    startedMs = performance.now();
    end(read(reader, reading));
  } catch {
    // Its words could have a customer's text in them.
    end(undefined);
  }
}

function post(message: FromThread): void {
  port.postMessage(message);
}

port.on("message", (message: ToThread<TextReading>) => {
  if (message.type === "read") void answer(message);
  else readerOf(message.source).catch(() => undefined);
});
