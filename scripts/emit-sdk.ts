/**
 * Writes what of the SDKs is made from the OpenAPI document. With --check it compares instead and fails when they differ.
 * Part of `npm run openapi`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { OPERATIONS } from "../src/api/operations.ts";
import { ERRORS } from "../src/contract/errors.ts";
import { buildDocument } from "../src/http/openapi.ts";
import { printPython } from "./sdk/python.ts";
import { readSurface } from "./sdk/surface.ts";
import { printTypeScript } from "./sdk/typescript.ts";
import { rootDir } from "./worker/wrangler.ts";

const document = buildDocument(OPERATIONS);
const surface = readSurface(document);
const statuses = Object.fromEntries(
  Object.entries(ERRORS).map(([code, { status }]) => [code, status]),
);

const FOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "sdk/typescript/src/generated": printTypeScript(document, surface, statuses),
  "sdk/python/src/tidegate": printPython(document, surface, statuses),
};

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

for (const [folder, files] of Object.entries(FOLDERS))
  for (const [name, text] of Object.entries(files)) {
    const path = join(rootDir, folder, name);
    if (process.argv.includes("--check")) {
      if (read(path) === text) continue;
      console.error(`${folder}/${name} is not what openapi.yaml says: run \`npm run openapi\`.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
