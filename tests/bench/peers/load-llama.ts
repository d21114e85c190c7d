/** node-llama-cpp's library with a model of its own, as those here use it. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

interface Library<Sequence> {
  getLlama(
    this: void,
    options: object,
  ): Promise<{
    loadModel(options: object): Promise<LlamaModel<Sequence>>;
    dispose(): Promise<void>;
  }>;
}

interface LlamaModel<Sequence> {
  createContext(options: object): Promise<{ getSequence(): Sequence }>;
}

/**
 * @param packageFolder where `installLlama` put it
 * @template Sequence what the caller asks of a sequence
 */
export async function loadLlama<Sequence>(
  packageFolder: string,
  ggufFile: string,
): Promise<{ model: LlamaModel<Sequence>; dispose: () => Promise<void> }> {
  const entry = pathToFileURL(join(packageFolder, "dist", "index.js")).href;
  const { getLlama } = (await import(entry)) as Library<Sequence>;
  const llama = await getLlama({
    gpu: false,
    build: "never",
    progressLogs: false,
    logLevel: "error",
    // It would take four at least; on fewer processors its threads wait for each other by spinning,
    // for seconds a token.
    maxThreads: availableParallelism(),
  });
  const model = await llama.loadModel({ modelPath: ggufFile });
  return { model, dispose: () => llama.dispose() };
}
