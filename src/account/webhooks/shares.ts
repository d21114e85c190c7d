/**
 * Which webhook may have another connection: each always has one, whatever the others do, and a
 * second where that leaves one for each of the others. Pure.
 */
import { LIMITS } from "../../contract/common.ts";

/** workerd has six for a request, and what else an alarm does needs one or two. */
export const AT_ONCE = { ofOne: 2, withSeconds: 4, ofAll: LIMITS.maxWebhooks } as const;

export class Shares {
  readonly #webhookIds: readonly string[];
  readonly #taken: Map<string, number>;

  /** @param taken connections that are in use, by webhook; some may be of one that is no more */
  constructor(webhookIds: readonly string[], taken: ReadonlyMap<string, number>) {
    this.#webhookIds = webhookIds;
    this.#taken = new Map(taken);
  }

  /** @returns whether there was one for it */
  take(webhookId: string): boolean {
    const own = this.#taken.get(webhookId) ?? 0;
    const inAll = [...this.#taken.values()].reduce((sum, count) => sum + count, 0);
    const idle = this.#webhookIds.filter((id) => !this.#taken.has(id)).length;
    const isFree =
      own === 0 ? inAll < AT_ONCE.ofAll : own < AT_ONCE.ofOne && inAll + idle < AT_ONCE.withSeconds;
    if (isFree) this.#taken.set(webhookId, own + 1);
    return isFree;
  }
}
