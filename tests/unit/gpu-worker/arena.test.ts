import { describe, expect, it } from "vitest";

import { KvArena, type KvStore, type Lease } from "../../../gpu-worker/src/kv-cache/arena.ts";
import { fc, runs } from "../../support/random.ts";

const PAGE_TOKENS = 4;
const BYTES_PER_TOKEN = 10;

/** Holds token ids where a device would hold their state. */
class TokenStore implements KvStore {
  readonly layout: KvStore["layout"];
  readonly rows: (number | undefined)[][];

  constructor(rows: number, rowTokens: number, canTrim = true) {
    const layout = { rows, rowTokens, bytesPerToken: BYTES_PER_TOKEN, pageTokens: PAGE_TOKENS };
    this.layout = { ...layout, canTrim };
    this.rows = Array.from({ length: rows }, () => []);
  }

  copy(from: number, to: number, tokens: number): void {
    for (let index = 0; index < tokens; index += 1) this.at(to)[index] = this.at(from)[index];
  }

  move(from: number, to: number, tokens: number): void {
    this.copy(from, to, tokens);
    this.discard(from, 0, tokens);
  }

  swap(first: number, second: number, tokens: number): void {
    for (let index = 0; index < tokens; index += 1) {
      const kept = this.at(first)[index];
      this.at(first)[index] = this.at(second)[index];
      this.at(second)[index] = kept;
    }
  }

  discard(row: number, kept: number, length: number): void {
    for (let index = kept; index < length; index += 1) this.at(row)[index] = undefined;
  }

  at(row: number): (number | undefined)[] {
    const tokens = this.rows[row];
    if (tokens === undefined) throw new Error(`no row ${row}`);
    return tokens;
  }
}

function createArena({ rows = 4, rowTokens = 64, budgetTokens = 1_000, canTrim = true } = {}) {
  const store = new TokenStore(rows, rowTokens, canTrim);
  return { store, arena: new KvArena(store, budgetTokens * BYTES_PER_TOKEN) };
}

const lease = (
  arena: KvArena,
  tokenIds: number[],
  tenant = "a",
  maxReuse = tokenIds.length - 1,
  isRepeatable = false,
  slicedTokens = tokenIds.length,
) => arena.acquire({ tenant, tokenIds, slicedTokens, maxReuse, isRepeatable });

/** Writes what a device would for the tokens that are not there yet. */
function run(arena: KvArena, store: TokenStore, held: Lease, tokenIds: readonly number[]): boolean {
  const rest = tokenIds.slice(held.length);
  const past = held.length;
  if (!arena.extend(held, rest)) return false;
  for (const [index, tokenId] of rest.entries()) store.at(held.row)[past + index] = tokenId;
  return true;
}

function finish(arena: KvArena, store: TokenStore, tokenIds: number[], tenant = "a"): void {
  const held = lease(arena, tokenIds, tenant);
  if (held === undefined) throw new Error("no row");
  run(arena, store, held, tokenIds);
  arena.release(held);
}

