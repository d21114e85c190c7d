/** Who asks: a key, or an end user with a token of one. Reads only. */
import { isEndUserTokenId } from "../../auth/end-user-token.ts";
import type { Directory } from "../directory/directory.ts";
import type { KeyRow, OpenKeyRow } from "../directory/tables.ts";
import { toKeyOfToken } from "./token-terms.ts";
import type { EndUserTokens } from "./tokens.ts";
import type { EndUser } from "./verbs.ts";

export interface Caller {
  /** What opens now, with all that it may be used for; undefined: nothing does. */
  readonly key: OpenKeyRow | undefined;
  /** Of the key, where a token of it asks, too. */
  readonly keyId: string;
  readonly lineageId: string;
  readonly projectId: string;
  /** null: the key itself asks. */
  readonly endUser: EndUser | null;
}

interface Parts {
  readonly directory: Directory;
  readonly endUserTokens: EndUserTokens;
}

export class Callers {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param id of a key or a token */
  of(id: string): Caller {
    const { directory, endUserTokens } = this.#parts;
    const token = isEndUserTokenId(id) ? endUserTokens.find(id) : undefined;
    const parent = directory.getKey(token?.key_id ?? id);
    const key = token === undefined || parent === undefined ? parent : toKeyOfToken(token, parent);
    return {
      key,
      keyId: token?.key_id ?? id,
      lineageId: token?.lineage_id ?? key?.lineage_id ?? id,
      projectId: key?.project_id ?? "",
      endUser: token === undefined ? null : { tokenId: token.id, id: token.end_user_id },
    };
  }

  /** As it is stored, whether it opens or not. @param id of a key or a token */
  stored(id: string): KeyRow | undefined {
    const { directory, endUserTokens } = this.#parts;
    if (!isEndUserTokenId(id)) return directory.readKey(id);
    const token = endUserTokens.find(id);
    const key = token === undefined ? undefined : directory.readKey(token.key_id);
    return token === undefined || key === undefined ? undefined : toKeyOfToken(token, key);
  }
}
