/**
 * The way to gpu-workers and providers: the runtime's own fetch, or a binding where the runtime has
 * a nearer way.
 */
export type Send = (url: URL, init: RequestInit) => Promise<Response>;

/**
 * The embedded edge binds the network itself (scripts/edge/worker-options.ts): Miniflare puts a
 * Worker of its own before the global fetch, which costs a request more than our signature does.
 * Cloudflare's network has no such Worker and needs no binding.
 */
interface NetworkBinding {
  readonly GPU_NETWORK?: { fetch(url: URL, init: RequestInit): Promise<Response> };
}

export function networkOf(env: object): Send {
  const { GPU_NETWORK: network } = env as NetworkBinding;
  return network === undefined
    ? // Looked up at each call, as the tests put a worker of theirs in its place.
      (url, init) => fetch(url, init)
    : (url, init) => network.fetch(url, init);
}
