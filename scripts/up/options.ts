/** What `up` can be told on its command line, checked. */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { readSettings } from "../../gpu-worker/src/config.ts";
import { StartError } from "../../gpu-worker/src/start-error.ts";
import { isHubId } from "../hub/download.ts";
import { rootDir } from "../worker/wrangler.ts";
import { Problem } from "./problem.ts";
import { toHuggingFace, toProvided, type ProvidedModel } from "./providers.ts";

/** `path`: a folder, or an id on the hub. */
export interface NamedModel {
  readonly id: string;
  readonly kind: "folder" | "hub";
  readonly path: string;
}

export interface UpOptions {
  readonly host: string;
  readonly port: number;
  readonly gpuPort: number;
  /** At least one; the first is shown in the banner. */
  readonly models: readonly NamedModel[];
  /** undefined: those that come with Tidegate. */
  readonly taskModels: readonly NamedModel[] | undefined;
  readonly dtype: string;
  readonly taskDtype: string;
  /** Flags that go to the gpu-worker as they are. */
  readonly gpuFlags: readonly string[];
  /** Models of providers. */
  readonly provided: readonly ProvidedModel[];
  readonly stateDir: string;
}

export const USAGE = `Starts Tidegate here: the edge, a gpu-worker, and a demo organization with a key.

  npm run up -- [options]

  --port N       port of the API (8787)
  --host H       address the API listens on (127.0.0.1)
  --gpu-port N   port of the gpu-worker, on 127.0.0.1 (8788)
  --model M      a model folder, the name of one in gpu-worker/models (pocket-chat), or an id on Hugging Face's hub
                 such as HuggingFaceTB/SmolLM2-135M-Instruct, which is downloaded once; several by repeating it;
                 id=M gives it another id
  --task-model M the same, for embeddings, classification and the other tasks; none for none of them
  --dtype D      weights the gpu-worker loads: fp32, fp16, q8 (default), q4 or q4f16
  --task-dtype D the same, of the task models (q8)
  --device D     where it computes, e.g. cpu or cuda
  --compute C    how: exact (as the model's file says), int8, or mixed: faster in a crowd on a
                 processor; some 5 of 100 tokens are others (docs/PERFORMANCE.md)
  --threads N    threads it computes with
  --kv-memory-mb N  memory for attention state, of all models together (1024)
  --max-loaded N models loaded at once; the others are when they are asked for (all)
  --provider URL,MODEL      a model of an OpenAI-compatible service, e.g. http://127.0.0.1:11434/v1,qwen3; its
                 key is PROVIDER_API_KEY
  --hugging-face MODEL[,P]  a model of Hugging Face's Inference Providers, of provider P (auto); its token is HF_TOKEN

HF_ENDPOINT and HF_TOKEN say which hub, and who asks. State is kept in .tidegate (TIDEGATE_STATE_DIR).`;

/** @throws {Problem} naming the flag and the rule; @returns undefined when help was asked for */
export function readOptions(argv: readonly string[]): UpOptions | undefined {
  const values = parse(argv);
  if (values.help) return undefined;
  const models = (values.model ?? ["pocket-chat"]).map((text) => toModel("--model", text));
  const provided = [
    ...(values.provider ?? []).map(toProvided),
    ...(values["hugging-face"] ?? []).map(toHuggingFace),
  ];
  const ids = [...models, ...provided].map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  if (repeated !== undefined)
    throw new Problem(`two models are named ${repeated}; --model ID=M gives one another name.`);
  const port = readPort("--port", values.port ?? "8787");
  const gpuPort = readPort("--gpu-port", values["gpu-port"] ?? "8788");
  if (port === gpuPort) throw new Problem(`--port and --gpu-port must differ, got ${port} twice.`);
  const gpuFlags: string[] = [];
  for (const flag of PASSED_FLAGS) {
    const value = values[flag];
    if (value !== undefined) gpuFlags.push(`--${flag}`, value);
  }
  requireSettings(gpuFlags);
  return {
    host: values.host ?? "127.0.0.1",
    port,
    gpuPort,
    models,
    taskModels: toTaskModels(values["task-model"]),
    dtype: values.dtype ?? "q8",
    taskDtype: values["task-dtype"] ?? "q8",
    gpuFlags,
    provided,
    stateDir: resolve(process.env["TIDEGATE_STATE_DIR"] ?? join(rootDir, ".tidegate")),
  };
}

const PASSED_FLAGS = [
  "dtype",
  "task-dtype",
  "device",
  "compute",
  "threads",
  "kv-memory-mb",
  "max-loaded",
] as const;

/** The gpu-worker would refuse them, after everything was built. */
function requireSettings(gpuFlags: readonly string[]): void {
  try {
    readSettings(gpuFlags, {});
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    throw new Problem(`${error.message}.`, { cause: error });
  }
}

function toTaskModels(texts: readonly string[] | undefined): NamedModel[] | undefined {
  if (texts?.length === 1 && texts[0] === "none") return [];
  return texts?.map((text) => toModel("--task-model", text));
}

function toModel(flag: string, text: string): NamedModel {
  const separator = text.indexOf("=");
  const given = text.slice(separator + 1);
  if (given === "" || separator === 0)
    throw new Problem(`${flag} must be a model or id=model, got ${text || "nothing"}.`);
  const bundled = join(rootDir, "gpu-worker", "models", given);
  const isBundled = !given.includes("/") && existsSync(bundled);
  const kind = !isBundled && !existsSync(given) && isHubId(given) ? "hub" : "folder";
  const path = kind === "hub" ? given : isBundled ? bundled : resolve(given);
  const own = kind === "hub" ? given : basename(path);
  return { id: separator < 0 ? own : text.slice(0, separator), kind, path };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: "boolean", short: "h", default: false },
        host: { type: "string" },
        port: { type: "string" },
        "gpu-port": { type: "string" },
        model: { type: "string", multiple: true },
        "task-model": { type: "string", multiple: true },
        dtype: { type: "string" },
        device: { type: "string" },
        compute: { type: "string" },
        threads: { type: "string" },
        "task-dtype": { type: "string" },
        "kv-memory-mb": { type: "string" },
        "max-loaded": { type: "string" },
        provider: { type: "string", multiple: true },
        "hugging-face": { type: "string", multiple: true },
      },
    }).values;
  } catch (error) {
    const sentence = (error as Error).message.replace(/\.?$/, ".");
    throw new Problem(`${sentence} See npm run up -- --help.`, { cause: error });
  }
}

function readPort(flag: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`${flag} must be a number from 1 to 65535, got ${text}.`);
}
