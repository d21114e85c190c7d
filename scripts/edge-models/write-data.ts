/** Writes what a model of the edge has learned as a module of src/edge-models/data. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const DATA = join(import.meta.dirname, "../../src/edge-models/data");

/**
 * @param origin what made it, as `Distilled from pocket-encoder by scripts/distill-edge-models.ts`
 */
export function writeData(name: string, origin: string, data: Record<string, unknown>): void {
  const fields = Object.entries(data).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  const head = `/** ${origin}: do not edit. Numbers are little endian, in base64. */`;
  writeFileSync(join(DATA, name), `${head}\nexport default {\n${fields.join("\n")}\n};\n`);
}

export function toBase64(numbers: Int8Array | Float32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}
