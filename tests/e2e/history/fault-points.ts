/**
 * The points in a request's life at which something may break, and who waits at them.
 *
 *   hold      the account holds money; nothing has been sent to the worker
 *   dispatch  the worker has the request; nothing has come back
 *   started   the worker's first event, before the edge has it
 *   extend    a delta from beyond the first slice, before the edge has it
 *   end       the receipt in the `end` event, before the edge has it
 *   receipt   the same, when it has been passed on
 *   settle    the client's last byte
 *   push      receipts that the worker delivers by itself, before the edge has them
 *   alarm     the question of an account about a hold that nobody ended
 */
export const POINTS = [
  "hold",
  "dispatch",
  "started",
  "extend",
  "end",
  "receipt",
  "settle",
  "push",
  "alarm",
] as const;
export type Point = (typeof POINTS)[number];

/** What the proxy does with what is passing when its point was reached. */
export type Verdict = "pass" | "cut";

/** Does the damage. What is passing waits meanwhile. */
export type Action = (requestId: string) => Promise<Verdict>;

interface Armed {
  readonly point: Point;
  readonly run: Action;
  readonly settle: (requestId: string) => void;
}

export class FaultPoints {
  #armed: Armed | undefined;

  /** The action runs once, at the first arrival. @returns when it has run: the request it met */
  arm(point: Point, run: Action): Promise<string> {
    return new Promise((settle) => {
      this.#armed = { point, run, settle };
    });
  }

  disarm(): void {
    this.#armed = undefined;
  }

  async reach(point: Point, requestId: string): Promise<Verdict> {
    const armed = this.#armed;
    if (armed?.point !== point) return "pass";
    this.#armed = undefined;
    const verdict = await armed.run(requestId);
    armed.settle(requestId);
    return verdict;
  }
}
