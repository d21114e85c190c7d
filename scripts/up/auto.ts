/**
 * What `auto` is told of the models that `up` offers: of those whose answers were graded, where
 * there are several to choose from.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { AutoTerms } from "../../src/contract/auto.ts";
import { toAutoTerms, type Graded } from "../auto/graded.ts";

const GRADED = join(import.meta.dirname, "../auto/graded");

/** By the id of a model. One is known by the last part of its name, in whatever letters. */
export function autoTermsOf(ids: readonly string[]): ReadonlyMap<string, AutoTerms> {
  const graded = new Map(readdirSync(GRADED).map((file) => [file.replace(/\.json$/, ""), file]));
  const known = ids.flatMap((id): [string, AutoTerms][] => {
    const file = graded.get(id.split("/").at(-1)?.toLowerCase() ?? "");
    if (file === undefined) return [];
    const found = JSON.parse(readFileSync(join(GRADED, file), "utf8")) as Graded;
    return [[id, toAutoTerms(found)]];
  });
  return new Map(known.length > 1 ? known : []);
}
