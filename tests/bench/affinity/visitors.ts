/**
 * What is asked of three real workers: conversations, prompts that share nothing or a quarter, and
 * one that all begin with. The same for each rule of a round, but for a first word, which keeps
 * what one rule left warm from the next.
 */

export interface Visitor {
  readonly beginsAtMs: number;
  /** What the user says, turn by turn; each is asked after the answer to the one before. */
  readonly turns: readonly string[];
  readonly pauseMs: number;
}

interface Shape {
  /** Characters that all visitors of a group begin with, and that each says at first. */
  readonly shared: number;
  readonly first: number;
  /** Characters of each further turn. */
  readonly further: number;
  readonly visitors: number;
  readonly turns: number;
  readonly groups: number;
  /** In which the visitors come, evenly drawn. */
  readonly withinMs: number;
  readonly pauseMs: number;
}

const SINGLES = { further: 0, visitors: 60, turns: 1, withinMs: 12_000, pauseMs: 0 } as const;

export const LOADS = {
  "20 users of 8 turns": {
    shared: 0,
    first: 2_900,
    further: 330,
    visitors: 20,
    turns: 8,
    groups: 1,
    withinMs: 4_000,
    pauseMs: 800,
  },
  "nothing shared": { ...SINGLES, shared: 0, first: 4_096, groups: 1 },
  "25 % shared in ten groups": { ...SINGLES, shared: 1_024, first: 3_072, groups: 10 },
  "one hot prefix": { ...SINGLES, shared: 4_096, first: 512, groups: 1, withinMs: 6_000 },
} as const satisfies Readonly<Record<string, Shape>>;

export type LoadName = keyof typeof LOADS;

/** @param salt a word that no other run begins with */
export function visitorsOf(name: LoadName, salt: string, random: () => number): Visitor[] {
  const shape: Shape = LOADS[name];
  const beginnings = Array.from({ length: shape.groups }, () => proseOf(shape.shared, random));
  return Array.from({ length: shape.visitors }, () => {
    const group = Math.floor(random() * shape.groups);
    const begin = `${salt} ${beginnings[group] ?? ""}`;
    const turns = Array.from({ length: shape.turns }, (_, turn) =>
      turn === 0
        ? begin + proseOf(shape.first, random)
        : `And then? ${proseOf(shape.further, random)}`,
    );
    return { beginsAtMs: random() * shape.withinMs, turns, pauseMs: shape.pauseMs };
  });
}

const WORDS =
  "the tide turns twice a day and once upon time there was little cat who liked to play with her friend in park one sunny morning they found big red ball under tree said mom".split(
    " ",
  );

function proseOf(characters: number, random: () => number): string {
  let text = "";
  while (text.length < characters) text += `${WORDS[Math.floor(random() * WORDS.length)] ?? ""} `;
  return text.slice(0, characters);
}

/** mulberry32: the same numbers for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
