/**
 * Writes what of the SDKs is made from the OpenAPI document. With --check it compares instead and
 * fails when they differ. Part of `npm run openapi`.
 */
import { OPERATIONS } from "../src/api/operations.ts";
import { ERRORS } from "../src/contract/errors.ts";
import { buildDocument } from "../src/http/openapi.ts";
import { emitFiles } from "./emit/files.ts";
import { toFirstForms } from "./openapi/derive.ts";
import { printCSharp } from "./sdk/csharp.ts";
import { printGo } from "./sdk/go.ts";
import { printJava } from "./sdk/java.ts";
import { printPython } from "./sdk/python.ts";
import { readSurface } from "./sdk/surface.ts";
import { printTypeScript } from "./sdk/typescript.ts";

const JAVA = "sdk/java/src/main/java/tidegate";

const document = toFirstForms(buildDocument(OPERATIONS));
const surface = readSurface(document);
const statuses = Object.fromEntries(
  Object.entries(ERRORS).map(([code, { status }]) => [code, status]),
);

const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

emitFiles(
  {
    ...inFolder("sdk/typescript/src/generated", printTypeScript(document, surface, statuses)),
    ...inFolder("sdk/go", printGo(document, surface, statuses)),
    ...inFolder("sdk/python/src/tidegate", printPython(document, surface, statuses)),
    ...inFolder("sdk/csharp/src/Generated", printCSharp(document, surface, statuses)),
    ...inFolder(JAVA, printJava(document, surface, statuses)),
  },
  "openapi",
  [`${JAVA}/types`],
);
