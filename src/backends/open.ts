/**
 * From a deployment's target to the backend that it leads to: the one place that knows which kinds
 * there are.
 */
import { parseConfig, parseSecrets } from "../config.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import type { HuggingFaceTarget, OpenAiCompatibleTarget } from "../contract/provider-targets.ts";
import { logEvent } from "../observability/log.ts";
import { BackendError, type Backend } from "./backend.ts";
import { EdgeBackend, type Defer, type ThreadLine } from "./edge.ts";
import { GpuWorkerBackend } from "./gpu-worker.ts";
import { networkOf } from "./network.ts";
import { keyOf, type CustomerKeyOf } from "./providers/credentials.ts";
import { HuggingFaceBackend } from "./providers/hugging-face.ts";
import { OpenAiCompatibleBackend } from "./providers/openai-compatible.ts";
import type { Alarm } from "./providers/provider.ts";
import type { AlarmKind } from "./providers/refusal.ts";
import { WorkersAiBackend, type AiBinding } from "./providers/workers-ai.ts";
import { whyUnsafe } from "./safe-url.ts";
import type { TaskBackend } from "./task.ts";

export interface Backends {
  readonly openBackend: (target: DirectTarget) => Backend;
  /** @param defer keeps what a task leaves behind it alive after the answer */
  readonly openTaskBackend: (target: DirectTarget, defer: Defer) => TaskBackend;
}

export interface BackendParts {
  /** Counts what operators must mend. */
  readonly onAlarm: (provider: string, kind: AlarmKind) => void;
  /** Customers' own keys. */
  readonly customerKeyOf: CustomerKeyOf;
  /** Where tasks of the edge wait for the isolate's thread. */
  readonly thread: ThreadLine;
}

/** Those that sign what they did, and run tasks. */
type OwnTarget = Extract<DirectTarget, { kind: "gpu_worker" | "edge" }>;

/** The account object asks none for a generation. */
const NO_PARTS: BackendParts = {
  onAlarm: () => undefined,
  customerKeyOf: async () => null,
  thread: { run: async ({ read, check }) => check(await read()) },
};

/** For the Worker and for the account object alike. @param env their bindings and secrets */
export function backendsOf(env: object, parts: Partial<BackendParts> = {}): Backends {
  const { onAlarm, customerKeyOf, thread } = { ...NO_PARTS, ...parts };
  const { gpuSigning } = parseSecrets(env);
  const network = networkOf(env);
  const isDevelopment = parseConfig(env).keyEnvironment !== "live";
  const alarm: Alarm = (kind, fields) => {
    logEvent(`provider.${kind}`, fields);
    onAlarm(String(fields["provider"]), kind);
  };
  const safeOrigin = (url: string): string => {
    const fault = whyUnsafe(url, isDevelopment);
    if (fault !== null) throw new BackendError("failed", `the target's URL ${fault}`);
    return new URL(url).host;
  };
  const openOwn = (target: OwnTarget, defer: Defer): Backend & TaskBackend =>
    target.kind === "edge"
      ? new EdgeBackend({ secret: gpuSigning, thread, defer })
      : new GpuWorkerBackend(target.url, gpuSigning, network);
  const partsOf = <T extends OpenAiCompatibleTarget | HuggingFaceTarget>(
    name: string,
    target: T,
  ) => ({ name, alarm, network, target, keyOf: keyOf(env, target, customerKeyOf) });
  const openBackend = (target: DirectTarget): Backend => {
    switch (target.kind) {
      case "edge":
      case "gpu_worker":
        return openOwn(target, () => undefined);
      case "openai_compatible":
        return new OpenAiCompatibleBackend(partsOf(safeOrigin(target.url), target));
      case "hugging_face": {
        const host = target.url === null ? "huggingface.co" : safeOrigin(target.url);
        return new HuggingFaceBackend(partsOf(`${host}/${target.provider}`, target));
      }
      case "workers_ai": {
        const binding = (env as Record<string, AiBinding | undefined>)[target.binding];
        return new WorkersAiBackend({ name: "workers-ai", alarm, target, binding });
      }
    }
  };
  const openTaskBackend = (target: DirectTarget, defer: Defer): TaskBackend => {
    if (target.kind === "gpu_worker" || target.kind === "edge") return openOwn(target, defer);
    throw new Error(`a deployment of kind ${target.kind} is asked for no task`);
  };
  return { openBackend, openTaskBackend };
}
