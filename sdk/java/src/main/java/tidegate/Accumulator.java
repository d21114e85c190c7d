package tidegate;

/** Adds a stream's events up to the whole answer. */
interface Accumulator<E, W> {
  void add(E event);

  /** What is there so far; null before the first event. */
  W whole();

  /** The usage is told only to those who ask for it. */
  default boolean tellsUsageOnRequest() {
    return false;
  }

  /** Whether an event is there for the usage alone. */
  default boolean isUsage(E event) {
    return false;
  }
}
