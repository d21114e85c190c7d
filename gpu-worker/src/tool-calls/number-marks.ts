/**
 * Numbers that keep their text through a chat template. A template knows doubles alone, so it is
 * given marked texts in their place, which become the numbers in what it wrote. For one rendering.
 */
import { isNumberText } from "../../../src/contract/json-numbers.ts";

export class NumberMarks {
  /**
   * Nobody can write it in advance. A control character is escaped where a template writes JSON,
   * and only there.
   */
  readonly #mark = `\u0001${crypto.randomUUID()}:`;
  #isUsed = false;

  /** The same value, with a marked text for each number that has a text. */
  hide<T>(value: T): T {
    if (isNumberText(value)) {
      this.#isUsed = true;
      return `${this.#mark}${value.rawJSON}:` as T;
    }
    if (Array.isArray(value)) return value.map((one: unknown) => this.hide(one)) as T;
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, this.hide(inner)]);
    return Object.fromEntries(entries) as T;
  }

  /**
   * What was written, with the numbers back in place: where a template wrote JSON, without the
   * quotes of a text.
   */
  show(rendered: string): string {
    if (!this.#isUsed) return rendered;
    const mark = this.#mark.slice(1);
    // A text in the JSON of a text has its quotes and its escapes escaped again.
    const written = new RegExp(`(\\\\*")?(\u0001|\\\\+u0001)${mark}([-+.\\deE]+):(\\\\*")?`, "gi");
    return rendered.replace(written, (...[, open = "", control, number, close = ""]: string[]) => {
      const isText = open !== "" && close !== "" && control !== "\u0001";
      return isText ? String(number) : `${open}${String(number)}${close}`;
    });
  }
}
