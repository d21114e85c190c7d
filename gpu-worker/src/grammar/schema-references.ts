/** Where references of a schema point. Pure. */
import { refuseAt } from "./refusal.ts";
import { describe, isRecord } from "./schema-keywords.ts";

/**
 * The schema at a JSON pointer into `root`, at an `$anchor`, or at either behind the root's own
 * address.
 *
 * @throws {GrammarRefusal} if it points elsewhere, or to nothing
 */
export function resolvePointer(root: unknown, reference: string, path: string): unknown {
  const own = isRecord(root) ? (root["$id"] ?? root["id"]) : undefined;
  const isOwn =
    typeof own === "string" && own !== "" && reference.startsWith(own.replace(/#$/, ""));
  const pointer = isOwn ? reference.slice(own.replace(/#$/, "").length) || "#" : reference;
  if (!pointer.startsWith("#")) {
    refuseAt(path, "$ref", `must point into the schema (#/…), got ${describe(reference)}`);
  }
  if (pointer !== "#" && !pointer.startsWith("#/")) {
    const found = findAnchor(root, pointer.slice(1));
    return found ?? refuseAt(path, "$ref", `${describe(reference)} points to nothing`);
  }
  let place: unknown = root;
  for (const part of pointer.split("/").slice(1)) {
    const name = unescapePointer(part);
    const isThere = typeof place === "object" && place !== null && Object.hasOwn(place, name);
    if (!isThere) refuseAt(path, "$ref", `${describe(reference)} points to nothing`);
    place = (place as Record<string, unknown>)[name];
  }
  return place;
}

/** Lists of values, in which a schema would be a value. */
const VALUES = new Set(["enum", "const", "default", "examples", "example"]);

function findAnchor(root: unknown, name: string): unknown {
  const waiting: unknown[] = [root];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (Array.isArray(place)) waiting.push(...(place as unknown[]));
    if (!isRecord(place)) continue;
    const isNamed =
      place["$anchor"] === name || place["$id"] === `#${name}` || place["id"] === `#${name}`;
    if (isNamed) return place;
    for (const [keyword, value] of Object.entries(place)) {
      if (!VALUES.has(keyword)) waiting.push(value);
    }
  }
  return undefined;
}

function unescapePointer(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return part;
  }
}
