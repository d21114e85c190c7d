/** The one thing of Node's crypto that the edge uses; Node's whole types would leak its globals into the Worker. */
declare module "node:crypto" {
  export function createHash(algorithm: "sha256"): { update(text: string): { digest(encoding: "hex"): string } };
}
