/**
 * The clock of edge tests. It stands still from the beginning of a test, so that none depends on
 * how long a machine takes between two calls, and goes on when the test says so. Timers and the
 * runtime's alarms run as ever.
 */
import { vi } from "vitest";

export function stopClock(): void {
  vi.useFakeTimers({ toFake: ["Date"] });
}

/** For a test so long that alarms come due in it: they would wait for a clock that stands still. */
export function runClock(): void {
  vi.useRealTimers();
}

export function passTime(ms: number): void {
  setClock(Date.now() + ms);
}

/**
 * The time of everything in this isolate, the Worker and its objects with the test; a clock that
 * runs goes on from there.
 */
export function setClock(atMs: number): void {
  if (vi.isFakeTimers()) vi.setSystemTime(atMs);
  else vi.useFakeTimers({ toFake: ["Date"], now: atMs, shouldAdvanceTime: true });
}

/**
 * Lets timers that begin from now on follow this clock. Each is a timer of the runtime, in whose
 * context its work belongs, that looks at the clock again and again.
 */
export function tieTimers(): void {
  const { setInterval: begin, clearInterval: end } = globalThis;
  const tie = (run: () => void, ms: number, isRepeated: boolean): unknown => {
    let dueMs = Date.now() + ms;
    const timer = begin(() => {
      if (Date.now() < dueMs) return;
      dueMs += ms;
      if (!isRepeated) end(timer);
      run();
    }, 1);
    return timer;
  };
  vi.stubGlobal("setTimeout", (run: () => void, ms = 0) => tie(run, ms, false));
  vi.stubGlobal("setInterval", (run: () => void, ms = 0) => tie(run, ms, true));
  vi.stubGlobal("clearTimeout", end);
}
