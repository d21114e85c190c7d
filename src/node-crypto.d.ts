/**
 * What the edge uses of Node's modules, which workerd has: their own types bring Node's globals.
 */
declare module "node:crypto" {
  /** Node 21.7, workerd 1.2025. */
  export function hash(algorithm: "sha256", data: string, encoding: "hex"): string;
}
