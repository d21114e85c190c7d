/** Properties of characters, as the engine's own expressions know them. */
import type { Range } from "./expression.ts";

/**
 * There are a few hundred names that are valid; a look at all characters takes a tenth of a second.
 */
const known = new Map<string, readonly Range[] | undefined>();

/**
 * The characters with `name`, as in `Letter`, `Lu` or `Script=Greek`; undefined: there is no such
 * property.
 */
export function rangesOfProperty(name: string): readonly Range[] | undefined {
  if (known.has(name)) return known.get(name);
  let property: RegExp;
  try {
    property = new RegExp(`\\p{${name}}`, "u");
  } catch {
    return undefined;
  }
  const ranges: [number, number][] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (!property.test(String.fromCodePoint(point))) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  known.set(name, ranges);
  return ranges;
}
