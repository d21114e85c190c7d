/**
 * /admin/v1/overview/events, and the same of one organization: what is used and earned, as it
 * changes.
 */
import { z } from "zod";

import { overviewEventSchema } from "../../contract/overview.ts";
import { ApiError } from "../../errors.ts";
import { callerOf, checkAccess, holderOf } from "../../http/access.ts";
import {
  FOR_OPERATORS,
  forMembers,
  type ApiContext,
  type Operation,
} from "../../http/operation.ts";
import { logEvent } from "../../observability/log.ts";
import { toByteStream } from "../../streaming/relay.ts";
import { EVENT_STREAM_HEADERS } from "../../streaming/sse.ts";
import { OPERATORS } from "../../watch/watch.ts";
import { toOverviewEvent } from "./overview-shapes.ts";
import { overviewTexts } from "./overview-stream.ts";

const MAX_ID_LENGTH = 100;
/**
 * So often something is written, and a reader that left is noticed: whoever goes from page to page
 * and back must not find the places of their session taken by pages that are closed.
 */
const QUIET_MS = 1_000;

const common = {
  method: "get",
  tag: "Admin",
  status: 200,
  response: {
    description:
      "A stream: `overview.snapshot` at first, then `overview.change` when something has changed, once a second at most. " +
      "Comments between them say that it is there. It ends with the session, and from time to time.",
    eventSchema: overviewEventSchema,
    hasNamedEvents: true,
  },
  headers: {
    "Last-Event-ID": {
      description: "The id of the last event that arrived: what changed since then comes first.",
      schema: z.string(),
    },
  },
  errors: ["rate_limit_exceeded"],
} as const;

export const watchOverview: Operation = {
  ...common,
  path: "/admin/v1/overview/events",
  operationId: "watchOverview",
  summary:
    "Requests, tokens, spend, revenue, margin, errors and times to the first token of the last 24 hours against the 24 before, as they change.",
  access: FOR_OPERATORS,
  handler: (c) => openStream(c, watchOverview),
};

export const watchOrganizationOverview: Operation = {
  ...common,
  path: "/admin/v1/organizations/{organization_id}/overview/events",
  operationId: "watchOrganizationOverview",
  summary:
    "An organization's requests, tokens, spend, errors and times to the first token of the last 24 hours against the 24 before, as they change.",
  access: forMembers("usage.read"),
  pathParameters: { organization_id: "The organization's id." },
  handler: (c) => openStream(c, watchOrganizationOverview),
};

/** @throws {ApiError} rate_limit_exceeded: too many are open */
async function openStream(c: ApiContext, operation: Operation): Promise<Response> {
  const { services } = c.var;
  const organizationId = c.get("params")["organization_id"] ?? null;
  const isOperator = callerOf(c).kind === "operator";
  const call = {
    viewerId: crypto.randomUUID(),
    holder: await holderOf(c),
    group: isOperator ? OPERATORS : (organizationId ?? ""),
    organizationId,
    seen: c.req.header("last-event-id")?.slice(0, MAX_ID_LENGTH) ?? null,
  };
  const first = await services.watchOf().next({ ...call, isPatient: false });
  if (first.kind === "full")
    throw new ApiError("rate_limit_exceeded", {
      message: "Too many streams of the overview are open; close one, or see Retry-After.",
      retryAfterMs: first.retryAfterMs,
    });
  const left = new AbortController();
  const leave = (): void => {
    left.abort();
    services.defer(services.watchOf().leave(call.viewerId));
  };
  c.req.raw.signal.addEventListener("abort", leave);
  const texts = overviewTexts({
    watch: services.watchOf,
    call,
    first,
    toEvent: async (view) => {
      const nowMs = services.now();
      const costs = isOperator ? await services.recentCosts.at(nowMs) : null;
      return toOverviewEvent(view, { organizationId, costs, nowMs });
    },
    mayGoOn: () => isAllowed(c, operation),
    now: services.now,
    wait: services.wait,
    signal: left.signal,
  });
  const body = toByteStream(endingQuietly(texts), leave, QUIET_MS);
  return new Response(body, { headers: EVENT_STREAM_HEADERS });
}

async function isAllowed(c: ApiContext, { access }: Operation): Promise<boolean> {
  try {
    // A stream that goes on by itself is no use of a session.
    await checkAccess(c, access, true);
    return true;
  } catch (cause) {
    if (cause instanceof ApiError) return false;
    throw cause;
  }
}

/** What fails behind a stream ends it: its reader opens another, from where this one stood. */
async function* endingQuietly(texts: AsyncGenerator<string, undefined>): AsyncGenerator<string> {
  try {
    yield* texts;
  } catch (cause) {
    logEvent("overview.stream_failed", {}, cause);
  }
}
