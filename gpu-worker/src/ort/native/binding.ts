/**
 * Inputs and outputs that stay bound between runs of one session, and one run at a time over them.
 */
import type { TensorData } from "./element-type.ts";
import { type Handle, OrtError, type OrtLibrary, type Pointer, viewMemory } from "./library.ts";
import { takeTensor, type TensorLayout, TensorValue } from "./tensor-value.ts";

/** A run that was stopped by `terminate`. */
export class RunTerminated extends Error {
  override readonly name = "RunTerminated";
}

/**
 * Not for concurrent runs: a second `run` before the first is over throws.
 *
 * Values bound here are kept referenced: memory that JavaScript collected under a running graph is
 * garbage in it.
 */
export class Binding {
  readonly #library: OrtLibrary;
  readonly #session: Handle;
  readonly #handle: Handle;
  readonly #runOptions: Handle;
  readonly #values = new Map<string, TensorValue>();
  #isRunning = false;
  #isTerminating = false;
  #isReleased = false;

  constructor(library: OrtLibrary, session: Handle) {
    this.#library = library;
    this.#session = session;
    this.#handle = library.make("createIoBinding", session);
    this.#runOptions = library.make("createRunOptions");
  }

  /** Binds memory as an input; what was bound under the name before is given back. */
  input(name: string, memory: Pointer, layout: TensorLayout, memoryInfo?: Handle): void {
    const value = new TensorValue(this.#library, memory, layout, memoryInfo);
    this.#library.do("bindInput", this.#handle, name, value.handle);
    this.#replace(name, value);
  }

  output(name: string, memory: Pointer, layout: TensorLayout, memoryInfo?: Handle): void {
    const value = new TensorValue(this.#library, memory, layout, memoryInfo);
    this.#library.do("bindOutput", this.#handle, name, value.handle);
    this.#replace(name, value);
  }

  /** Binds the same memory as an input and an output, so that the graph writes in place. */
  inPlace(
    input: string,
    output: string,
    memory: Pointer,
    layout: TensorLayout,
    memoryInfo?: Handle,
  ): void {
    const value = new TensorValue(this.#library, memory, layout, memoryInfo);
    this.#library.do("bindInput", this.#handle, input, value.handle);
    this.#library.do("bindOutput", this.#handle, output, value.handle);
    this.#replace(input, value);
  }

  /** Lets onnxruntime allocate the output, in the memory `memoryInfo` names. */
  outputAnywhere(name: string, memoryInfo: Handle = this.#library.cpuMemory): void {
    this.#library.do("bindOutputToDevice", this.#handle, name, memoryInfo);
  }

  /** @throws {RunTerminated} after `terminate` @throws {OrtError} */
  async run(): Promise<void> {
    if (this.#isRunning) throw new Error("a binding runs one call at a time");
    if (this.#isReleased) throw new Error("the binding was released");
    this.#isRunning = true;
    try {
      await this.#library.doAsync("runWithBinding", this.#session, this.#runOptions, this.#handle);
    } catch (cause) {
      if (this.#isTerminating && cause instanceof OrtError) throw new RunTerminated(cause.message);
      throw cause;
    } finally {
      this.#isRunning = false;
      if (this.#isTerminating) {
        this.#isTerminating = false;
        this.#library.do("runOptionsUnsetTerminate", this.#runOptions);
      }
      if (this.#isReleased) this.#free();
    }
  }

  /**
   * Runs on this thread, which does nothing else meanwhile: for runs that are over sooner than
   * another thread would have begun and told of its end.
   *
   * @throws {OrtError}
   */
  runHere(): void {
    if (this.#isRunning) throw new Error("a binding runs one call at a time");
    if (this.#isReleased) throw new Error("the binding was released");
    this.#library.do("runWithBinding", this.#session, this.#runOptions, this.#handle);
  }

  /**
   * Stops the run that is under way, between two nodes of the graph; nothing happens when there is
   * none.
   */
  terminate(): void {
    if (!this.#isRunning || this.#isTerminating) return;
    this.#isTerminating = true;
    this.#library.do("runOptionsSetTerminate", this.#runOptions);
  }

  /** Copies out all outputs, in the order in which they were bound. */
  takeOutputs(): { layout: TensorLayout; data: TensorData }[] {
    const values = new BigUint64Array(1);
    const count = new BigUint64Array(1);
    const { defaultAllocator } = this.#library;
    this.#library.do("getBoundOutputValues", this.#handle, defaultAllocator, values, count);
    const address = values[0] ?? 0n;
    const handles = readHandles(address, Number(count[0] ?? 0n));
    if (address !== 0n) this.#library.do("allocatorFree", defaultAllocator, address);
    return handles.map((handle) => takeTensor(this.#library, handle));
  }

  /** Gives everything back; during a run, once it is over. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    if (!this.#isRunning) this.#free();
  }

  #replace(name: string, value: TensorValue): void {
    this.#values.get(name)?.release();
    this.#values.set(name, value);
  }

  #free(): void {
    this.#library.release("releaseIoBinding", this.#handle);
    this.#library.release("releaseRunOptions", this.#runOptions);
    for (const value of this.#values.values()) value.release();
    this.#values.clear();
  }
}

function readHandles(address: Handle, count: number): Handle[] {
  if (count === 0 || address === 0n) return [];
  return [...new BigUint64Array(viewMemory(address, count * 8))];
}
