/**
 * Turns what wrangler.toml says and the built bundle into what the embedded runtime takes, so that
 * bindings, dates and flags have one source. One binding is known here by name: the network, which
 * no deployed Worker needs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { V4MiniflareOptions } from "miniflare";

import type { WorkerSettings } from "../worker/settings.ts";

export interface WorkerSource {
  readonly settings: WorkerSettings;
  /** Folder that `wrangler deploy --dry-run --outdir` wrote. */
  readonly buildDir: string;
  /** Variables and secrets; they win over wrangler.toml's own. */
  readonly vars: Readonly<Record<string, string>>;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/**
 * The network as the Worker's own binding (src/backends/network.ts), past the Worker that Miniflare
 * puts before the global fetch. It trusts what Node would: the usual authorities, and those that
 * NODE_EXTRA_CA_CERTS names.
 */
export function networkBinding() {
  const extraPath = process.env["NODE_EXTRA_CA_CERTS"];
  const extra = extraPath === undefined ? "" : readFileSync(extraPath, "utf8");
  const trustedCertificates = extra.match(PEM_CERTIFICATE) ?? [];
  const tlsOptions = { trustBrowserCas: true, trustedCertificates };
  return { network: { allow: ["public", "private"], deny: [], tlsOptions } };
}

/** A folder that the Worker reads files of, and nothing else. */
const diskBinding = (path: string) => ({ disk: { path, writable: false } });

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

type WorkerOptions = Extract<V4MiniflareOptions, { workers: unknown[] }>["workers"][number];

/**
 * The Worker with a socket of its own, which the public port is. Miniflare's entry socket, with the
 * reserved `/cdn-cgi/` paths that it answers itself, stays on a random loopback port that nobody is
 * told.
 */
export function toWorkerOptions(source: WorkerSource): WorkerOptions {
  const { name, options, assets } = source.settings;
  const bundlePath = join(source.buildDir, "index.js");
  return {
    ...options,
    serviceBindings: {
      ...(options["serviceBindings"] as object),
      GPU_NETWORK: networkBinding(),
      [assets.binding]: diskBinding(assets.directory),
    },
    // Durable Objects are stored under the Worker's name, as they are by `wrangler dev`.
    name,
    bindings: { ...(options["bindings"] as object), ...source.vars },
    modules: [{ type: "ESModule", path: "index.js", contents: readFileSync(bundlePath, "utf8") }],
    cacheAPI: false,
    unsafeDirectSockets: [{ host: source.host, port: source.port }],
  } as WorkerOptions;
}
