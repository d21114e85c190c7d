/**
 * Which generations are to be run once: those with an Idempotency-Key that would be admitted, or
 * were before.
 */
import { DEFAULT_PROJECT } from "../account/directory/tables.ts";
import { isEndUserTokenId } from "../auth/end-user-token.ts";
import { digestOf } from "../contract/bytes.ts";
import { ApiError } from "../errors.ts";
import type { GatewayServices, PresentedKey } from "../gateway/services.ts";
import type { AskedCall } from "../http/key-call.ts";
import { withoutBoundaries } from "../http/multipart.ts";
import { lastEventOf } from "./last-event.ts";
import { askObject, type AskObject, type OnceHead } from "./message.ts";

/** Printable ASCII, as Stripe takes it. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const KEY_HEADER = "idempotency-key";

export interface OnceServices extends GatewayServices {
  /** The object of this name. */
  readonly onceObject: (name: string) => AskObject;
}

export const asksToRunOnce = ({ request }: AskedCall): boolean => request.headers.has(KEY_HEADER);

/**
 * Hands the call to the object of its key, in its project alone. An object is not named, and so
 * not made, for a request that would be refused: the account is asked as for admission, which also
 * sees to it that the key opens something now.
 *
 * @throws {ApiError} invalid_value, and whatever `generate` would refuse the call for before it
 * runs
 */
export async function runOnce(
  services: OnceServices,
  { call, requireAdmissible, onBehalf, request, body }: AskedCall,
): Promise<Response> {
  const text = request.headers.get(KEY_HEADER) ?? "";
  if (!KEY.test(text)) {
    throw new ApiError("invalid_value", {
      message: `Idempotency-Key must have 1 to 255 printable ASCII characters, got ${text.length}.`,
      param: "Idempotency-Key",
    });
  }
  // Keys of a project share what they sent; its end users are strangers to each other.
  const { keyId } = call.key;
  const keyedName = await digest(isEndUserTokenId(keyId) ? `${keyId}\n${text}` : text);
  const projectId = await requireAdmissible(keyedName);
  const head: OnceHead = {
    call: onBehalf,
    fingerprint: await digestOfAsked(request, body),
    keyedName,
    after: lastEventOf(request.headers),
    requestId: call.requestId,
  };
  call.onAdmitted?.({});
  const name = objectName(call.key.organizationId, projectId, keyedName);
  return askObject(services.onceObject(name), head, { body });
}

/**
 * Ends a request that its caller has left for good, before the time is over in which it could be
 * taken up again.
 *
 * @param text the Idempotency-Key
 * @returns false where the API key has asked for nothing with it
 */
export async function cancelKeyed(
  cancel: (name: string) => Promise<void>,
  { account, organizationId, keyId }: PresentedKey,
  text: string,
): Promise<boolean> {
  const keyedName = await digest(text);
  const projectId = await account.projectOfKeyed(keyId, keyedName);
  if (projectId === null) return false;
  await cancel(objectName(organizationId, projectId, keyedName));
  return true;
}

/**
 * The default project has the names of before there were projects in them, so that what was kept
 * then is found.
 */
function objectName(organizationId: string, projectId: string, keyedName: string): string {
  const name = `${organizationId}:${keyedName}`;
  return projectId === DEFAULT_PROJECT ? name : `${name}:${projectId}`;
}

/** The same for the same request, sent again by whichever means. */
export function digestOfAsked(
  { url, headers }: Request,
  body: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const said = withoutBoundaries(body, headers.get("content-type") ?? "");
  return digest(`POST ${new URL(url).pathname}`, ...said);
}

export async function digest(
  text: string,
  ...pieces: readonly Uint8Array<ArrayBuffer>[]
): Promise<string> {
  return digestOf(new Uint8Array(await new Blob([`${text}\n`, ...pieces]).arrayBuffer()));
}
