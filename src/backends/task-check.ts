/**
 * Whether the events of a task are what its worker said: each once and in order, from one start
 * forward, with no more written than it could, and at the end a result for each input and the
 * counts of its receipt. What is not whole must not pass for an answer.
 */
import { findLack, isPipelineResult } from "../contract/pipeline-results.ts";
import {
  mostCompletionTokens,
  TASK_LIMITS,
  type TaskEvent,
  type TaskInput,
  type TaskRequest,
  type TaskResult,
} from "../contract/task.ts";
import { quoted } from "../errors.ts";
import { BackendError } from "./backend.ts";
import { EventNumbers } from "./event-numbers.ts";

type Event<Type extends TaskEvent["type"]> = Extract<TaskEvent, { type: Type }>;

export class TaskCheck {
  readonly #request: TaskRequest;
  readonly #numbers = new EventNumbers();
  #started: Event<"started"> | undefined;
  #done = 0;
  #written = { length: 0, likely: 0, promptTokens: 0, completionTokens: 0 };
  #isEnded = false;
  readonly #takesText: boolean;

  constructor(request: TaskRequest, takesText = false) {
    this.#request = request;
    this.#takesText = takesText;
  }

  /** @param number the event's own, where it has one @throws {BackendError} failed */
  take(event: TaskEvent, number?: unknown): void {
    const misplaced = this.#numbers.take(number);
    if (misplaced !== undefined) throw broken(misplaced);
    if (this.#isEnded) throw broken("it goes on after its end");
    if (event.type === "error") {
      this.#isEnded = true;
      return;
    }
    if (event.type === "started") {
      if (this.#started !== undefined) throw broken("it starts twice");
      this.#started = event;
      return;
    }
    if (this.#started === undefined) throw broken("it does not begin with its start");
    if (event.type === "delta") return this.#takeDelta(event, this.#started);
    if (event.type === "progress") {
      if (event.done < this.#done || event.done > event.total)
        throw broken(`it has done ${event.done} of ${event.total} rows, after ${this.#done}`);
      this.#done = event.done;
      return;
    }
    this.#isEnded = true;
    this.#takeEnd(event, this.#started);
  }

  /** Each tells of more tokens than the one before: there are no more deltas than tokens. */
  #takeDelta(
    { text, promptTokens, completionTokens, logprobs = [] }: Event<"delta">,
    started: Event<"started">,
  ): void {
    if (!this.#takesText) throw broken("it tells a text, and was not asked to");
    const before = this.#written;
    const length = before.length + text.length;
    const mostTokens = mostCompletionTokens(this.#request.input);
    const isForward =
      completionTokens > before.completionTokens && promptTokens >= before.promptTokens;
    if (!isForward || completionTokens > mostTokens || promptTokens > started.promptTokens)
      throw broken(
        `it has read ${promptTokens} tokens and written ${completionTokens}, after ` +
          `${before.promptTokens} and ${before.completionTokens}`,
      );
    if (length > TASK_LIMITS.maxTokenLength * completionTokens)
      throw broken(`it has written ${length} characters in ${completionTokens} tokens`);
    const likely = before.likely + logprobs.length;
    if (likely > completionTokens)
      throw broken(`it says how likely ${likely} of ${completionTokens} tokens were`);
    this.#written = { length, likely, promptTokens, completionTokens };
  }

  #takeEnd({ result, receipt }: Event<"end">, { promptTokens }: Event<"started">): void {
    const { input, organizationId, model } = this.#request;
    const given = countOf(result);
    const asked = expectedOf(input);
    if (result.task !== input.task || given !== asked)
      throw broken(`it has ${given} results of ${result.task} for ${asked} of ${input.task}`);
    if (input.task === "pipeline" && result.task === "pipeline") {
      const { pipeline } = input;
      if (!result.results.every((one) => isPipelineResult(pipeline, one)))
        throw broken(`a result has not the form of ${pipeline}`);
      for (const one of result.results) {
        const lack = findLack(input.options, one);
        if (lack !== undefined) throw broken(`a result has nothing of ${lack}`);
      }
    }
    const mostTokens = mostCompletionTokens(input);
    if (receipt.completionTokens > mostTokens)
      throw broken(`it wrote ${receipt.completionTokens} tokens, and could write ${mostTokens}`);
    if (receipt.completionTokens < this.#written.completionTokens)
      throw broken(`it wrote ${receipt.completionTokens} tokens, and told of more`);
    if (receipt.model !== model) throw broken(`its receipt is of model ${quoted(receipt.model)}`);
    const isOfThis =
      receipt.outcome === "completed" &&
      receipt.organizationId === organizationId &&
      receipt.promptTokens === promptTokens;
    if (!isOfThis)
      throw broken(`its receipt has ${receipt.promptTokens} tokens, its start ${promptTokens}`);
  }
}

/** How many results a task must have. */
function expectedOf(input: TaskInput): number {
  if (input.task !== "rerank") return input.inputs.length;
  return Math.min(input.topN ?? Infinity, input.documents.length);
}

/** Embeddings that have not the length that they say are none. */
function countOf(result: TaskResult): number {
  if (result.task !== "feature-extraction") return result.results.length;
  const length = 4 * Math.ceil((4 * result.dimensions) / 3);
  return result.embeddings.filter((text) => text.length === length).length;
}

function broken(what: string): BackendError {
  return new BackendError("failed", `the worker's task is not whole: ${what}`);
}
