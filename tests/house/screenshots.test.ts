/** Every page of the dashboard has its pictures, and they are small together. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { EVERY_PAGE } from "../browser/support/page-list.ts";
import { picturesOf } from "../browser/support/pictures.ts";

const folder = join(rootDir, "docs", "screenshots");
const files = readdirSync(folder);

describe("docs/screenshots", () => {
  it.each(EVERY_PAGE)("has %s in light and in dark; `npm run screenshots` makes them", (path) => {
    expect(files).toEqual(expect.arrayContaining(picturesOf(path)));
  });

  it("has less than 6 MB", () => {
    const bytes = files.map((file) => statSync(join(folder, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});
