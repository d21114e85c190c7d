/** The directory of people in D1. */
import { and, asc, eq, gt, isNull, lte, ne, sql } from "drizzle-orm";

import type { Database } from "../db/client.ts";
import {
  memberships,
  organizations,
  people,
  sessions,
  setUpTokens,
  signInAttempts,
} from "../db/schema.ts";
import type { PeopleDirectory, Session } from "./people.ts";

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
    findByEmail: (email) => first(database.select().from(people).where(eq(people.email, email))),
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
    change: async (id, change) => {
      if (Object.keys(change).length === 0) return;
      await database.update(people).set(change).where(eq(people.id, id));
    },

    insertSession: async (session) => {
      await database.batch([
        database.delete(sessions).where(lte(sessions.expiresAtMs, session.seenAtMs)),
        database.delete(signInAttempts).where(lte(signInAttempts.emptyAtMs, session.seenAtMs)),
        database.insert(sessions).values(session),
      ]);
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
    endSessions: async (of) => {
      const which =
        "tokenHash" in of
          ? eq(sessions.tokenHash, of.tokenHash)
          : and(
              eq(sessions.personId, of.personId),
              of.except === undefined ? undefined : ne(sessions.tokenHash, of.except),
            );
      const ended = await database
        .delete(sessions)
        .where(which)
        .returning({ id: sessions.personId });
      return ended.length;
    },

    putSetUp: async (personId, tokenHash, expiresAtMs) => {
      await database
        .insert(setUpTokens)
        .values({ personId, tokenHash, expiresAtMs })
        .onConflictDoUpdate({ target: setUpTokens.personId, set: { tokenHash, expiresAtMs } });
    },
    takeSetUp: async (tokenHash, nowMs) => {
      const taken = await first(
        database.delete(setUpTokens).where(eq(setUpTokens.tokenHash, tokenHash)).returning(),
      );
      return taken === null || taken.expiresAtMs <= nowMs ? null : taken.personId;
    },

    countAttempt: async (subject, everyMs, most, nowMs) => {
      // One statement, so that attempts that come together cannot all read the same count.
      const fullMs = nowMs + most * everyMs;
      const emptyAtMs = sql`max(${signInAttempts.emptyAtMs}, ${nowMs}) + ${everyMs}`;
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
    forgetAttempts: async (subject) => {
      await database.delete(signInAttempts).where(eq(signInAttempts.subject, subject));
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
    organizationsOf: (personId) =>
      database
        .select({ id: organizations.id, name: organizations.name })
        .from(memberships)
        .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
        .where(eq(memberships.personId, personId))
        .orderBy(asc(organizations.createdAtMs)),
  };
}
