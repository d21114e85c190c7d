/** The events of the overview, added up. Pure. */
import type { ServerEvent } from "../api/events.ts";
import type { OverviewEvent } from "../api/schema.ts";

/** What is known after an event: a change has those hours alone that are another. */
export function applyEvent(
  before: OverviewEvent | null,
  { name, data }: Pick<ServerEvent, "name" | "data">,
): OverviewEvent | null {
  if (!name.startsWith("overview.")) return before;
  const event = JSON.parse(data) as OverviewEvent;
  if (name !== "overview.change" || before === null) return event;
  const changed = new Set(event.hours.map(({ start_time: start }) => start));
  const kept = before.hours.filter(
    ({ start_time: start }) => !changed.has(start) && start >= event.start_time,
  );
  const hours = [...kept, ...event.hours].toSorted((a, b) => a.start_time - b.start_time);
  return { ...event, hours };
}
