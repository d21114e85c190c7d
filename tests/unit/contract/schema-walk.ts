/**
 * Walks a zod schema: every part of it once, with a way to put a value there in an otherwise
 * shallow body.
 */
import type { z } from "zod";

export interface Part {
  /** `messages[].content` */
  readonly path: string;
  readonly schema: z.ZodType;
  /** A body with this value at the part's place. */
  readonly place: (value: unknown) => unknown;
}

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
}

const defOf = ({ def }: z.ZodType): Def => def;

/** Every part below `root`, root included; parts that several places share are met at the first. */
export function partsOf(root: z.ZodType): Part[] {
  const parts: Part[] = [];
  const seen = new Set<z.ZodType>();
  const visit = (part: Part): void => {
    if (seen.has(part.schema)) return;
    seen.add(part.schema);
    parts.push(part);
    for (const inner of innerParts(part)) visit(inner);
  };
  visit({ path: "", schema: root, place: (value) => value });
  return parts;
}

function innerParts({ path, schema, place }: Part): Part[] {
  const def = defOf(schema);
  const { shape = {}, options = [], element, valueType } = def;
  const fixed = literalsOf(shape);
  const fields = Object.entries(shape).map(([name, inner]) => ({
    path: path === "" ? name : `${path}.${name}`,
    schema: inner,
    place: (value: unknown) => place({ ...fixed, [name]: value }),
  }));
  const entries = [
    ...part(`${path}[]`, element, (value) => place([value])),
    ...part(`${path}{}`, valueType, (value) => place({ 1: value })),
  ];
  const same = [...options, def.innerType, def.in, def.out].flatMap((inner) =>
    part(path, inner, place),
  );
  return [...fields, ...entries, ...same];
}

const part = (path: string, schema: z.ZodType | undefined, place: Part["place"]): Part[] =>
  schema === undefined ? [] : [{ path, schema, place }];

/** What tells the branches of a union apart. */
function literalsOf(shape: Record<string, z.ZodType>): Record<string, unknown> {
  const values = Object.entries(shape).map(([name, field]) => [name, defOf(field).values?.[0]]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
