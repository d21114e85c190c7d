/** What was asked of the engine's process and is not answered yet. */
export class Calls<T> {
  readonly #waiting = new Map<number, (answer: T) => void>();
  #lastId = 0;

  open(): { readonly callId: number; readonly answered: Promise<T> } {
    this.#lastId += 1;
    const callId = this.#lastId;
    const answered = new Promise<T>((resolve) => this.#waiting.set(callId, resolve));
    return { callId, answered };
  }

  /** Does nothing when it was answered before. */
  answer(callId: number, answer: T): void {
    this.#waiting.get(callId)?.(answer);
    this.#waiting.delete(callId);
  }

  answerAll(answer: T): void {
    for (const callId of this.#waiting.keys()) this.answer(callId, answer);
  }
}
