/** Writes openapi.yaml from the operations; with --check it compares instead and fails when they differ. */
import { readFileSync, writeFileSync } from "node:fs";

import { stringify } from "yaml";

import { OPERATIONS } from "../src/api/operations.ts";
import { buildDocument } from "../src/http/openapi.ts";

const target = new URL("../openapi.yaml", import.meta.url);
const text = `# Generated from src/contract and src/api by scripts/emit-openapi.ts. Do not edit.\n${stringify(buildDocument(OPERATIONS), { lineWidth: 110, aliasDuplicateObjects: false })}`;

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("openapi.yaml is not what the code says: run `npm run openapi` and commit it.");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
