/**
 * The services of a request that is traced: what it asks of its account and of backends is recorded
 * on the way, so that the pipeline itself knows nothing of traces.
 *
 * Of what is generated, counts alone are recorded; of errors, our own words.
 */
import type { Account } from "../account/account.ts";
import {
  BackendError,
  type Backend,
  type BackendEvent,
  type BackendRequest,
} from "../backends/backend.ts";
import { measureReceipt } from "../backends/evidence.ts";
import type { TaskBackend } from "../backends/task.ts";
import type { TokenUsage } from "../billing/pricing.ts";
import type { Target } from "../contract/deployments.ts";
import type { Attributes } from "../contract/otlp.ts";
import type { TaskEvent, TaskRequest } from "../contract/task.ts";
import { ApiError } from "../errors.ts";
import type { OpenSpan, Trace } from "../observability/traces.ts";
import type { GatewayServices } from "./services.ts";

export function traced<Services extends GatewayServices>(
  services: Services,
  trace: Trace,
): Services {
  const { accountOf, openBackend, openTaskBackend } = services;
  return {
    ...services,
    accountOf: (...args: Parameters<typeof accountOf>) => tracedAccount(accountOf(...args), trace),
    openBackend: (...args: Parameters<typeof openBackend>) =>
      tracedBackend(openBackend(...args), { trace, target: args[0] }),
    openTaskBackend: (...args: Parameters<typeof openTaskBackend>) =>
      tracedTaskBackend(openTaskBackend(...args), { trace, target: args[0] }),
  };
}

/** Those verbs that a request or its end waits for. */
const VERBS = new Set(["admit", "redirect", "settle", "void", "judgeKeyed", "preview"]);

type Verb = (...args: unknown[]) => Promise<{ readonly ok?: boolean } | undefined>;

function tracedAccount(account: Account, trace: Trace): Account {
  return replacing(account, (name, verb) => {
    if (!VERBS.has(name)) return verb;
    return async (...args: unknown[]) => {
      const span = trace.start(`account.${name}`, "client");
      try {
        const result = await (verb as Verb)(...args);
        if (result?.ok !== undefined) span.set({ "tidegate.account.ok": result.ok });
        return result;
      } catch (cause) {
        span.fail(typeOf(cause));
        throw cause;
      } finally {
        span.end();
      }
    };
  });
}

function tracedBackend(backend: Backend, way: Way): Backend {
  return replacing(backend, (name, method) => {
    if (name !== "generate") return method;
    return async (request: BackendRequest, signal: AbortSignal) => {
      const operation = request.input.type === "chat" ? "chat" : "text_completion";
      const { n, maxTokens, temperature, topP, seed } = request.sampling;
      const span = startCall(way, operation, { ...request, id: request.attemptId });
      span.set({
        "gen_ai.request.choice.count": n,
        "gen_ai.request.max_tokens": maxTokens ?? undefined,
        "gen_ai.request.temperature": temperature,
        "gen_ai.request.top_p": topP,
        "gen_ai.request.seed": seed ?? undefined,
      });
      const told = { ...request, traceparent: span.traceparent };
      const events = await failing(span, () => backend.generate(told, signal));
      return watched(events, span, watchGeneration(span));
    };
  });
}

function tracedTaskBackend(backend: TaskBackend, way: Way): TaskBackend {
  return replacing(backend, (name, method) => {
    if (name !== "runTask") return method;
    return async (request: TaskRequest, signal: AbortSignal, takesText?: boolean) => {
      const { task } = request.input;
      const operation = task === "feature-extraction" ? "embeddings" : task;
      const span = startCall(way, operation, { ...request, id: request.requestId });
      const told = { ...request, traceparent: span.traceparent };
      const events = await failing(span, () => backend.runTask(told, signal, takesText));
      return watched(events, span, watchTask(span));
    };
  });
}

interface Asked {
  readonly model: string;
  readonly organizationId: string;
  /** Of the attempt. */
  readonly id: string;
}

/** Where a call goes. */
interface Way {
  readonly trace: Trace;
  readonly target: Target;
}

function startCall({ trace, target }: Way, operation: string, asked: Asked): OpenSpan {
  return trace.start(`${operation} ${asked.model}`, "client", {
    "gen_ai.operation.name": operation,
    "gen_ai.provider.name": target.kind === "gpu_worker" ? "tidegate" : target.kind,
    "gen_ai.request.model": asked.model,
    "tidegate.organization_id": asked.organizationId,
    "tidegate.attempt_id": asked.id,
  });
}

/** Takes note of an event. @returns whether it is the last */
type Watch<Event> = (event: Event) => boolean;

function watchGeneration(span: OpenSpan): Watch<BackendEvent> {
  let hasTokens = false;
  const reasons: string[] = [];
  return (event) => {
    if (event.type === "choice_end") reasons.push(event.finishReason);
    if (!hasTokens && (event.type === "delta" || event.type === "tool_call")) {
      hasTokens = true;
      span.note("first_token");
    }
    if (event.type !== "end" && event.type !== "error") return false;
    span.set({
      ...(event.measured !== null && usageOf(event.measured.usage)),
      "gen_ai.response.finish_reasons": reasons,
      "tidegate.outcome": event.outcome,
    });
    if (event.type === "error") span.fail(typeOf(event.error));
    return true;
  };
}

function watchTask(span: OpenSpan): Watch<TaskEvent> {
  return (event) => {
    if (event.type === "error") span.fail(event.code);
    if (event.type !== "end" && event.type !== "error") return false;
    if (event.receipt !== null) span.set(usageOf(measureReceipt(event.receipt).usage));
    return true;
  };
}

function usageOf({ promptTokens, cachedTokens, completionTokens }: TokenUsage): Attributes {
  return {
    "gen_ai.usage.input_tokens": promptTokens,
    "gen_ai.usage.cache_read.input_tokens": cachedTokens,
    "gen_ai.usage.output_tokens": completionTokens,
  };
}

/** Its span ends with the last event, or when nobody reads on. */
async function* watched<Event>(
  batches: AsyncIterable<Event[]>,
  span: OpenSpan,
  watch: Watch<Event>,
): AsyncGenerator<Event[]> {
  try {
    for await (const batch of batches) {
      // Whoever has the last event does not come back for more.
      for (const event of batch) if (watch(event)) span.end();
      yield batch;
    }
  } catch (cause) {
    span.fail(typeOf(cause));
    throw cause;
  } finally {
    span.end();
  }
}

async function failing<T>(span: OpenSpan, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    span.fail(typeOf(cause));
    span.end();
    throw cause;
  }
}

function typeOf(cause: unknown): string {
  if (cause instanceof BackendError) return cause.fault;
  return cause instanceof ApiError ? cause.code : "internal_error";
}

type Method = (...args: never[]) => unknown;

/**
 * The same object with methods of which some are replaced. Called on the object itself: it may have
 * private parts, or be a stub of one that is elsewhere.
 */
function replacing<T extends object>(
  target: T,
  replace: (name: string, method: Method) => Method,
): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || typeof name !== "string") return value;
      const method = (...args: unknown[]): unknown =>
        (target as Record<string, (...all: unknown[]) => unknown>)[name]?.(...args);
      return replace(name, method as Method);
    },
  });
}
