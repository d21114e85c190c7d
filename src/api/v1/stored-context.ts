/**
 * What a request for a response refers to: a response before it, and items of others. A few bytes
 * may name all that is stored, so it is bounded as if the request had it, and read in turns as a
 * body of that size.
 */
import { isEndUserTokenId } from "../../auth/end-user-token.ts";
import { LIMITS } from "../../contract/common.ts";
import type { KeptItem } from "../../contract/response-items.ts";
import type { InputTokensRequest } from "../../contract/responses.ts";
import {
  brokenChain,
  fromStored,
  itemsIn,
  noSuchResponse,
  referencesIn,
  withoutReferences,
  type StoredItem,
} from "../../dialects/responses/kept.ts";
import { itemsOf, type Resolved } from "../../dialects/responses/request.ts";
import { ApiError } from "../../errors.ts";
import { requireOpenKey } from "../../gateway/authenticate.ts";
import { judgeStored, type Storage } from "../../http/body.ts";
import type { CallContext } from "../../http/key-call.ts";
import type {
  Context,
  FoundLists,
  Large,
  StoredResponses,
} from "../../stored-responses/stored-responses.ts";

/** Characters of all that a request refers to, each as often as it does. */
const MAX_LENGTH = LIMITS.maxBodyBytes;
/** Items before a request; a turn may be several. */
const MAX_ITEMS = 8 * LIMITS.maxMessages;

const PREVIOUS = "previous_response_id";

/** The object of an organization is named, and so made, for a key alone that opens something. */
export async function resolveStored<Request extends InputTokensRequest>(
  call: CallContext,
  request: Request,
): Promise<Resolved<Request>> {
  const items = itemsOf(request);
  const references = referencesIn(items);
  const { previous_response_id: previousId } = request;
  if (previousId == null && references.length === 0)
    return { request, before: [], input: withoutReferences(items, new Map()) };
  const isPrevious = previousId != null;
  if (isEndUserTokenId(call.caller.key.keyId))
    throw notForEndUsers(isPrevious ? PREVIOUS : "input");
  const projectId = await requireProject(call);
  const before = isPrevious ? await itemsBefore(call, { projectId, id: previousId }) : NOTHING;
  const found = await findItems(call, projectId, new Set(references));
  const length = references.reduce((sum, id) => sum + (found.get(id)?.length ?? 0), before.length);
  if (length > MAX_LENGTH) throw tooLong("input", `${MAX_LENGTH} characters of items`);
  return { request, before: before.items, input: withoutReferences(items, found) };
}

interface Before {
  readonly items: readonly KeptItem[];
  /** In characters. */
  readonly length: number;
}

const NOTHING: Before = { items: [], length: 0 };

function itemsBefore(
  call: CallContext,
  which: { readonly projectId: string; readonly id: string },
): Promise<Before> {
  const judge = (context: Exclude<Context, Large>): Before => {
    if (context.ok) {
      const items = fromStored(context.items, MAX_ITEMS);
      if (items === undefined) throw tooLong(PREVIOUS, `${MAX_ITEMS} items`);
      return { items, length: lengthOf(context.items) };
    }
    if (context.reason === "too_long")
      throw tooLong(PREVIOUS, `${context.maxLength} characters of items`);
    throw context.id === which.id
      ? noSuchResponse(context.id, PREVIOUS)
      : brokenChain(which.id, context.id, PREVIOUS);
  };
  const read = (atOnce: number) => storedOf(call).contextOf(which, atOnce);
  return inTurn<Exclude<Context, Large>, Before>(call, { read, judge });
}

/**
 * Items by their ids. Most are of answers, which are small beside what they were asked with: what
 * was asked is looked through for the rest alone.
 */
async function findItems(
  call: CallContext,
  projectId: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, StoredItem>> {
  const found = new Map<string, StoredItem>();
  for (const kind of ["output", "input"] as const) {
    const itemIds = [...wanted].filter((id) => !found.has(id));
    if (itemIds.length === 0) break;
    const asked = { projectId, itemIds, kind };
    const items = await inTurn<Exclude<FoundLists, Large>, StoredItem[]>(call, {
      read: (atOnce) => storedOf(call).findLists(asked, atOnce),
      judge: (lists) => {
        if (!lists.ok) throw tooLong("input", `${lists.maxLength} characters of responses`);
        return lists.lists.flatMap(({ list, ids }) => itemsIn(list, ids));
      },
    });
    for (const one of items) found.set(one.item.id ?? "", one);
  }
  return found;
}

const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0);

function inTurn<Found extends object, T>(
  { services, caller }: CallContext,
  work: Storage<Found, T>,
): Promise<T> {
  return judgeStored(services, caller.key.organizationId, work);
}

function tooLong(param: string, most: string): ApiError {
  const rule = `must refer to at most ${most}`;
  return new ApiError("context_length_exceeded", {
    message: `the prompt is too long: ${param} ${rule}`,
    param,
  });
}

/** Stored responses are those of a project, and so of all whom it serves. */
const notForEndUsers = (param: string): ApiError =>
  new ApiError("unsupported_parameter", {
    message: `${param} must name no stored response: a token of an end user stores none and reads none.`,
    param,
  });

export const storedOf = ({ services, caller }: CallContext): StoredResponses =>
  services.storedResponsesOf(caller.key.organizationId);

/** Sees to it that the key opens something now. @returns the id of its project */
export function requireProject({ caller: { key, clientIp } }: CallContext): Promise<string> {
  return requireOpenKey(key, { scope: "chat", model: null, clientIp });
}
