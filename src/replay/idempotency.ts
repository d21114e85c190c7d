/**
 * Which generations are to be run once: those with an Idempotency-Key that would be admitted, or
 * were before.
 */
import { DEFAULT_PROJECT } from "../account/directory/tables.ts";
import { digestOf } from "../contract/bytes.ts";
import { ApiError } from "../errors.ts";
import type { GatewayServices, PresentedKey } from "../gateway/services.ts";
import { withoutBoundaries } from "../http/multipart.ts";
import type { AskedGeneration } from "../http/operation.ts";

/** Printable ASCII, as Stripe takes it. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const KEY_HEADER = "idempotency-key";
/**
 * Set here, whatever the client sent: what the request is, whose, and the name of its key in the
 * account.
 */
export const FINGERPRINT_HEADER = "x-tidegate-fingerprint";
export const ORGANIZATION_HEADER = "x-tidegate-organization";
export const KEYED_NAME_HEADER = "x-tidegate-keyed-name";
/** What the answer's `x-request-id` says where the object itself refuses. */
export const REQUEST_ID_HEADER = "x-tidegate-request-id";
/** What an object takes out again before it asks the app. */
export const OBJECT_HEADERS = [
  FINGERPRINT_HEADER,
  ORGANIZATION_HEADER,
  KEYED_NAME_HEADER,
  REQUEST_ID_HEADER,
  KEY_HEADER,
  "last-event-id",
] as const;

export interface OnceServices extends GatewayServices {
  /** Runs a request in the object of this name. */
  readonly runOnce: (name: string, request: Request) => Promise<Response>;
}

export const asksToRunOnce = ({ request }: AskedGeneration): boolean =>
  request.headers.has(KEY_HEADER);

/**
 * Hands the request to the object of its key, in its project alone. An object is not named, and so
 * not made, for a request that would be refused: the account is asked as for admission, which also
 * sees to it that the key opens something now.
 *
 * @throws {ApiError} invalid_value, and whatever `generate` would refuse the request for before it
 * runs
 */
export async function runOnce(
  services: OnceServices,
  { call, requireAdmissible, request, body }: AskedGeneration,
): Promise<Response> {
  const text = request.headers.get(KEY_HEADER) ?? "";
  if (!KEY.test(text)) {
    throw new ApiError("invalid_value", {
      message: `Idempotency-Key must have 1 to 255 printable ASCII characters, got ${text.length}.`,
      param: "Idempotency-Key",
    });
  }
  const keyedName = await digest(text);
  const projectId = await requireAdmissible(keyedName);
  call.onAdmitted?.({});
  const { organizationId } = call.key;
  const headers = new Headers(request.headers);
  headers.set(FINGERPRINT_HEADER, await digestOfAsked(request, body));
  headers.set(ORGANIZATION_HEADER, organizationId);
  headers.set(KEYED_NAME_HEADER, keyedName);
  headers.set(REQUEST_ID_HEADER, call.requestId);
  return services.runOnce(
    objectName(organizationId, projectId, keyedName),
    new Request(request.url, { method: "POST", headers, body }),
  );
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
