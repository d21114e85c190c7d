/**
 * How fast one generation was, for those who ask for a deployment by its speed: by the worker's own
 * figures, and of a backend that has none by the edge's clock.
 */
import type { Measured } from "../backends/evidence.ts";
import { deploymentName } from "../contract/deployments.ts";
import type { Dispatch } from "./dispatch.ts";
import type { GatewayServices } from "./services.ts";

type NoteServices = Pick<GatewayServices, "now"> & {
  readonly health: Pick<GatewayServices["health"], "speeds">;
};

interface NotedCall {
  readonly key: { readonly organizationId: string };
  /** Tokens of a whole answer come at once. */
  readonly isStream: boolean;
}

export class SpeedNote {
  readonly #services: NoteServices;
  readonly #call: NotedCall;
  readonly #dispatch: Pick<Dispatch, "candidate" | "attempts">;
  #sentAtMs: number | undefined;
  #firstAtMs: number | undefined;

  constructor(
    services: NoteServices,
    call: NotedCall,
    dispatch: Pick<Dispatch, "candidate" | "attempts">,
  ) {
    this.#services = services;
    this.#call = call;
    this.#dispatch = dispatch;
  }

  sent(): void {
    this.#sentAtMs = this.#services.now();
  }

  firstToken(): void {
    this.#firstAtMs ??= this.#services.now();
  }

  ended({ usage, timing }: Pick<Measured, "usage" | "timing">): void {
    const { health, now } = this.#services;
    const { key, isStream } = this.#call;
    const { candidate, attempts } = this.#dispatch;
    // Of one that was tried elsewhere first, nobody here knows what was whose.
    if (attempts > 1) return;
    const { queueMs, prefillMs, decodeMs } = timing;
    const atMs = now();
    const [sentAtMs, firstAtMs] = [this.#sentAtMs, this.#firstAtMs];
    const isSeen = isStream && sentAtMs !== undefined && firstAtMs !== undefined;
    const isTimed = queueMs + prefillMs + decodeMs > 0;
    const firstTokenMs = isTimed ? queueMs + prefillMs : isSeen ? firstAtMs - sentAtMs : null;
    const madeMs = isTimed ? decodeMs : isSeen ? atMs - firstAtMs : 0;
    const { completionTokens } = usage;
    const isLong = madeMs > 0 && completionTokens >= LEAST_TOKENS;
    const tokensPerSecond = isLong ? (completionTokens / madeMs) * 1_000 : null;
    if (firstTokenMs === null && tokensPerSecond === null) return;
    const { organizationId } = key;
    const seen = { organizationId, atMs, firstTokenMs, tokensPerSecond };
    health.speeds.note(deploymentName(candidate.model, candidate.deploymentId), seen);
  }
}

/** What is shorter says nothing of how fast tokens come. */
const LEAST_TOKENS = 8;
