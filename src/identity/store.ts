/** The directory of people in D1. */
import { and, asc, desc, eq, exists, gt, inArray, isNull, lte, ne, sql } from "drizzle-orm";

import { PASSKEY_LIMITS } from "../contract/passkeys.ts";
import type { Database } from "../db/client.ts";
import {
  memberships,
  organizations,
  passkeys,
  people,
  sessions,
  setUpTokens,
  signInAttempts,
  signInLinks,
  spentChallenges,
} from "../db/schema.ts";
import { CLOCKS_DIFFER_MS } from "./sign-in-limits.ts";
import { MAX_HOLDERS, type Passkey, type PeopleDirectory, type Session } from "./user.ts";

/** @param hash null: none was set */
const hasPassword = (hash: string | null) =>
  hash === null ? isNull(people.passwordHash) : eq(people.passwordHash, hash);

export function openPeople(database: Database): PeopleDirectory {
  const first = async <T>(rows: PromiseLike<T[]>): Promise<T | null> => (await rows)[0] ?? null;
  return {
    insert: async (person) => {
      const made = await database
        .insert(people)
        .values(person)
        .onConflictDoNothing()
        .returning({ id: people.id });
      return made.length > 0;
    },
    find: (id) => first(database.select().from(people).where(eq(people.id, id))),
    holdersOf: (email, organizationId) => {
      const isKnown =
        organizationId === null
          ? undefined
          : exists(
              database
                .select({ one: sql`1` })
                .from(memberships)
                .where(
                  and(
                    eq(memberships.personId, people.id),
                    eq(memberships.organizationId, organizationId),
                  ),
                ),
            );
      return database
        .select()
        .from(people)
        .where(and(eq(people.email, email), isKnown))
        .orderBy(desc(eq(people.madeIn, "")), asc(people.createdAtMs), asc(people.id))
        .limit(MAX_HOLDERS);
    },
    list: ({ limit, after, email }) =>
      database
        .select()
        .from(people)
        .where(
          and(
            after === null ? undefined : gt(people.id, after),
            email === null ? undefined : eq(people.email, email),
          ),
        )
        .orderBy(asc(people.id))
        .limit(limit),
    change: async (id, change, isSignedOut) => {
      if (Object.keys(change).length === 0) return;
      const update = database.update(people).set(change).where(eq(people.id, id));
      if (!isSignedOut) return void (await update);
      await database.batch([
        update,
        database.delete(sessions).where(eq(sessions.personId, id)),
        database.delete(setUpTokens).where(eq(setUpTokens.personId, id)),
        database.delete(signInLinks).where(eq(signInLinks.personId, id)),
        database.delete(passkeys).where(eq(passkeys.personId, id)),
      ]);
    },
    erase: async (id, nowMs) => {
      await database.batch(forgetting(database, [id], nowMs));
    },
    setPassword: async (personId, passwordHash, proof) => {
      const holds =
        "setUpHash" in proof
          ? exists(
              database
                .select({ one: sql`1` })
                .from(setUpTokens)
                .where(
                  and(
                    eq(setUpTokens.personId, people.id),
                    eq(setUpTokens.tokenHash, proof.setUpHash),
                    gt(setUpTokens.expiresAtMs, proof.nowMs),
                  ),
                ),
            )
          : hasPassword(proof.passwordHash);
      // Hashes are salted, so that this one is there only if the first statement set it.
      const isSet = exists(
        database
          .select({ one: sql`1` })
          .from(people)
          .where(and(eq(people.id, personId), eq(people.passwordHash, passwordHash))),
      );
      const isByToken = "setUpHash" in proof;
      const kept = "keptSession" in proof ? ne(sessions.tokenHash, proof.keptSession) : undefined;
      const [changed] = await database.batch([
        database
          .update(people)
          .set({ passwordHash })
          .where(and(eq(people.id, personId), isNull(people.disabledAtMs), holds))
          .returning({ id: people.id }),
        database.delete(sessions).where(and(eq(sessions.personId, personId), isSet, kept)),
        database.delete(setUpTokens).where(and(eq(setUpTokens.personId, personId), isSet)),
        // Whoever needed an operator's token may have lost more than the password.
        database
          .delete(passkeys)
          .where(and(eq(passkeys.personId, personId), isSet, isByToken ? undefined : sql`0`)),
      ]);
      return changed.length > 0;
    },

    renewHash: async (personId, before, passwordHash) => {
      await database
        .update(people)
        .set({ passwordHash })
        .where(and(eq(people.id, personId), eq(people.passwordHash, before)));
    },

    insertSession: async ({ tokenHash, person, seenAtMs, expiresAtMs }) => {
      const [, , made] = await database.batch([
        database.delete(sessions).where(lte(sessions.expiresAtMs, seenAtMs)),
        database.delete(signInAttempts).where(lte(signInAttempts.emptyAtMs, seenAtMs)),
        database
          .insert(sessions)
          .select(
            database
              .select({
                tokenHash: sql`${tokenHash}`.as("token_hash"),
                personId: people.id,
                seenAtMs: sql`${seenAtMs}`.as("seen_at_ms"),
                expiresAtMs: sql`${expiresAtMs}`.as("expires_at_ms"),
              })
              .from(people)
              .where(
                and(
                  eq(people.id, person.id),
                  hasPassword(person.passwordHash),
                  isNull(people.disabledAtMs),
                ),
              ),
          )
          .returning({ id: sessions.personId }),
      ]);
      return made.length > 0;
    },
    findSession: async (tokenHash, nowMs): Promise<Session | null> => {
      const row = await first(
        database
          .select({ session: sessions, person: people })
          .from(sessions)
          .innerJoin(people, eq(people.id, sessions.personId))
          .where(
            and(
              eq(sessions.tokenHash, tokenHash),
              gt(sessions.expiresAtMs, nowMs),
              isNull(people.disabledAtMs),
            ),
          ),
      );
      if (row === null) return null;
      const { seenAtMs, expiresAtMs } = row.session;
      return { tokenHash, person: row.person, seenAtMs, expiresAtMs };
    },
    touchSession: async (tokenHash, seenAtMs) => {
      await database.update(sessions).set({ seenAtMs }).where(eq(sessions.tokenHash, tokenHash));
    },
    listSessions: (personId, nowMs) =>
      database
        .select({
          tokenHash: sessions.tokenHash,
          seenAtMs: sessions.seenAtMs,
          expiresAtMs: sessions.expiresAtMs,
        })
        .from(sessions)
        .where(and(eq(sessions.personId, personId), gt(sessions.expiresAtMs, nowMs)))
        .orderBy(desc(sessions.seenAtMs), asc(sessions.tokenHash))
        .limit(100),
    endSessions: async (of) => {
      const which =
        "tokenHash" in of
          ? eq(sessions.tokenHash, of.tokenHash)
          : and(
              eq(sessions.personId, of.personId),
              "hashStart" in of
                ? sql`substr(${sessions.tokenHash}, 1, ${of.hashStart.length}) = ${of.hashStart}`
                : undefined,
            );
      const ended = await database
        .delete(sessions)
        .where(which)
        .returning({ id: sessions.personId });
      return ended.length;
    },

    putSignInLink: async (personId, tokenHash, expiresAtMs) => {
      await database.insert(signInLinks).values({ tokenHash, personId, expiresAtMs });
    },
    takeSignInLink: async (tokenHash, nowMs) => {
      const [, taken] = await database.batch([
        database.delete(signInLinks).where(lte(signInLinks.expiresAtMs, nowMs)),
        database
          .delete(signInLinks)
          .where(eq(signInLinks.tokenHash, tokenHash))
          .returning({ personId: signInLinks.personId }),
      ]);
      return taken[0]?.personId ?? null;
    },

    ...openPasskeys(database),

    putSetUp: async (personId, tokenHash, expiresAtMs) => {
      await database
        .insert(setUpTokens)
        .values({ personId, tokenHash, expiresAtMs })
        .onConflictDoUpdate({ target: setUpTokens.personId, set: { tokenHash, expiresAtMs } });
    },
    findSetUp: async (tokenHash, nowMs) => {
      const isOpen = and(eq(setUpTokens.tokenHash, tokenHash), gt(setUpTokens.expiresAtMs, nowMs));
      const found = await first(database.select().from(setUpTokens).where(isOpen));
      return found?.personId ?? null;
    },

    countAttempt: async (subject, everyMs, most, nowMs) => {
      // One statement, so that attempts that come together cannot all read the same count.
      const fullMs = nowMs + most * everyMs;
      const counts = sql`max(${signInAttempts.emptyAtMs}, ${nowMs}) + ${everyMs}`;
      // Much fuller than full is what a clock counted that was ahead: it counts anew.
      const isAhead = sql`${signInAttempts.emptyAtMs} > ${fullMs + CLOCKS_DIFFER_MS}`;
      const emptyAtMs = sql`CASE WHEN ${isAhead} THEN ${nowMs + everyMs} ELSE ${counts} END`;
      const counted = await database
        .insert(signInAttempts)
        .values({ subject, emptyAtMs: nowMs + everyMs })
        .onConflictDoUpdate({
          target: signInAttempts.subject,
          set: { emptyAtMs },
          setWhere: sql`${emptyAtMs} <= ${fullMs}`,
        })
        .returning({ emptyAtMs: signInAttempts.emptyAtMs });
      if (counted.length > 0) return null;
      const row = await first(
        database.select().from(signInAttempts).where(eq(signInAttempts.subject, subject)),
      );
      return (row?.emptyAtMs ?? nowMs) + everyMs - most * everyMs;
    },
    forgetAttempts: async (subjects) => {
      await database.delete(signInAttempts).where(inArray(signInAttempts.subject, [...subjects]));
    },

    joined: async (personId, organizationId) => {
      await database.insert(memberships).values({ personId, organizationId }).onConflictDoNothing();
    },
    left: async (personId, organizationId) => {
      await database
        .delete(memberships)
        .where(
          and(eq(memberships.personId, personId), eq(memberships.organizationId, organizationId)),
        );
    },
    onlyIn: async (organizationId) => {
      const elsewhere = sql`EXISTS (SELECT 1 FROM ${memberships}
        WHERE ${memberships.personId} = ${people.id} AND ${memberships.organizationId} <> ${organizationId})`;
      const isTheirs = and(eq(people.madeIn, organizationId), eq(people.isOperator, false));
      const rows = await database
        .select({ id: people.id })
        .from(people)
        .where(and(isTheirs, sql`NOT ${elsewhere}`));
      return rows.map(({ id }) => id);
    },
    eraseOrganization: async (organizationId, personIds, nowMs) => {
      const isIt = eq(organizations.id, organizationId);
      await database.batch([
        ...forgetting(database, personIds, nowMs),
        database.delete(memberships).where(eq(memberships.organizationId, organizationId)),
        database.update(organizations).set({ name: ERASED }).where(isIt),
      ]);
    },
    organizationsOf: (personId) =>
      database
        .select({ id: organizations.id, name: organizations.name })
        .from(memberships)
        .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
        .where(eq(memberships.personId, personId))
        .orderBy(asc(organizations.createdAtMs)),
  };
}

