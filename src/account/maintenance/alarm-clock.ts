/** The object's one alarm, set for the earliest thing that needs it. */
type Storage = Pick<DurableObjectStorage, "getAlarm" | "setAlarm">;

export class AlarmClock {
  readonly #storage: Storage;
  /** When the alarm is set for, as far as this life of the object knows. */
  #setForMs: number | undefined;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** The alarm rings: none is set any more. */
  rings(): void {
    this.#setForMs = undefined;
  }

  /**
   * Makes sure that an alarm comes no later than this. Setting one writes a row, so only when it
   * must be earlier.
   */
  async wakeBy(atMs: number): Promise<void> {
    if (this.#setForMs === undefined) {
      const setFor = await this.#storage.getAlarm();
      // Another call of the same turn may have set one meanwhile.
      this.#setForMs ??= setFor ?? Number.POSITIVE_INFINITY;
    }
    if (atMs >= this.#setForMs) return;
    this.#setForMs = atMs;
    await this.#storage.setAlarm(atMs);
  }
}
