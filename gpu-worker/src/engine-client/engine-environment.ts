/**
 * What of the worker's environment its engine process gets: what models, devices and Node read.
 * Pure.
 */

/** Names in any case, as proxies are written both ways. */
const NAMES: ReadonlySet<string> = new Set([
  "PATH",
  "HOME",
  "LANG",
  "TZ",
  "TMPDIR",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
]);

const PREFIXES = [
  // Options of this worker; what is signed with has another prefix.
  "TIDEGATE_GPU_",
  "NODE_",
  "LC_",
  "LD_",
  "XDG_",
  // Threads and kernels of onnxruntime.
  "ORT_",
  "OMP_",
  // Devices.
  "CUDA_",
  "CUDNN_",
  "NVIDIA_",
  "VK_",
  // The hub that models may come from.
  "HF_",
] as const;

/**
 * The engine runs code on what customers send, in libraries of others. So it gets no secret of
 * ours: only variables that are named here reach it.
 */
export function pickEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const isKnown = NAMES.has(name.toUpperCase()) || PREFIXES.some((one) => name.startsWith(one));
    if (isKnown && value !== undefined) picked[name] = value;
  }
  return picked;
}
