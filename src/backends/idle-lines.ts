/**
 * What a stream of server-sent events has beside its events: comments, other fields, empty lines
 * that end nothing. Whoever reads it works for each of them and has nothing of it. Pure.
 */
const DATA = "data:";
const LINE_BREAK = /\r\n|[\r\n]/;

export class IdleLines {
  /** Of the lines that have ended. */
  #ended = 0;
  /** Of the line under way ... */
  #lineLength = 0;
  /** ... as much as shows what it is. */
  #head = "";
  /** The event under way has data. */
  #hasData = false;
  #endsInReturn = false;

  /** Characters so far, line breaks among them. */
  get length(): number {
    return this.#ended + (DATA.startsWith(this.#head) ? 0 : this.#lineLength);
  }

  /** The next text of the stream, cut anywhere. */
  take(text: string): void {
    if (text === "") return;
    // Both are one break, also when they come apart.
    const rest = this.#endsInReturn && text.startsWith("\n") ? text.slice(1) : text;
    this.#endsInReturn = text.endsWith("\r");
    const lines = rest.split(LINE_BREAK);
    const last = lines.pop() ?? "";
    for (const line of lines) {
      this.#extend(line);
      this.#endLine();
    }
    this.#extend(last);
  }

  #extend(part: string): void {
    this.#head += part.slice(0, DATA.length - this.#head.length);
    this.#lineLength += part.length;
  }

  #endLine(): void {
    const isData = this.#head === DATA;
    const isEmpty = this.#head === "";
    const endsEvent = isEmpty && this.#hasData;
    if (!isData && !endsEvent) this.#ended += this.#lineLength + 1;
    this.#hasData = isData || (this.#hasData && !isEmpty);
    this.#head = "";
    this.#lineLength = 0;
  }
}
