/**
 * What of a document breaks clients that were written for an older one, as oasdiff says: a request
 * may be asked for less and an answer may say more; everything else breaks somebody. It reads 3.2,
 * and follows a stream by its `itemSchema`, and by the `schema` beside it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse } from "yaml";

import { OTHER_FORM, toFirstForms } from "./derive.ts";
import { mapSchemas, nameOf, type Json } from "./schemas.ts";

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Beside its own: names of operations, which are those of the SDKs' methods, and headers of answers
 * that clients read.
 */
const LEVELS = join(import.meta.dirname, "oasdiff-levels.txt");

export interface Breaking {
  /** oasdiff's name of the rule. */
  readonly kind: string;
  /** Method and path. */
  readonly where: string;
  /** What is other than it was. */
  readonly what: string;
}

/** As oasdiff writes it, in part. */
interface Found {
  readonly id: string;
  readonly text: string;
  readonly operation?: string;
  readonly path?: string;
}

/**
 * Clients that send no header see the first forms alone: another one breaks none of them.
 *
 * @param oasdiff its program
 * @param before the older document, as text; `after` is where the newer one lies
 * @throws where oasdiff cannot read one of them
 */
export function findBreaking(oasdiff: string, before: string, after: string): Breaking[] {
  const options = ["--format", "json", "--allow-external-refs=false", "--severity-levels", LEVELS];
  const folder = mkdtempSync(join(tmpdir(), "tidegate-openapi-"));
  try {
    const newer = join(folder, "openapi.json");
    const older = inFirstForms(before);
    writeFileSync(newer, withOldNames(inFirstForms(readFileSync(after, "utf8")), older));
    const text = execFileSync(oasdiff, ["breaking", "-", newer, ...options], {
      input: older,
      encoding: "utf8",
      maxBuffer: MAX_BYTES,
      stdio: ["pipe", "pipe", "pipe"],
    });
    return (JSON.parse(text) as Found[]).map(({ id, text: what, operation = "", path = "" }) => ({
      kind: id,
      where: `${operation} ${path}`.trim(),
      what,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What has no other forms stays as it is. */
function inFirstForms(text: string): string {
  if (!text.includes(OTHER_FORM)) return text;
  return JSON.stringify(toFirstForms(parse(text) as Json));
}

const schemasOf = (document: Json): Readonly<Record<string, Json>> =>
  ((document["components"] as Json | undefined)?.["schemas"] ?? {}) as Record<string, Json>;

/**
 * One of several that got a name is still what it was: by its new name oasdiff takes it for
 * another, and whatever else changed of it, also what got wider, for gone.
 */
function withOldNames(text: string, olderText: string): string {
  const [document, older] = [parse(text) as Json, parse(olderText) as Json];
  const [named, known] = [schemasOf(document), schemasOf(older)];
  const toOld = (one: Json): Json => {
    const { $ref: reference } = one;
    const name = typeof reference === "string" ? nameOf(reference) : undefined;
    return name === undefined || name in known ? one : (named[name] ?? one);
  };
  const toOldOnes = (list: unknown): unknown =>
    Array.isArray(list) ? (list as Json[]).map(toOld) : list;
  const changed = mapSchemas(document, (schema) => ({
    ...schema,
    ...("anyOf" in schema && { anyOf: toOldOnes(schema["anyOf"]) }),
    ...("oneOf" in schema && { oneOf: toOldOnes(schema["oneOf"]) }),
  }));
  return JSON.stringify(changed);
}
