/** What others see of the responses that an organization's requests asked to be stored. */

/** Whose it is: a response is seen within its project alone. */
export interface StoredId {
  readonly projectId: string;
  readonly id: string;
}

export interface StoredResponse extends StoredId {
  readonly previousId: string | null;
  /** JSON of the answer. */
  readonly response: string;
  /** JSON of a list: the request's own items, each with an id. */
  readonly input: string;
  /** JSON of a list: the items of the answer. */
  readonly output: string;
  /** Of all of these items. */
  readonly itemIds: readonly string[];
}

/** Texts of more characters than were asked for at once: whoever reads them waits for a turn. */
export interface Large {
  readonly ok: false;
  readonly reason: "large";
  /** So many at most. */
  readonly length: number;
}

export type Found =
  /** JSON. */
  | { readonly ok: true; readonly text: string }
  | Large
  | { readonly ok: false; readonly reason: "not_found" };

export type Context =
  /** JSON of lists, oldest first. */
  | { readonly ok: true; readonly items: readonly string[] }
  | Large
  | { readonly ok: false; readonly reason: "not_found"; readonly id: string }
  | { readonly ok: false; readonly reason: "too_long"; readonly maxLength: number };

/** One of a stored response's two lists. */
export type ListKind = "input" | "output";

export interface ItemsCall {
  readonly projectId: string;
  readonly itemIds: readonly string[];
  readonly kind: ListKind;
}

export type FoundLists =
  /** JSON of the lists of one kind in which items may stand, and the ids that may be in each. */
  | {
      readonly ok: true;
      readonly lists: readonly { readonly list: string; readonly ids: readonly string[] }[];
    }
  | Large
  | { readonly ok: false; readonly reason: "too_long"; readonly maxLength: number };

/** How long the organization lets its responses be kept. */
export interface Retention {
  /** Rises with each change. */
  readonly version: number;
  /** 0: nothing is stored. */
  readonly keptMs: number;
}

export interface StoredSize {
  readonly responses: number;
  readonly characters: number;
}

/** A part of all that is stored. */
export interface ResponsePage {
  readonly responses: readonly {
    readonly id: string;
    readonly projectId: string;
    readonly previousId: string | null;
    readonly createdAtMs: number;
    /** JSON. */
    readonly response: string;
    readonly input: string;
  }[];
  readonly hasMore: boolean;
}

/**
 * Remote calls of one object for each organization. `atOnce`: of how many characters texts are
 * given; of more, how many there are.
 */
export interface StoredResponses {
  /** @returns false where it is larger than all that is kept, or nothing may be */
  put(stored: StoredResponse): Promise<boolean>;
  find(which: StoredId, kind: "response" | "input", atOnce: number): Promise<Found>;
  /** The items of a response and of those that it followed. */
  contextOf(which: StoredId, atOnce: number): Promise<Context>;
  /** Of the responses that have these items. Whoever asks reads them out of the lists. */
  findLists(call: ItemsCall, atOnce: number): Promise<FoundLists>;
  /** @returns false where there is none */
  delete(which: StoredId): Promise<boolean>;
  /** What is older is erased before the answer. An older version changes nothing. */
  retain(retention: Retention): Promise<void>;
  size(): Promise<StoredSize>;
  /** Of every response. */
  listIds(): Promise<string[]>;
  /** By id, after one; as many as fit a turn, one at least while there are any. */
  page(after: string | null): Promise<ResponsePage>;
}

export type StoredResponsesOf = (organizationId: string) => StoredResponses;
