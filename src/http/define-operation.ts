/**
 * Operations whose handler takes what the schemas made of a request and gives the value that the
 * document promises. The router reads parameters, query and body, and writes the value: a handler
 * with another value does not compile.
 */
import type { z } from "zod";

import { check, readJson } from "./body.ts";
import type { ApiContext, Operation, OperationBody, OperationResponse } from "./operation.ts";
import { readQuery } from "./query.ts";

/** The parameters of a path: `/v1/models/{id}` has `id`. */
export type ParametersOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & ParametersOf<Rest>
  : object;

/** A value of the wire, wherever its parts come from. */
export type Wire<T> = T extends (infer Entry)[]
  ? readonly Wire<Entry>[]
  : T extends object
    ? { readonly [K in keyof T]: Wire<T[K]> }
    : T;

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export interface Call<Path extends string, Query, Body> {
  readonly c: ApiContext;
  readonly params: ParametersOf<Path>;
  readonly query: Output<Query>;
  readonly body: Output<Body>;
}

export interface TypedOperation<
  Path extends string,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodType | undefined,
  Value extends z.ZodType,
> extends Omit<Operation, "path" | "query" | "body" | "response" | "handler"> {
  readonly path: Path;
  readonly query?: Query;
  readonly body?: Omit<OperationBody, "schema"> & { readonly schema: Body };
  readonly response: Omit<OperationResponse, "schema"> & { readonly schema: Value };
  /** The answer holds a secret, which no cache may keep. */
  readonly isSecret?: boolean;
  readonly handler: (call: Call<Path, Query, Body>) => Promise<Wire<z.input<NoInfer<Value>>>>;
}

export function defineOperation<
  const Path extends string,
  Value extends z.ZodType,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(typed: TypedOperation<Path, Query, Body, Value>): Operation {
  const { handler, query, body, isSecret = false, ...rest } = typed;
  return {
    ...rest,
    ...(query !== undefined && { query }),
    ...(body !== undefined && { body: body as OperationBody }),
    handler: async (c) => {
      const value = await handler({
        c,
        params: c.get("params") as ParametersOf<Path>,
        query: (query && check(readQuery(c.req.url, query), query)) as Output<Query>,
        body: (body && (await readJson(c, (body as OperationBody).schema))) as Output<Body>,
      });
      if (isSecret) c.header("cache-control", "no-store");
      return c.json(value as object, typed.status);
    },
  };
}
