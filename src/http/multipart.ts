/**
 * A form of parts, as browsers and SDKs send files (RFC 7578), out of a body that is here already.
 * Pure; work is linear in the body, and no part is copied.
 */
import { quoted } from "../errors.ts";

export interface FormPart {
  readonly name: string;
  /** Of a part that is a file. */
  readonly filename: string | null;
  readonly bytes: Uint8Array;
}

export type ReadForm =
  | { readonly ok: true; readonly parts: readonly FormPart[] }
  /** What is said of the body: "has …". */
  | { readonly ok: false; readonly fault: string };

export const FORM_LIMITS = { maxParts: 32, maxHeadBytes: 4_096, maxBoundaryLength: 70 } as const;

/** Of a content type; null where it names none, or no possible one. */
export function boundaryOf(contentType: string): string | null {
  const [, inQuotes, bare] = /;\s*boundary=(?:"([^"]*)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = inQuotes ?? bare ?? "";
  const isPossible = /^[0-9A-Za-z'()+_,\-./:=? ]*[0-9A-Za-z'()+_,\-./:=?]$/.test(boundary);
  return isPossible && boundary.length <= FORM_LIMITS.maxBoundaryLength ? boundary : null;
}

export function readForm(body: Uint8Array, boundary: string): ReadForm {
  // A letter for each byte: boundaries are found in it as fast as texts are searched.
  const text = new TextDecoder("latin1").decode(body);
  const delimiter = `\r\n--${boundary}`;
  // What stands before the first boundary is said to nobody.
  const isFirst = text.startsWith(delimiter.slice(2));
  const first = isFirst ? -2 : text.indexOf(delimiter);
  if (!isFirst && first === -1) return fault(NO_PARTS);
  const parts: FormPart[] = [];
  for (let at = first + delimiter.length; !text.startsWith(CLOSING, at);) {
    if (!text.startsWith(LINE_END, at)) return fault(NO_PARTS);
    if (parts.length === FORM_LIMITS.maxParts)
      return fault(`has more than ${FORM_LIMITS.maxParts} parts`);
    const headLength = text.slice(at, at + FORM_LIMITS.maxHeadBytes).indexOf(HEAD_END);
    if (headLength === -1)
      return fault(`has a part whose head does not end within ${FORM_LIMITS.maxHeadBytes} bytes`);
    const contentAt = at + headLength + HEAD_END.length;
    // An empty part's boundary begins with the end of its head.
    const end = text.indexOf(delimiter, contentAt - LINE_END.length);
    if (end === -1) return fault(NO_PARTS);
    const head = new TextDecoder().decode(body.subarray(at + LINE_END.length, at + headLength));
    const part = readPart(head, body.subarray(contentAt, Math.max(contentAt, end)));
    if (typeof part === "string") return fault(part);
    parts.push(part);
    at = end + delimiter.length;
  }
  return { ok: true, parts };
}

/**
 * What a form says, whatever boundaries stand between its parts: clients choose others each time
 * that they send it. Of a body that is no form, all of it.
 *
 * @returns one piece after another, none of them copied
 */
export function withoutBoundaries(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): readonly Uint8Array<ArrayBuffer>[] {
  const boundary = /^multipart\/form-data\s*;/i.test(contentType) ? boundaryOf(contentType) : null;
  const form = boundary === null ? undefined : readForm(body, boundary);
  if (form?.ok !== true) return [body];
  const heads = form.parts.map(({ name, filename, bytes }) => [name, filename, bytes.length]);
  const told = new TextEncoder().encode(`${JSON.stringify(heads)}\n`) as Uint8Array<ArrayBuffer>;
  return [told, ...form.parts.map(({ bytes }) => bytes as Uint8Array<ArrayBuffer>)];
}

/** @returns what is said of the body, where it is no part of a form */
function readPart(head: string, bytes: Uint8Array): FormPart | string {
  const headers = new Map<string, string>();
  for (const line of head.split("\r\n")) {
    const colon = line.indexOf(":");
    const field = line.slice(0, colon).trim().toLowerCase();
    if (headers.has(field)) return SAID_TWICE;
    headers.set(field, line.slice(colon + 1).trim());
  }
  const disposition = headers.get("content-disposition") ?? "";
  const parameters = /^form-data\s*;/i.test(disposition) ? parametersOf(disposition) : undefined;
  if (parameters === null) return SAID_TWICE;
  const name = parameters?.get("name");
  if (name === undefined) return "has a part without a name";
  if (/^multipart\//i.test(headers.get("content-type") ?? ""))
    return "has a form in a part: forms inside forms are not read";
  const encoding = (headers.get("content-transfer-encoding") ?? "binary").toLowerCase();
  if (!["binary", "8bit", "7bit"].includes(encoding))
    return `has a part in ${quoted(encoding)}: parts must be binary`;
  return { name, filename: parameters?.get("filename") ?? null, bytes };
}

/**
 * Read from one to the next: what stands in quotes, as a file's name in a header, is no parameter.
 *
 * @returns null where one is given twice, of which one reader takes the first and another the last
 */
function parametersOf(disposition: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const [, name = "", inQuotes, bare = ""] of disposition.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (found.has(key)) return null;
    found.set(key, inQuotes?.replaceAll(/\\(["\\])/g, "$1") ?? bare);
  }
  return found;
}

const PARAMETER = /;\s*([^\s=;"]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g;
const SAID_TWICE = "has a part whose head says something twice";
const LINE_END = "\r\n";
const HEAD_END = "\r\n\r\n";
const CLOSING = "--";
const NO_PARTS = "does not have its parts between the boundaries that its content type names";

const fault = (text: string): ReadForm => ({ ok: false, fault: text });
