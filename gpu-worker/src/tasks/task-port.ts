/**
 * The task service inside the engine's process: loads models when they are first asked for, and
 * says what happens.
 */
import type { TaskRequest } from "../../../src/contract/task.ts";
import type { ModelSource } from "../config.ts";
import type { FromEngine, TaskWork } from "../protocol/messages.ts";
import type { UnsignedReceipt } from "../protocol/messages.ts";
import { refuse } from "../protocol/refusal.ts";
import type { TaskCounts, TaskServiceEvent } from "./active-task.ts";
import type { TaskService } from "./task-service.ts";

export interface TaskPortOptions {
  readonly service: TaskService;
  readonly sources: readonly ModelSource[];
  /** @throws {StartError} */
  readonly load: (source: ModelSource) => Promise<void>;
  readonly emit: (messages: FromEngine[]) => void;
  /** Unix milliseconds. */
  readonly now: () => number;
}

export class TaskPort {
  readonly #options: TaskPortOptions;
  readonly #sources: ReadonlyMap<string, ModelSource>;
  readonly #loads = new Map<string, Promise<void>>();
  /** Requests whose model is being loaded; cancelled ones are taken out. */
  readonly #opening = new Set<string>();

  constructor(options: TaskPortOptions) {
    this.#options = options;
    this.#sources = new Map(options.sources.map((source) => [source.id, source]));
  }

  /**
   * `task_event` follows when it begins to run, or `refused`; after `task_event`, `task_ended`
   * exactly once.
   */
  async submit(request: TaskWork): Promise<void> {
    const { service, emit, now } = this.#options;
    const { requestId } = request;
    const acceptedAtMs = now();
    this.#opening.add(requestId);
    let refusal = await this.#open(request.model);
    // The service does not know the request while its model is being loaded.
    if (!this.#opening.delete(requestId)) {
      refusal = refuse("deadline_exceeded", "the request was cancelled before it began");
    }
    refusal ??= await service.submit(request, (event) => {
      emit([this.#toMessage(request, event, acceptedAtMs)]);
    });
    if (refusal !== undefined) emit([{ type: "refused", requestId, refusal }]);
  }

  cancel(requestId: string): void {
    if (!this.#opening.delete(requestId)) this.#options.service.cancel(requestId);
  }

  async #open(model: string) {
    const source = this.#sources.get(model);
    if (source === undefined) return undefined;
    const loading = this.#loads.get(model) ?? this.#options.load(source);
    this.#loads.set(model, loading);
    try {
      await loading;
      return undefined;
    } catch (cause) {
      // It may be there the next time it is asked for.
      this.#loads.delete(model);
      const reason = cause instanceof Error ? cause.message : String(cause);
      return refuse("internal_error", reason, { param: "model" });
    }
  }

  #toMessage(request: TaskRequest, event: TaskServiceEvent, acceptedAtMs: number): FromEngine {
    const { requestId } = request;
    switch (event.type) {
      case "refused":
        return { type: "refused", requestId, refusal: event.refusal };
      case "started":
      case "progress":
      case "delta":
        return { type: "task_event", requestId, event };
      case "end": {
        const receipt = this.#toReceipt(request, event, acceptedAtMs);
        return { type: "task_ended", receipt, ending: { type: "end", result: event.result } };
      }
      case "error": {
        const { code, message } = event;
        const receipt = this.#toReceipt(request, event, acceptedAtMs);
        return { type: "task_ended", receipt, ending: { type: "error", code, message } };
      }
    }
  }

  #toReceipt(
    { requestId, organizationId, model }: TaskRequest,
    { outcome, counts }: { outcome: UnsignedReceipt["outcome"]; counts: TaskCounts },
    startedAtMs: number,
  ): UnsignedReceipt {
    return {
      requestId,
      organizationId,
      model,
      outcome,
      cachedTokens: 0,
      decodeMs: 0,
      kvBytes: 0,
      ...counts,
      startedAtMs,
      endedAtMs: this.#options.now(),
    };
  }
}
