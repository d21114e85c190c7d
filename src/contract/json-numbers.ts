/**
 * Numbers of JSON that keep their text. A double rounds 175928847299117063 and knows no 1e400, and writes 1.0 as 1; whoever
 * passes on what somebody else wrote must not. Source: ECMAScript's "JSON.parse source text access". Pure.
 */
declare global {
  interface JSON {
    rawJSON(text: string): NumberText;
    isRawJSON(value: unknown): value is NumberText;
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
    ): unknown;
  }
}

/** A number by its text; `JSON.stringify` writes that. */
export interface NumberText {
  readonly rawJSON: string;
}

/** The value of a JSON text, with a `NumberText` for each number that a double would write in another way. */
export function parseKeepingNumbers(text: string): unknown {
  return JSON.parse(text, (_, value, { source }) =>
    typeof value === "number" && source !== undefined ? toNumber(source, value) : value,
  );
}

/** The number itself where it writes the text again. */
export function toNumber(text: string, value: number): number | NumberText {
  return String(value) === text ? value : JSON.rawJSON(text);
}

export function isNumberText(value: unknown): value is NumberText {
  return JSON.isRawJSON(value);
}

/** The text of a number; undefined: it is none. */
export function textOfNumber(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return isNumberText(value) ? value.rawJSON : undefined;
}
