import { describe, expect, it } from "vitest";

import { Connections } from "../../../gpu-worker/src/http/connections.ts";
import { fc, runs } from "../../support/random.ts";

const LIMITS = { maxConnections: 6, maxStrangers: 4 };

/** Opens connections by name; the part before the dot is the address. */
class Book {
  readonly connections = new Connections<string>(LIMITS);
  readonly open = new Set<string>();

  enter(name: string): string | undefined {
    this.open.add(name);
    const victim = this.connections.open(name, name.split(".")[0] ?? "");
    if (victim !== undefined) this.open.delete(victim);
    return victim;
  }

  /** An authentic request comes and is answered. */
  serve(name: string): void {
    this.connections.begin(name);
    this.connections.trust(name);
    this.connections.end(name);
  }
}

describe("connections", () => {
  it("of strangers cost the address that has most of them its oldest", () => {
    const book = new Book();
    const victims = ["a.1", "a.2", "b.1", "a.3", "b.2", "c.1"].map((name) => book.enter(name));
    expect(victims).toEqual([undefined, undefined, undefined, undefined, "a.1", "a.2"]);
  });

  it("that an authentic request came on are no strangers' any more", () => {
    const book = new Book();
    book.enter("edge.1");
    book.serve("edge.1");
    for (let index = 0; index < 50; index += 1) book.enter(`crowd.${index}`);
    expect(book.open).toContain("edge.1");
    expect(book.connections.size).toBe(5);
  });

  it("beyond the bound cost the one that is idle for longest, and none that is at work", () => {
    const book = new Book();
    for (const name of ["e.1", "e.2", "e.3", "e.4", "e.5", "e.6"]) {
      book.enter(name);
      book.serve(name);
    }
    book.connections.begin("e.1");
    expect(book.enter("e.7")).toBe("e.2");
    book.serve("e.7");
    for (const name of ["e.3", "e.4", "e.5", "e.6", "e.7"]) book.connections.begin(name);
    expect(book.enter("e.8")).toBe("e.8");
  });

  it("never close a stranger for another address that has more of them", () => {
    const step = fc.record({
      address: fc.constantFrom("x", "y", "z"),
      does: fc.constantFrom("open", "open", "open", "serve", "close"),
      pick: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const book = new Book();
        const strangers = new Set<string>();
        const countOf = (address: string) =>
          [...strangers].filter((name) => name.startsWith(`${address}.`)).length;
        for (const [index, { address, does, pick }] of steps.entries()) {
          const some = [...book.open][pick % Math.max(1, book.open.size)];
          if (does === "open") {
            const name = `${address}.${index}`;
            strangers.add(name);
            const victim = book.enter(name);
            if (victim !== undefined && strangers.has(victim)) {
              const most = Math.max(...["x", "y", "z"].map(countOf));
              if (victim !== name) expect(countOf(victim.split(".")[0] ?? "")).toBe(most);
              strangers.delete(victim);
            }
          } else if (some !== undefined && does === "serve") {
            book.serve(some);
            strangers.delete(some);
          } else if (some !== undefined) {
            book.connections.close(some);
            book.open.delete(some);
            strangers.delete(some);
          }
          expect(book.connections.size).toBe(book.open.size);
          expect(book.open.size).toBeLessThanOrEqual(LIMITS.maxConnections);
          expect(strangers.size).toBeLessThanOrEqual(LIMITS.maxStrangers);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
