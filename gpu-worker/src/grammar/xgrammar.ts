/**
 * Loads @mlc-ai/web-xgrammar, which says it is a module and is none: `import` finds nothing in it.
 *
 * Its file is run as the CommonJS it is, with three names of our own in place of the globals: a console that
 * keeps what it reports (its errors say only "Aborted", the reason goes to the console), a `WebAssembly` whose
 * memory has a bound, and no `process`, so that it takes the path that needs no files.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";

import type * as XGrammarModule from "@mlc-ai/web-xgrammar";

export interface XGrammar {
  readonly library: typeof XGrammarModule;
  /** What the library reported since the last call: the reason of an abort, in words. */
  takeReason(): string | undefined;
  readonly heapBytes: number;
}

/** The parts of `WebAssembly` that are used; Node has it, its types do not. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface WasmSource {
  readonly instance: { readonly exports: Readonly<Record<string, unknown>> };
}

interface Wasm {
  readonly Memory: new () => WasmMemory;
  readonly RuntimeError: ErrorConstructor;
  instantiate(binary: Uint8Array, imports: object): Promise<WasmSource>;
}

const WASM_PAGE_BYTES = 65_536;

/** After a call into it threw, an instance is no longer sound: nothing is unwound inside. */
export function loadXGrammar(maxHeapBytes: number): XGrammar {
  const path = fileURLToPath(import.meta.resolve("@mlc-ai/web-xgrammar"));
  const reports: string[] = [];
  const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
  let memory: WasmMemory | undefined;
  const report = (...parts: unknown[]): void => void reports.push(parts.map(String).join(" "));
  const instantiate = async (binary: Uint8Array, imports: object): Promise<WasmSource> => {
    const source = await wasm.instantiate(binary, imports);
    const parts = Object.values(source.instance.exports);
    memory = parts.find((part) => part instanceof wasm.Memory);
    if (memory !== undefined) boundMemory(memory, maxHeapBytes);
    return source;
  };
  const names = {
    exports: {},
    module: {},
    require: createRequire(path),
    __filename: path,
    process: undefined,
    console: { log: report, warn: report, error: report },
    WebAssembly: { instantiate, RuntimeError: wasm.RuntimeError },
  };
  const run = compileFunction(readFileSync(path, "utf8"), Object.keys(names), { filename: path });
  run(...(Object.values(names) as unknown[]));
  return {
    library: names.exports as typeof XGrammarModule,
    takeReason: () => findReason(reports.splice(0)),
    get heapBytes() {
      return memory?.buffer.byteLength ?? 0;
    },
  };
}

/** The library takes a failed growth for a machine without memory, and aborts. */
function boundMemory(memory: WasmMemory, maxHeapBytes: number): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * WASM_PAGE_BYTES > maxHeapBytes) {
      throw new RangeError(`more than ${String(maxHeapBytes)} bytes`);
    }
    return grow(pages);
  };
}

/** `[FATAL] /build/path/file.cc:12: Check failed: (x) is false: what is wrong` -> `what is wrong` */
function findReason(reports: readonly string[]): string | undefined {
  const fatal = reports.find((line) => line.startsWith("[FATAL]"));
  return fatal
    ?.replace(/^\[FATAL\] \S+:\d+: /, "")
    .replace(/^Check failed: \(.*?\) is false: /s, "")
    .slice(0, 300)
    .trim();
}
