/** What `up` can be told on its command line, checked. */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { rootDir } from "../worker/wrangler.ts";
import { Problem } from "./problem.ts";

export interface UpOptions {
  readonly host: string;
  readonly port: number;
  readonly gpuPort: number;
  /** Folder of the model; its last part is the model's id. */
  readonly modelDir: string;
  readonly modelId: string;
  /** Flags that go to the gpu-worker as they are. */
  readonly gpuFlags: readonly string[];
  readonly stateDir: string;
}

export const USAGE = `Starts Tidegate here: the edge, a gpu-worker, and a demo organization with a key.

  npm run up -- [options]

  --port N       port of the API (8787)
  --host H       address the API listens on (127.0.0.1)
  --gpu-port N   port of the gpu-worker, on 127.0.0.1 (8788)
  --model M      a model folder, or the name of one in gpu-worker/models (pocket-chat)
  --dtype D      weights the gpu-worker loads, e.g. fp32 or q8
  --device D     where it computes, e.g. cpu or cuda
  --compute C    how: exact (as the model's file says), int8, or mixed, which is the fastest on a processor
  --threads N    threads it computes with

State is kept in .tidegate (TIDEGATE_STATE_DIR).`;

/** @throws {Problem} naming the flag and the rule; @returns undefined when help was asked for */
export function readOptions(argv: readonly string[]): UpOptions | undefined {
  const values = parse(argv);
  if (values.help) return undefined;
  const model = values.model ?? "pocket-chat";
  const named = join(rootDir, "gpu-worker", "models", model);
  const modelDir = existsSync(named) ? named : resolve(model);
  const port = readPort("--port", values.port ?? "8787");
  const gpuPort = readPort("--gpu-port", values["gpu-port"] ?? "8788");
  if (port === gpuPort) throw new Problem(`--port and --gpu-port must differ, got ${port} twice.`);
  const gpuFlags: string[] = [];
  for (const flag of ["dtype", "device", "compute", "threads"] as const) {
    const value = values[flag];
    if (value !== undefined) gpuFlags.push(`--${flag}`, value);
  }
  return {
    host: values.host ?? "127.0.0.1",
    port,
    gpuPort,
    modelDir,
    modelId: basename(modelDir),
    gpuFlags,
    stateDir: resolve(process.env["TIDEGATE_STATE_DIR"] ?? join(rootDir, ".tidegate")),
  };
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
        model: { type: "string" },
        dtype: { type: "string" },
        device: { type: "string" },
        compute: { type: "string" },
        threads: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${(error as Error).message} See npm run up -- --help.`, { cause: error });
  }
}

function readPort(flag: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`${flag} must be a number from 1 to 65535, got ${text}.`);
}
