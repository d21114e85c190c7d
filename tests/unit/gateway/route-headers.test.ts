import { describe, expect, it } from "vitest";

import { routeHeaders } from "../../../src/gateway/route-headers.ts";
import type { RouteCandidate } from "../../../src/routing/question.ts";
import { fc } from "../../support/random.ts";

const LIFE = { deprecatedAtMs: null, shutdownAtMs: null, successor: null };

describe("headers that say who answered", () => {
  it("can be sent, whatever names their reason tells", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const candidate = {
          entry: { id: "m", ...LIFE },
          deployment: { id: "d" },
          reason: `asked; least_load ${name}`,
        } as unknown as RouteCandidate;
        const { "x-route-reason": reason = "" } = routeHeaders([candidate], 1);
        expect(() => new Headers({ "x-route-reason": reason })).not.toThrow();
        expect(reason).toMatch(/^asked; least_load [\x20-\x7e]*$/);
      }),
    );
  });
});