describe("the arena", () => {
  it("starts a prompt behind the longest prefix that a finished row of the tenant holds", () => {
    const { arena, store } = createArena();
    finish(arena, store, [1, 2, 3, 4, 4, 4, 4, 4]);
    finish(arena, store, [1, 2, 9]);
    const held = lease(arena, [1, 2, 3, 5]);
    expect(held?.reusedTokens).toBe(3);
    expect(store.at(held?.row ?? -1).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it("gives one tenant nothing of another's", () => {
    const { arena, store } = createArena();
    finish(arena, store, [1, 2, 3, 4], "a");
    expect(lease(arena, [1, 2, 3, 4], "b")?.reusedTokens).toBe(0);
  });

  it("copies the prefix of a row that is in use", () => {
    const { arena, store } = createArena();
    const first = lease(arena, [1, 2, 3]);
    if (first === undefined) throw new Error("no row");
    run(arena, store, first, [1, 2, 3]);
    const second = lease(arena, [1, 2, 3], "a", 3);
    expect(second).toMatchObject({ reusedTokens: 3 });
    expect(second?.row).not.toBe(first.row);
    expect(store.at(second?.row ?? -1).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it("keeps a long warm row when a short prefix of it is enough", () => {
    const { arena, store } = createArena();
    const long = Array.from({ length: 40 }, (_, index) => index);
    finish(arena, store, long);
    expect(lease(arena, [0, 1, 99])?.reusedTokens).toBe(2);
    expect(lease(arena, [...long, 7])?.reusedTokens).toBe(40);
  });

  it("takes over state that cannot be cut only as a whole", () => {
    const { arena, store } = createArena({ canTrim: false });
    finish(arena, store, [1, 2, 3]);
    expect(lease(arena, [1, 2, 4])?.reusedTokens).toBe(0);
    expect(lease(arena, [1, 2, 3, 4])?.reusedTokens).toBe(3);
  });

  it("gives what must repeat a prompt's state from slices alone, and two tokens to run", () => {
    const { arena, store } = createArena();
    const first = lease(arena, [1, 2, 3, 4]);
    if (first === undefined) throw new Error("no row");
    run(arena, store, first, [1, 2, 3, 4]);
    run(arena, store, first, [1, 2, 3, 4, 5]);
    run(arena, store, first, [1, 2, 3, 4, 5, 6]);
    const reused = (tokenIds: number[], slicedTokens: number) => {
      const held = lease(arena, tokenIds, "a", tokenIds.length - 1, true, slicedTokens);
      if (held === undefined) throw new Error("no row");
      arena.drop(held);
      return held.reusedTokens;
    };
    // The next turn of a conversation, and the same prompt again.
    expect(reused([1, 2, 3, 4, 5, 6, 7, 8], 8)).toBe(4);
    expect(reused([1, 2, 3, 4], 4)).toBe(2);
    expect(reused([1, 2, 3, 4, 5], 5)).toBe(3);
    // The same request goes on after it gave way: it generated its last three tokens in steps, too.
    expect(reused([1, 2, 3, 4, 5, 6, 7], 4)).toBe(6);
    expect(reused([1, 2, 3, 4, 5, 6, 7], 3)).toBe(3);
    expect(lease(arena, [1, 2, 3, 4, 5, 6, 7, 8])?.reusedTokens).toBe(6);
  });

  it("gives what must repeat only state that does, and copies of it", () => {
    const { arena, store } = createArena();
    const first = lease(arena, [1, 2, 3]);
    if (first === undefined) throw new Error("no row");
    run(arena, store, first, [1, 2, 3]);
    run(arena, store, first, [1, 2, 3, 4]);
    arena.vary(first);
    run(arena, store, first, [1, 2, 3, 4, 5]);
    expect(lease(arena, [1, 2, 3, 4, 5], "a", 5)?.reusedTokens).toBe(5);
    expect(lease(arena, [1, 2, 3, 4, 5], "a", 5, true)?.reusedTokens).toBe(3);
    arena.release(first);
    // It is cut behind what the next one has in common with it, and then holds nothing that varies.
    const next = lease(arena, [1, 2, 9, 9, 9]);
    if (next === undefined) throw new Error("no row");
    run(arena, store, next, [1, 2, 9, 9, 9]);
    expect(lease(arena, [1, 2, 9, 9, 9], "a", 5, true)?.reusedTokens).toBe(5);
  });

  it("gives up the oldest warm row first, and none when all are in use", () => {
    const { arena, store } = createArena({ rows: 2 });
    finish(arena, store, [1, 1]);
    finish(arena, store, [2, 2]);
    expect(lease(arena, [3, 3])?.reusedTokens).toBe(0);
    expect(lease(arena, [2, 2, 2])?.reusedTokens).toBe(2);
    expect(lease(arena, [4])).toBeUndefined();
  });

  it("refuses room beyond the row and beyond the budget", () => {
    const { arena, store } = createArena({ rowTokens: 8, budgetTokens: 12 });
    const first = lease(arena, [1]);
    const second = lease(arena, [2]);
    if (first === undefined || second === undefined) throw new Error("no row");
    expect(
      arena.extend(
        first,
        Array.from({ length: 9 }, () => 1),
      ),
    ).toBe(false);
    expect(run(arena, store, first, [1, 1, 1, 1, 1])).toBe(true);
    expect(run(arena, store, second, [2, 2, 2, 2])).toBe(true);
    expect(arena.extend(second, [2])).toBe(false);
    expect(arena.bytesUsed).toBe(12 * BYTES_PER_TOKEN);
  });

  it("refuses to use a lease twice", () => {
    const { arena, store } = createArena();
    const held = lease(arena, [1, 2]);
    if (held === undefined) throw new Error("no row");
    run(arena, store, held, [1, 2]);
    arena.release(held);
    expect(() => arena.release(held)).toThrow("a lease that has ended");
  });

  const MARK = 100;
  /** How a token's state was made, which its place in the store says beside its id. */
  const WAYS = ["slice", "step", "varied"] as const;
  type Way = (typeof WAYS)[number];
  const wayOf = (id: number | undefined) => WAYS[Math.floor((id ?? 0) / MARK)];
  /**
   * Of the tokens behind those there are, by one run. What was made in both ways varies, and all
   * that follows.
   */
  function make(arena: KvArena, store: TokenStore, held: Lease, tokenIds: number[], way: Way) {
    const past = held.length;
    if (!run(arena, store, held, tokenIds)) return false;
    const row = store.at(held.row);
    const before = row.slice(0, past).map(wayOf);
    const isMixed = way === "slice" && before.includes("step");
    const own = isMixed || before.includes("varied") ? "varied" : way;
    for (let index = past; index < held.length; index += 1)
      row[index] = (row[index] ?? 0) + MARK * WAYS.indexOf(own);
    return true;
  }
  /** As the decode loop does. */
  function begin(arena: KvArena, store: TokenStore, held: Lease, known: Begun): boolean {
    const { tokenIds, slicedTokens, isRepeatable } = known;
    const most = isRepeatable ? slicedTokens : tokenIds.length;
    const slice = most - held.length === 1 ? "varied" : "slice";
    const isAlone = slice === "varied";
    if (held.length < most && !make(arena, store, held, tokenIds.slice(0, most), slice))
      return false;
    if (isAlone) arena.vary(held);
    for (let end = held.length + 1; end <= tokenIds.length; end += 1)
      if (!make(arena, store, held, tokenIds.slice(0, end), "step")) return false;
    return true;
  }
  interface Begun {
    readonly tokenIds: number[];
    readonly slicedTokens: number;
    readonly tenant: string;
    readonly isRepeatable: boolean;
  }
  const step = fc.oneof(
    fc.record({
      do: fc.constant("begin" as const),
      tenant: fc.constantFrom("a", "b"),
      tokenIds: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 20 }),
      generated: fc.nat({ max: 5 }),
      isRepeatable: fc.boolean(),
    }),
    fc.record({
      do: fc.constant("grow" as const),
      pick: fc.nat(),
      tokenId: fc.nat({ max: 2 }),
      varies: fc.boolean(),
    }),
    fc.record({ do: fc.constant("release" as const), pick: fc.nat() }),
    fc.record({ do: fc.constant("drop" as const), pick: fc.nat() }),
    fc.record({ do: fc.constant("compact" as const), picks: fc.array(fc.nat(), { maxLength: 4 }) }),
  );

  it("never mixes rows up, gives what must repeat what does, and stays within its budget, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.boolean(), (steps, canTrim) => {
        const { arena, store } = createArena({ rows: 4, rowTokens: 24, budgetTokens: 48, canTrim });
        const live = new Map<Lease, Begun>();
        const pickOf = (pick: number) => [...live.keys()][pick % Math.max(1, live.size)];
        for (const action of steps) {
          if (action.do === "begin") {
            const { tokenIds, tenant, isRepeatable, generated } = action;
            const { length } = tokenIds;
            const slicedTokens = Math.max(0, length - generated);
            const held = lease(arena, tokenIds, tenant, length - 1, isRepeatable, slicedTokens);
            const known = { tokenIds, tenant, isRepeatable, slicedTokens };
            if (held === undefined) expect(live.size).toBe(4);
            else if (begin(arena, store, held, known)) live.set(held, known);
            else arena.drop(held);
          } else if (action.do === "compact") {
            const chosen = [...new Set(action.picks.map(pickOf))].filter(
              (held) => held !== undefined,
            );
            const order = arena.compact(chosen);
            const first = order[0]?.row ?? 0;
            expect(order.map(({ row }) => row)).toEqual(chosen.map((_, index) => first + index));
            expect(new Set(order)).toEqual(new Set(chosen));
          } else {
            const held = pickOf(action.pick);
            if (held === undefined) continue;
            const known = live.get(held);
            if (known === undefined) continue;
            if (action.do === "grow") {
              const tokenIds = [...known.tokenIds, action.tokenId];
              const varies = action.varies && !known.isRepeatable;
              if (!make(arena, store, held, tokenIds, varies ? "varied" : "step")) continue;
              live.set(held, { ...known, tokenIds });
              if (varies) arena.vary(held);
            } else {
              live.delete(held);
              arena[action.do](held);
            }
          }
          for (const [held, { tokenIds, isRepeatable, slicedTokens }] of live) {
            const row = store.at(held.row).slice(0, held.length);
            expect(row.map((id) => (id ?? 0) % MARK)).toEqual(tokenIds);
            if (!isRepeatable) continue;
            const alone = Array.from(row, () => "varied" as const);
            const ways = row.map((_, index) => (index < slicedTokens ? "slice" : "step"));
            expect(row.map(wayOf)).toEqual(slicedTokens === 1 ? alone : ways);
          }
          expect(new Set([...live.keys()].map(({ row }) => row)).size).toBe(live.size);
          expect(arena.bytesUsed).toBeLessThanOrEqual(arena.budgetBytes);
          expect(arena.bytesUsed).toBeGreaterThanOrEqual(0);
          expect(arena.leasedRows).toBe(live.size);
        }
        for (const held of live.keys()) arena.release(held);
        arena.clear();
        expect(arena.bytesUsed).toBe(0);
      }),
      { numRuns: runs(500) },
    );
  });
});
