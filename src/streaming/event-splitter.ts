/**
 * Text that arrives in any pieces, as whole server-sent events, each with the empty line that ends
 * it. Pure.
 */
export class EventSplitter {
  #rest = "";

  push(text: string): string[] {
    const pieces = (this.#rest + text).split("\n\n");
    this.#rest = pieces.pop() ?? "";
    return pieces.map((piece) => `${piece}\n\n`);
  }
}
