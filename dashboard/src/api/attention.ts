/**
 * Whether somebody is at the page. What a page asks by itself that nobody has touched for a while
 * says so, and keeps no session from ending.
 */
const AWAY_AFTER_MS = 5 * 60_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

let touchedAtMs = Date.now();

/** From here on what somebody does to the page counts. */
export function watchAttention(page: EventTarget): void {
  const touch = (): void => {
    touchedAtMs = Date.now();
  };
  for (const sign of SIGNS) page.addEventListener(sign, touch, { capture: true, passive: true });
}

/** @param nowMs unix milliseconds */
export const attendance = (nowMs = Date.now()): Record<string, string> =>
  nowMs - touchedAtMs < AWAY_AFTER_MS ? {} : { "x-tidegate-unattended": "true" };
