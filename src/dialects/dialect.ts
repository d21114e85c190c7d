/**
 * What a dialect is: a wire for generations, between its requests and the engine's words. Pure: no
 * request, no key and no clock, so that the same generation can be asked for from anywhere, on
 * behalf of a key.
 */
import type { ServiceTier } from "../contract/service-tiers.ts";
import type { ApiError, ErrorForm } from "../errors.ts";
import type { GenerationTerms } from "../gateway/generate.ts";
import type { GenerationEvent, StartedEvent } from "../gateway/generation.ts";
import type { Gathered } from "./gathered.ts";

export interface Dialect<Request> {
  readonly errors: ErrorForm;
  /** What is done to a body before it is checked; nothing where it is absent. */
  readonly prepare?: (body: unknown) => unknown;
  /** @throws {ApiError} invalid_value for what contradicts itself, or cannot be mapped */
  readonly toTerms: (request: Request) => GenerationTerms;
  readonly toWhole: (begun: Begun<Request>, gathered: Gathered) => object;
  readonly openStream: (begun: Begun<Request>) => StreamWriter;
}

/** A generation whose answer begins. */
export interface Begun<Request> {
  readonly request: Request;
  readonly terms: GenerationTerms;
  readonly requestId: string;
  /** When it was asked for. */
  readonly nowMs: number;
  /** What time it is. */
  readonly now: () => number;
  /** As the catalog names it. */
  readonly model: string;
  readonly serviceTier: ServiceTier;
  readonly started: StartedEvent;
}

/**
 * Writes whole server-sent events, each with the empty line that ends it; `""` for what says
 * nothing to a client.
 */
export interface StreamWriter {
  opening(): string;
  /** The last event also writes how the stream ends. */
  of(event: GenerationEvent): string | Promise<string>;
  /** Of a stream that breaks: nothing comes after it. */
  failed(error: ApiError): string;
}
