/**
 * Writes openapi.yaml from the operations, and what is made of it: the documents for tools that do
 * not read 3.2. With --check it compares instead and fails when they differ.
 */
import { stringify } from "yaml";

import { OPERATIONS } from "../src/api/operations.ts";
import { buildDocument } from "../src/http/openapi.ts";
import { emitFiles } from "./emit/files.ts";
import { toOpenApi30, toOpenApi31 } from "./openapi/derive.ts";

const document = buildDocument(OPERATIONS);
const document31 = toOpenApi31(document);

const toYaml = (from: string, value: object): string =>
  `# Generated from ${from} by scripts/emit-openapi.ts. Do not edit.\n` +
  stringify(value, { lineWidth: 110, aliasDuplicateObjects: false });

emitFiles(
  {
    "openapi.yaml": toYaml("src/contract and src/api", document),
    "sdk/openapi-3.1.yaml": toYaml("openapi.yaml", document31),
    "sdk/openapi-3.0.yaml": toYaml("openapi.yaml", toOpenApi30(document31)),
  },
  "openapi",
);
