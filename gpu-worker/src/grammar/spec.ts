/** What a text must look like, as the engine asks for it. */
import type { OutputFormat } from "../../../src/contract/engine.ts";

export type Format = Exclude<OutputFormat, { type: "text" }>;

/** One form of a call: fixed text, a JSON value that fits `schema`, fixed text. */
export interface Tag {
  readonly begin: string;
  /** Of the schema in the request, such as `tools[1].function.parameters`. */
  readonly place: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** false: where the schema cannot be enforced, any object will do. */
  readonly isStrict: boolean;
  readonly end: string;
}

/**
 * A block: `prefix`, tags with `separator` between them, `suffix`. For calls of tools.
 *
 * `freeText` says what else there may be. `none`: nothing. `instead`: a text that does not begin as
 * a block could. `{ until }`: any text around blocks, all of which begin with that marker; wherever
 * the marker is written, a block follows. `{ fits }`: instead of a block, a text of that form and
 * nothing beside it.
 */
export interface StructuralTagSpec {
  readonly type: "structural_tag";
  readonly prefix: string;
  readonly tags: readonly Tag[];
  readonly separator: string;
  readonly suffix: string;
  readonly freeText: "none" | "instead" | { readonly until: string } | { readonly fits: Format };
  /** One tag in one block, after which the text ends. */
  readonly isSingle: boolean;
}

export type GrammarSpec = Format | StructuralTagSpec;
