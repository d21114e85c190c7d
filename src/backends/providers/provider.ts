/**
 * What the adapters for providers have in common: who they are to us, and how an answer is read to
 * its end.
 */
import { BackendError, type BackendEvent, type BackendRequest } from "../backend.ts";
import { AnswerReader } from "./answer-reader.ts";
import type { Bounds } from "./bounds.ts";
import { parseChunk, type Chunk } from "./chunks.ts";
import type { Exchange } from "./exchange.ts";
import { isErrorBody, refusalOf, type AlarmKind, type Refused } from "./refusal.ts";

/** Tells an operator what customers cannot mend. */
export type Alarm = (
  kind: AlarmKind,
  fields: Readonly<Record<string, string | number | null>>,
) => void;

/**
 * For a target, what is sent as its key; null where it needs none.
 *
 * @throws {BackendError} failed where there should be one
 */
export type KeyOf = (organizationId: string) => Promise<string | null>;

export interface ProviderParts {
  /** For alarms and logs. */
  readonly name: string;
  readonly alarm: Alarm;
}

export interface Asking {
  readonly request: BackendRequest;
  readonly bounds: Bounds;
  readonly exchange: Exchange;
  readonly showsAllTokens: boolean;
  /** undefined: any name is taken. */
  readonly model?: string | undefined;
}

/**
 * Events of what a provider sends, to the end. The exchange is over when this is, however it ends.
 *
 * @param values each what was read at one time, parsed as JSON
 */
export async function* readAnswer(
  { name, alarm }: ProviderParts,
  { request, bounds, exchange, showsAllTokens, model }: Asking,
  values: AsyncGenerator<unknown[]>,
): AsyncGenerator<BackendEvent[]> {
  const reader = new AnswerReader({
    request,
    bounds,
    showsAllTokens,
    onDoubt: (check, believed) =>
      alarm("usage", {
        provider: name,
        attemptId: request.attemptId,
        verdict: check.verdict,
        saidPromptTokens: check.said_prompt_tokens,
        saidCompletionTokens: check.said_completion_tokens,
        countedCompletionTokens: check.counted_completion_tokens,
        promptTokens: believed.promptTokens,
        completionTokens: believed.completionTokens,
      }),
    newCallId: () => `call_${crypto.randomUUID().replaceAll("-", "")}`,
  });
  const requireModel = (chunk: Chunk): Chunk => {
    if (model === undefined || chunk.model == null || isSameModel(model, chunk.model)) return chunk;
    alarm("model", { provider: name, attemptId: request.attemptId });
    throw new BackendError("failed", "the provider answered with another model");
  };
  try {
    for (;;) {
      const next = await nextOf(values, reader);
      if (next === undefined) break;
      const events: BackendEvent[] = [];
      let broken: { readonly cause: unknown } | undefined;
      try {
        for (const value of next) {
          if (isErrorBody(value)) throw refuse({ name, alarm }, ofBody(value));
          events.push(...reader.take(requireModel(parseChunk(value))));
        }
      } catch (cause) {
        broken = { cause };
      }
      exchange.progress();
      if (reader.isWhole) exchange.hurry();
      // What came before a fault was given, whether both were read at once or not.
      if (events.length > 0) yield events;
      if (broken !== undefined) throw broken.cause;
      if (reader.isWhole && reader.hasUsage) break;
    }
    yield [reader.end()];
  } finally {
    exchange.close();
    values.return(undefined).catch(() => undefined);
  }
}

/**
 * Undefined when there is no more. Of an answer that is whole, what breaks then takes nothing away.
 */
async function nextOf(
  values: AsyncGenerator<unknown[]>,
  reader: AnswerReader,
): Promise<unknown[] | undefined> {
  try {
    const { done, value } = await values.next();
    return done === true ? undefined : value;
  } catch (cause) {
    if (reader.isWhole) return undefined;
    throw cause;
  }
}

export const ofBody = (body: unknown): Refused => ({ status: 0, retryAfter: null, body });

/** A refusal in our words; what is our operator's matter is told them. */
export function refuse({ name, alarm }: ProviderParts, refused: Refused): BackendError {
  const { error, alarm: kind } = refusalOf(refused, Date.now());
  if (kind !== null) alarm(kind, { provider: name, status: refused.status });
  return error;
}

/** `gpt-4o` is answered by `gpt-4o-2024-08-06`, and `Qwen/Qwen3-8B` by `qwen3-8b`. */
export function isSameModel(asked: string, answered: string): boolean {
  const [a, b] = [baseName(asked), baseName(answered)].toSorted((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a === "" || !b.startsWith(a)) return false;
  const rest = b.slice(a.length);
  return rest === "" || /^[-:@._](v?\d|latest|free|preview)/.test(rest);
}

const baseName = (model: string): string => (model.split("/").at(-1) ?? "").toLowerCase();
