/**
 * Bugs to plant in what came after the money rules: second workers, plans, refusals in a crowd, the
 * choice of `auto`, erasure, marks of unlike hours, and passkeys.
 */
import { mutant, type Mutant } from "./mutant.ts";

const HEDGED_START = "tests/unit/gateway/hedging.test.ts";
const EXPECTED_WAIT = "tests/unit/routing/expected-wait.test.ts";
const AUTO = "tests/unit/routing/auto.test.ts";
const CASCADE = "tests/unit/routing/cascade.test.ts";
const CASCADE_ASKED = "tests/edge/worker/cascade.test.ts";
const ATTEMPTS = "tests/edge/account/attempts.test.ts";
const PLANS = "tests/edge/account/plans.test.ts";
const ERASURE = "tests/edge/worker/organization-data.test.ts";
const ANOMALIES = "tests/unit/watch/anomalies.test.ts";
const PASSKEY = "tests/unit/auth/passkey.test.ts";
const PASSKEYS = "tests/edge/worker/passkeys.test.ts";

export const CAPABILITY_MUTANTS: readonly Mutant[] = [
  mutant(
    "second workers are asked beyond their budget",
    "gateway/hedged-start.ts",
    "|| budget?.take() !== true)",
    ")",
    HEDGED_START,
  ),
  mutant(
    "a second worker is asked though the account says no",
    "gateway/hedged-start.ts",
    "return isAgreed && !isOver() ?",
    "return !isOver() ?",
    HEDGED_START,
  ),
  mutant(
    "a worker with work of its own is asked beside one that is late",
    "gateway/placement.ts",
    "...(outlook.isIdle && !loads && { idleIn: pool }),",
    "...(!loads && { idleIn: pool }),",
    "tests/edge/worker/hedging.test.ts",
  ),
  mutant(
    "the slower of two generates on",
    "routing/hedge.ts",
    "parts.drop(other.attempt, other.given);",
    "",
    "tests/unit/routing/hedge.test.ts",
  ),
  mutant(
    "the account is not told that the first of two is left",
    "routing/hedge.ts",
    "if (end.run === first) parts.tellAlone(first);",
    "",
    "tests/unit/routing/hedge.test.ts",
  ),
  mutant(
    "a plan that ends gives back its whole fee",
    "billing/plan.ts",
    "Math.max(atMs, period.startMs), period.endMs)",
    "period.startMs, period.endMs)",
    "tests/unit/billing/plan.test.ts",
  ),
  mutant(
    "each plan has a trial of its own",
    "account/plans/plans.ts",
    "const isTrialDue = state.getEntry(TRIAL_REFERENCE) === undefined;",
    "const isTrialDue = true;",
    PLANS,
  ),
  mutant(
    "what a plan includes outlives it",
    "account/plans/plans.ts",
    "books.cutIncluded(referenceOf(row), atMs);",
    "",
    PLANS,
  ),
  mutant(
    "usage that has lapsed is there for requests that begin",
    "billing/plan.ts",
    "includedLeft(credits.filter((credit) => !isExpired(credit, nowMs)))",
    "includedLeft(credits)",
    PLANS,
  ),
  mutant(
    "usage beyond the included costs what the book says",
    "billing/plan.ts",
    "divideHalfEven(beyond * BigInt(percent), 100n)",
    "beyond",
    "tests/unit/billing/plan.test.ts",
  ),
  mutant(
    "somebody who has nothing waiting is kept out by a neighbour's queue",
    "routing/expected-wait.ts",
    "if (isFirst) return true;",
    "",
    EXPECTED_WAIT,
  ),
  mutant(
    "a request waits for the whole queue of a neighbour",
    "routing/expected-wait.ts",
    ": Math.min(countFrom(serviceTier, counts), own + 1);",
    ": countFrom(serviceTier, counts);",
    EXPECTED_WAIT,
  ),
  mutant(
    "flex is never refused for a queue",
    "routing/expected-wait.ts",
    "isFirst: hasNothing && rankOf(who.serviceTier) > 0,",
    "isFirst: hasNothing,",
    EXPECTED_WAIT,
  ),
  mutant(
    "a key that opens nothing is told how full a pool is",
    "gateway/overload.ts",
    "await requireOpenKey(key, use);",
    "",
    "tests/edge/worker/overload.test.ts",
  ),
  mutant(
    "auto takes the cheapest, however badly it does",
    "routing/auto.ts",
    "one.expected >= best - tolerance",
    "one.expected >= 0",
    AUTO,
  ),
  mutant(
    "auto forgets the tier of a conversation",
    "routing/auto.ts",
    "tier = chosen.model.terms.quality;",
    "",
    AUTO,
  ),
  mutant(
    "auto chooses a model that has no room for the request",
    "routing/auto.ts",
    "return roomy.length > 0 ? roomy : models;",
    "return models;",
    AUTO,
  ),
  mutant(
    "a cascade keeps what its model says nothing of",
    "routing/cascade.ts",
    "return meanMillionths !== null && meanMillionths >= from;",
    "return meanMillionths === null || meanMillionths >= from;",
    CASCADE,
  ),
  mutant(
    "a cascade tries a model below the conversation's tier",
    "routing/cascade.ts",
    ".filter(({ terms }) => terms.quality >= tier)",
    ".filter(() => tier >= 0)",
    CASCADE,
  ),
  mutant(
    "a cascade shows what only we wanted to know",
    "gateway/tried.ts",
    "this.#isLikelihoodOurs = request.sampling.topLogprobs === null;",
    "",
    CASCADE_ASKED,
  ),
  mutant(
    "a cascade leaves the model that was not sure running",
    "gateway/dispatch.ts",
    "if (!isEnded) this.#drop(tried);",
    "",
    CASCADE_ASKED,
  ),
  mutant(
    "an attempt is charged that is booked as our cost",
    "account/ledger/books.ts",
    "isUndelivered(hold, told) || isGivenUp;",
    "isUndelivered(hold, told);",
    ATTEMPTS,
  ),
  mutant(
    "a prompt that another model counts anew stays counted",
    "account/requests/request-limits.ts",
    "return { ...regranted, inputCountedAtMs: null, countedInputTokens: 0 };",
    "return regranted;",
    ATTEMPTS,
  ),
  mutant(
    "a task waits for another organization's whole line",
    "routing/expected-wait.ts",
    "if (other !== organizationId) ahead += Math.min(count, own + 1);",
    "if (other !== organizationId) ahead += count;",
    EXPECTED_WAIT,
  ),
  mutant(
    "auto chooses a model that the caller left out",
    "routing/auto.ts",
    "if (excluded.some((pattern) => isLike(id, pattern)))",
    "if (excluded.includes(id))",
    AUTO,
  ),
  mutant(
    "what an erasure takes is counted after it went",
    "account/departure/departure.ts",
    "      const rows = sql.exec<{ id: string }>(query).toArray();",
    "      sql.exec(change);\n      const rows = sql.exec<{ id: string }>(query).toArray();",
    ERASURE,
  ),
  mutant(
    "what is erased once more is counted once more",
    "account/departure/departure.ts",
    "INSERT INTO erased VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    "INSERT OR REPLACE INTO erased VALUES (?, ?, ?)",
    ERASURE,
  ),
  mutant(
    "the statement of an erasure is replaced by a later one",
    "account/departure/departure.ts",
    "SET statement = coalesce(statement, ?)",
    "SET statement = ?",
    ERASURE,
  ),
  mutant(
    "an organization that is erased goes on paying its plan",
    "account/departure/departure.ts",
    "plans.assign({ terms: null, fromMs: null, actor }, nowMs);",
    "",
    ERASURE,
  ),
  mutant(
    "any change marks an hour after hours that were all alike",
    "watch/anomalies.ts",
    "Math.max(NORMAL * distance, middle / 10, least)",
    "NORMAL * distance",
    ANOMALIES,
  ),
  mutant(
    "an hour that is not over is marked for what it has not yet",
    "watch/anomalies.ts",
    "isLowMarked && isOver && value < low",
    "isLowMarked && value < low",
    ANOMALIES,
  ),
  mutant(
    "hours before the first request count as quiet ones",
    "watch/anomalies.ts",
    "if (ms < firstMs) return null;",
    "",
    ANOMALIES,
  ),
  mutant(
    "a passkey opens for whoever holds its device",
    "auth/passkey.ts",
    "if ((flags & PRESENT) === 0 || (flags & VERIFIED) === 0)",
    "if ((flags & PRESENT) === 0)",
    PASSKEY,
  ),
  mutant(
    "a passkey answers another site's page",
    "auth/passkey.ts",
    `&& said["origin"] === origin;`,
    ";",
    PASSKEY,
  ),
  mutant(
    "a passkey of another host is believed",
    "auth/passkey.ts",
    "if (rpIdHash.some((byte, at) => byte !== data[at])) return null;",
    "",
    PASSKEY,
  ),
  mutant(
    "a passkey's challenge opens twice",
    "identity/passkeys.ts",
    `if (!(await spend(services, proof, "sign_in"))) throw wrong();`,
    "",
    PASSKEYS,
  ),
  mutant(
    "a copy of a passkey signs in",
    "identity/passkeys.ts",
    "if (!(await people.usePasskey(id, proof.signCount, now()))) throw wrong();",
    "await people.usePasskey(id, proof.signCount, now());",
    PASSKEYS,
  ),
  mutant(
    "a challenge for a new passkey signs somebody in",
    "identity/passkeys.ts",
    "known.purpose === purpose &&",
    "",
    PASSKEYS,
  ),
  mutant(
    "whoever finds a page open adds a passkey",
    "identity/passkeys.ts",
    "await requireOwnPassword(services, session, call);",
    "",
    PASSKEYS,
  ),
  mutant(
    "what another worker goes on with is told twice",
    "gateway/delivered.ts",
    "again.told = 0;",
    "",
    "tests/unit/gateway/delivered.test.ts",
  ),
  mutant(
    "a worker that does not see its requests yet is taken for idle",
    "routing/health.ts",
    "return Math.max(own, load);",
    "return load;",
    "tests/unit/routing/health.test.ts",
  ),
  mutant(
    "a cached token may be dearer than provider.max_price",
    "routing/preferences.ts",
    "Math.max(own, cached)",
    "own",
    "tests/unit/routing/preferences.test.ts",
  ),
];
