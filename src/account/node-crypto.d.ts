/** The one thing of Node's crypto that the edge uses; Node's whole types would leak its globals into the Worker. */
declare module "node:crypto" {
  export function hash(algorithm: "sha256", text: string, encoding: "hex"): string;
}
