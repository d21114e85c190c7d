import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { licenseIn, readLicense } from "../../../../scripts/up/license.ts";
import { rootDir } from "../../../../scripts/worker/wrangler.ts";

describe("the licence of a model", () => {
  it("is what the head of its card says", () => {
    expect(readLicense(join(rootDir, "gpu-worker", "models", "pocket-chat"))).toBe("apache-2.0");
    expect(licenseIn("---\nlanguage: en\nlicense: mit\n---\n# Card")).toBe("mit");
    expect(licenseIn('---\r\nlicense: "llama3.1"  # of Meta\r\n---\r\n')).toBe("llama3.1");
    expect(licenseIn("---\nlicense: other\nlicense_name: pocket licence 1\n---\n")).toBe(
      "pocket licence 1",
    );
  });

  it("is unknown where there is no card, or none that says", () => {
    expect(readLicense(rootDir + "/nowhere")).toBeNull();
    for (const card of [
      "",
      "license: mit",
      "---\nlanguage: en\n---\nlicense: mit\n",
      "---\nlicense:\ntags:\n  - x\n---\n",
      "---\nlicense: mit\n",
    ])
      expect(licenseIn(card)).toBeNull();
  });
});