type PasskeyVerbs = Pick<
  PeopleDirectory,
  | "insertPasskey"
  | "findPasskey"
  | "listPasskeys"
  | "usePasskey"
  | "deletePasskey"
  | "spendChallenge"
>;

function openPasskeys(database: Database): PasskeyVerbs {
  return {
    insertPasskey: async (passkey) => {
      const { personId } = passkey;
      const own = sql`(SELECT count(*) FROM ${passkeys} WHERE ${passkeys.personId} = ${personId})`;
      const row = sql`SELECT ${passkey.id}, ${personId}, ${passkey.name}, ${passkey.publicKey},
        CAST(${passkey.algorithm} AS INTEGER), CAST(${passkey.signCount} AS INTEGER),
        CAST(${passkey.createdAtMs} AS INTEGER), ${passkey.usedAtMs}
        WHERE ${own} < ${PASSKEY_LIMITS.maxPasskeys}`;
      const made = await database
        .insert(passkeys)
        .select(row)
        .onConflictDoNothing()
        .returning({ id: passkeys.id });
      return made.length > 0;
    },
    findPasskey: async (id): Promise<Passkey | null> => {
      const [row] = await database.select().from(passkeys).where(eq(passkeys.id, id));
      return row ?? null;
    },
    listPasskeys: (personId) =>
      database
        .select()
        .from(passkeys)
        .where(eq(passkeys.personId, personId))
        .orderBy(asc(passkeys.createdAtMs), asc(passkeys.id)),
    usePasskey: async (id, signCount, nowMs) => {
      const grows = sql`(${passkeys.signCount} < ${signCount} OR (${passkeys.signCount} = 0 AND ${signCount} = 0))`;
      const used = await database
        .update(passkeys)
        .set({ signCount, usedAtMs: nowMs })
        .where(and(eq(passkeys.id, id), grows))
        .returning({ id: passkeys.id });
      return used.length > 0;
    },
    deletePasskey: async (personId, id) => {
      const deleted = await database
        .delete(passkeys)
        .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
        .returning({ id: passkeys.id });
      return deleted.length > 0;
    },
    spendChallenge: async (hash, forgetAtMs, nowMs) => {
      const [, spent] = await database.batch([
        database.delete(spentChallenges).where(lte(spentChallenges.forgetAtMs, nowMs)),
        database
          .insert(spentChallenges)
          .values({ hash, forgetAtMs })
          .onConflictDoNothing()
          .returning({ hash: spentChallenges.hash }),
      ]);
      return spent.length > 0;
    },
  };
}

const ERASED = "erased";

/** Who they were, and all by which they get in; their ids stay, shut out. */
function forgetting(database: Database, personIds: readonly string[], nowMs: number) {
  const these = sql`(SELECT value FROM json_each(${JSON.stringify(personIds)}))`;
  // No address: none has a space in it, so that nobody signs in or is invited by it.
  const nobody = { email: sql`${`${ERASED} `} || ${people.id}`, name: ERASED, passwordHash: null };
  const shutOut = { isOperator: false, disabledAtMs: nowMs };
  const owned = [sessions, setUpTokens, signInLinks, passkeys, memberships];
  return [
    database
      .update(people)
      .set({ ...nobody, ...shutOut })
      .where(sql`${people.id} IN ${these}`),
    ...owned.map((table) => database.delete(table).where(sql`${table.personId} IN ${these}`)),
  ] as const;
}
