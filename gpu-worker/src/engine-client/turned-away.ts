/**
 * How many of each organization's requests were turned away and have not come in since: those stand
 * in a line that is only counted, and each is told to come again when it would be first. So the
 * time grows with the load, and an organization's own load alone. Pure: no clock.
 */

/** Of organizations; then all are forgotten. */
const MAX_ORGANIZATIONS = 10_000;

export class TurnedAway {
  readonly #counts = new Map<string, number>();

  /** One more. @returns how many came before it */
  count(organizationId: string): number {
    const before = this.#counts.get(organizationId) ?? 0;
    if (this.#counts.size >= MAX_ORGANIZATIONS) this.#counts.clear();
    this.#counts.set(organizationId, before + 1);
    return before;
  }

  /** One of the organization's began: there is room for one more. */
  countBegun(organizationId: string | undefined): void {
    if (organizationId === undefined) return;
    const left = (this.#counts.get(organizationId) ?? 0) - 1;
    if (left > 0) this.#counts.set(organizationId, left);
    else this.#counts.delete(organizationId);
  }

  /** There was room for one more. */
  forget(organizationId: string): void {
    this.#counts.delete(organizationId);
  }
}
