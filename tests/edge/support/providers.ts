/**
 * Providers as the Worker opens them, in front of the local server of
 * tests/support/provider-server.ts.
 */
import { env } from "cloudflare:workers";
import { vi } from "vitest";

import { backendsOf, type BackendParts } from "../../../src/backends/open.ts";
import { targetSchema, type DirectTarget } from "../../../src/contract/deployments.ts";
import type { Seen } from "../../support/provider-server.ts";
import type { Deployed } from "./pipeline.ts";

const { PROVIDER_URL } = env as unknown as { PROVIDER_URL: string };

const realFetch = fetch;

/** A fake worker may stand in the place of the network: providers are asked over the real one. */
export function tieFetch(): void {
  const faked = fetch;
  vi.stubGlobal("fetch", (input: URL | string, init?: RequestInit) =>
    String(input).startsWith(PROVIDER_URL) ? realFetch(input, init) : faked(input, init),
  );
}

export interface ProviderAt extends Deployed {
  readonly alarms: string[];
  /** What the server saw of its requests. */
  readonly look: () => Promise<Seen | null>;
}

type Change = Readonly<Record<string, unknown>>;

/**
 * Short for what never ends alone: no other provider can be too slow for them, whatever the
 * machine.
 */
const SHORT: Readonly<Record<string, Change>> = {
  hangs: { first_event_timeout_ms: 1_000 },
  "endless-error": { first_event_timeout_ms: 1_000 },
  "only-comments": { first_event_timeout_ms: 1_000 },
  stalls: { idle_timeout_ms: 1_000 },
};

function open(
  id: string,
  target: Change,
  upstreamModel: string,
  customerKeyOf: BackendParts["customerKeyOf"] = async () => null,
): ProviderAt {
  const alarms: string[] = [];
  const onAlarm: BackendParts["onAlarm"] = (_provider, kind) => void alarms.push(kind);
  const { openBackend } = backendsOf(env as object, { onAlarm, customerKeyOf });
  const backend = openBackend(targetSchema.parse(target) as DirectTarget);
  const look = async () =>
    (await (await realFetch(`${PROVIDER_URL}/${id}/seen`)).json()) as Seen | null;
  return { backend, upstreamModel, alarms, look };
}

export function openAiCompatible(
  mode: string,
  change: Change = {},
  customerKeyOf?: BackendParts["customerKeyOf"],
): ProviderAt {
  const id = crypto.randomUUID();
  const url = `${PROVIDER_URL}/${id}/${mode}/v1`;
  const target = {
    kind: "openai_compatible",
    url,
    secret: "TEST_PROVIDER_API_KEY",
    ...SHORT[mode],
  };
  return open(id, { ...target, ...change }, "maker/m-1", customerKeyOf);
}

export function huggingFace(mode: string, change: Change = {}): ProviderAt {
  const id = crypto.randomUUID();
  const url = `${PROVIDER_URL}/${id}/${mode}`;
  const target = { kind: "hugging_face", url, secret: "HF_TOKEN", ...SHORT[mode] };
  return open(id, { ...target, ...change }, "maker/m-1");
}

export function workersAi(mode: string, change: Change = {}): ProviderAt {
  const id = crypto.randomUUID();
  return open(id, { kind: "workers_ai", ...SHORT[mode], ...change }, `@${mode}/${id}`);
}
