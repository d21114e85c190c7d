/**
 * The types of a call of the admin API whose path is written out, as openapi.yaml has them: what
 * may be asked, with which query and body, and what is answered. Types alone.
 */
import type { paths } from "../../dashboard/src/api/schema.ts";

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/** `/keys/${string}` has a part for each stretch between slashes, whatever fills its holes. */
type Parts<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? [Part, ...Parts<Rest>]
  : [Path];

/** Whether a path has the form of a documented one; a parameter takes any part. */
type HasForm<Own, Form> = Own extends [infer OwnPart extends string, ...infer OwnRest]
  ? Form extends [infer Part extends string, ...infer Rest]
    ? Part extends `{${string}}`
      ? HasForm<OwnRest, Rest>
      : OwnPart extends Part
        ? HasForm<OwnRest, Rest>
        : false
    : false
  : Form extends []
    ? true
    : false;

type Forms = { [Path in keyof paths]: Parts<Path> };
type FormsOf<Own extends string[]> = {
  [Path in keyof Forms]: HasForm<Own, Forms[Path]> extends true ? Path : never;
}[keyof Forms];

/** A part that is written out is no parameter where a documented path has the same one. */
type Documented<Path extends string> = Path extends keyof paths ? Path : FormsOf<Parts<Path>>;

type PathOf<Target extends string> = Target extends `${infer Path}?${string}` ? Path : Target;
type QueryOf<Target extends string> = Target extends `${string}?${infer Query}` ? Query : "";

type OperationOf<M extends Method, Target extends string> = paths[Documented<
  PathOf<Target>
>] extends infer Item
  ? Item extends { [Name in Lowercase<M>]: infer Operation }
    ? Operation
    : never
  : never;

/** Each name of a query string that is written out, with its value. */
type Pairs<Query extends string> = Query extends `${infer Pair}&${infer Rest}`
  ? Pairs<Pair> | Pairs<Rest>
  : Query extends `${infer Name}=${infer Value}`
    ? [Name, Value]
    : Query extends ""
      ? never
      : [Query, never];

type Parameters<Operation> = Operation extends { parameters: { query?: infer Known } }
  ? NonNullable<Known>
  : never;
type ValueOf<Known> = Known extends readonly (infer One)[] ? One : Known;
/** What may stand in a query string; lists repeat their name. */
type KnownPairs<Known> = {
  [Name in keyof Known]-?: [Name, ValueOf<NonNullable<Known[Name]>>];
}[keyof Known];
type NeededNames<Known> = {
  [Name in keyof Known]-?: undefined extends Known[Name] ? never : Name;
}[keyof Known];

type HasQuery<Known, Own extends [string, unknown]> = [Own] extends [KnownPairs<Known>]
  ? [NeededNames<Known>] extends [Own[0]]
    ? true
    : false
  : false;

/** The target itself, or a sentence that the compiler shows in its place. */
export type DocumentedTarget<M extends Method, Target extends string, Base extends string> = [
  OperationOf<M, `${Base}${Target}`>,
] extends [never]
  ? `openapi.yaml has no ${M} of this path`
  : HasQuery<Parameters<OperationOf<M, `${Base}${Target}`>>, Pairs<QueryOf<Target>>> extends true
    ? Target
    : "openapi.yaml has no such query";

export type BodyOf<Operation> = Operation extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? [body: Body]
  : [];

type Success<Responses> = {
  [Status in keyof Responses]: Status extends 200 | 201 | 202
    ? Responses[Status] extends { content: { "application/json": infer Value } }
      ? Value
      : never
    : never;
}[keyof Responses];
export type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? Success<Responses>
  : never;

export interface DocumentedCall<Base extends string> {
  <M extends Method, const Target extends string>(
    method: M,
    target: DocumentedTarget<M, Target, Base>,
    ...body: BodyOf<OperationOf<M, `${Base}${Target}`>>
  ): Promise<AnswerOf<OperationOf<M, `${Base}${Target}`>>>;
}
