/** The overview's stream, kept open while the page is in sight, and opened anew where it ends. */
import { useEffect, useState } from "react";

import { attendance } from "../api/attention.ts";
import { ApiFault } from "../api/client.ts";
import { eventsOf, waitAfter } from "../api/events.ts";
import type { OverviewEvent } from "../api/schema.ts";
import { applyEvent } from "./overview-events.ts";

export interface Live {
  readonly overview: OverviewEvent | null;
  /** Why there is nothing new; null while the stream is open, or opens. */
  readonly fault: Error | null;
}

const pathOf = (organizationId: string | null): string =>
  organizationId === null
    ? "/admin/v1/overview/events"
    : `/admin/v1/organizations/${organizationId}/overview/events`;

/**
 * What was refused is refused again, but for too many streams: another page may have closed one.
 */
const isFinal = (fault: unknown): boolean =>
  fault instanceof ApiFault && fault.status < 500 && fault.status !== 429;

/** @param organizationId null: the service */
export function useOverview(organizationId: string | null): Live {
  const [live, setLive] = useState<Live>({ overview: null, fault: null });
  useEffect(() => {
    let overview: OverviewEvent | null = null;
    let seen: string | null = null;
    let open: AbortController | null = null;
    const show = (fault: Error | null) => setLive({ overview, fault });

    const read = async (signal: AbortSignal): Promise<void> => {
      const response = await fetch(pathOf(organizationId), {
        headers: { ...attendance(), ...(seen !== null && { "last-event-id": seen }) },
        signal,
      });
      if (!response.ok || response.body === null)
        throw new ApiFault(response, await response.json().catch(() => null));
      for await (const event of eventsOf(response.body)) {
        if (signal.aborted) return;
        overview = applyEvent(overview, event);
        seen = event.id ?? seen;
        show(null);
      }
    };
    const keepOpen = async (signal: AbortSignal): Promise<void> => {
      for (let failures = 0; !signal.aborted;) {
        const before = seen;
        try {
          await read(signal);
          failures = seen === before ? failures + 1 : 0;
        } catch (cause) {
          if (signal.aborted) return;
          failures += 1;
          show(cause instanceof Error ? cause : new Error(String(cause)));
          if (isFinal(cause)) return;
        }
        await pause(waitAfter(failures, Math.random()), signal);
      }
    };
    const follow = (): void => {
      open?.abort();
      open = null;
      if (document.visibilityState === "hidden") return;
      open = new AbortController();
      void keepOpen(open.signal);
    };

    setLive({ overview: null, fault: null });
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      open?.abort();
    };
  }, [organizationId]);
  return live;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
