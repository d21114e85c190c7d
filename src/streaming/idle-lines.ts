/**
 * What a stream of server-sent events has beside its events: comments, other fields, empty lines
 * that end nothing. Whoever reads it works for each of them and has nothing of it. Pure.
 */
const DATA = "data:";
const LINE_BREAK = /\r\n|[\r\n]/;

export class IdleLines {
  #length = 0;
  /** Of the line under way, as much as shows what it is. */
  #head = "";
  /** The event under way has data. */
  #hasData = false;
  #endsInReturn = false;

  /** Characters so far, line breaks among them. */
  get length(): number {
    return this.#length;
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
    if (this.#head === DATA) return;
    if (!DATA.startsWith(this.#head)) {
      this.#length += part.length;
      return;
    }
    const before = this.#head.length;
    const line = this.#head + part.slice(0, DATA.length);
    this.#head = line.slice(0, DATA.length);
    if (!DATA.startsWith(this.#head)) this.#length += before + part.length;
  }

  #endLine(): void {
    const head = this.#head;
    this.#head = "";
    if (head === DATA) {
      this.#hasData = true;
      return;
    }
    const endsEvent = head === "" && this.#hasData;
    if (head === "") this.#hasData = false;
    if (endsEvent) return;
    // A line that is a part of `data:` and no more was not counted before.
    this.#length += (DATA.startsWith(head) ? head.length : 0) + 1;
  }
}
