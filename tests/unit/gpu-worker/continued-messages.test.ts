/** Where a message that is gone on with ends, whatever is written in it and around it. */
import { describe, expect, it } from "vitest";

import { cutAt, findEnd } from "../../../gpu-worker/src/tokenization/provenance.ts";
import { fc } from "../../support/random.ts";

const END = "\u{10FFF2}end";
const before = "<|user|>go on<|end|>\n<|assistant|>\n";
const plain = (content: string) => `${before}${content}<|end|>\n`;
const trimming = (content: string) => `${before}${content.trim()}<|end|>\n`;

const cut = (template: (content: string) => string, content: string): string => {
  const text = template(content);
  const length = findEnd(text, template(content + END), END);
  return cutAt([{ text, isOutside: false }], length)
    .map((span) => span.text)
    .join("");
};

describe("a message that is gone on with", () => {
  it.each(["The capital", "", "end", "<|end|>", "|>\n", "\n", "<", "go on", "<|assistant|>\n"])(
    "ends where it does, though the template writes the same: %j",
    (content) => expect(cut(plain, content)).toBe(before + content),
  );

  it("ends where it does, whatever it is", () => {
    const part = fc.constantFrom("<|end|>", "<|", "|>", "end", "\n", " ", "a", "go on");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const content = parts.join("");
        expect(cut(plain, content)).toBe(before + content);
      }),
    );
  });

  it.each(["The capital ", "  a", "x <|end|>"])("ends where a template trims it: %j", (content) => {
    expect(cut(trimming, content)).toBe(before + content.trim());
  });

  it("is refused where the template does not show it, or shows something else for the mark", () => {
    expect(() => cut(() => before, "hello")).toThrow("does not show the last message");
    const looking = (text: string) => (text.includes(END) ? `other${END}` : plain(text));
    expect(() => cut(looking, "hello")).toThrow("does not show the last message");
  });
});
