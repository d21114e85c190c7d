import { describe, expect, it } from "vitest";

import { boundaryOf, FORM_LIMITS, readForm } from "../../../src/http/multipart.ts";
import { fc, runs } from "../../support/random.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const read = (text: string, boundary = "b") => readForm(bytesOf(text), boundary);
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const faultOf = (text: string): string => {
  const form = read(text);
  return form.ok ? "" : form.fault;
};

describe("a form", () => {
  it("is what fetch writes of one, whatever its parts have in them", async () => {
    const contents = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(contents, { maxLength: 5 }), async (files) => {
        const form = new FormData();
        form.append('na"me', "välue");
        for (const file of files) form.append("file", new Blob([file as never]), "a.wav");
        const sent = new Response(form);
        const boundary = boundaryOf(sent.headers.get("content-type") ?? "") ?? "";
        const got = readForm(new Uint8Array(await sent.arrayBuffer()), boundary);
        if (!got.ok) throw new Error(got.fault);
        expect(got.parts.map(({ name }) => name).slice(1)).toEqual(files.map(() => "file"));
        expect(new TextDecoder().decode(got.parts[0]?.bytes)).toBe("välue");
        expect(got.parts.slice(1).map(({ bytes }) => [...bytes])).toEqual(
          files.map((file) => [...file]),
        );
        expect(got.parts.slice(1).every(({ filename }) => filename === "a.wav")).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it("may have words before its first boundary and behind its last, and names without quotes", () => {
    const text = `hello\r\n--b\r\ncontent-disposition:form-data;name=a\r\n\r\n\r\n${field("c", "d")}--b--\r\nbye`;
    expect(read(text)).toMatchObject({ ok: true, parts: [{ name: "a" }, { name: "c" }] });
  });

  it("has files of any names, also of such that look like what a head says", () => {
    const file = 'filename="song; name=other; \\"x\\".wav"';
    for (const parameters of [`${file}; name="file"`, `name="file"; ${file}`]) {
      const text = `--b\r\nContent-Disposition: form-data; ${parameters}\r\n\r\nx\r\n--b--`;
      const part = { name: "file", filename: 'song; name=other; "x".wav' };
      expect(read(text)).toMatchObject({ ok: true, parts: [part] });
    }
  });

  it.each([
    ["is empty", "", "does not have its parts"],
    ["is something else", '{"a":1}', "does not have its parts"],
    ["has another boundary", "--c\r\n\r\n\r\n--c--", "does not have its parts"],
    ["never ends", field("a", "b"), "does not have its parts"],
    ["ends within a part", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nxy", "between"],
    ["ends within a head", "--b\r\nContent-Disposition: form-", "head does not end"],
    ["has a huge head", `--b\r\nx: ${"y".repeat(5_000)}\r\n\r\n\r\n--b--`, "4096 bytes"],
    ["has a part without a name", "--b\r\nx: y\r\n\r\n\r\n--b--", "without a name"],
    ["has a part of no form", "--b\r\nContent-Disposition: file; name=a\r\n\r\n\r\n--b--", "name"],
    [
      "has a part with two names",
      "--b\r\nContent-Disposition: form-data; name=a; NAME=b\r\n\r\n\r\n--b--",
      "twice",
    ],
    [
      "has a part with two heads",
      `--b\r\nContent-Disposition: form-data; name=a\r\ncontent-disposition: form-data; name=b\r\n\r\n\r\n--b--`,
      "twice",
    ],
    [
      "has a form inside",
      "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n\r\n--b--",
      "forms inside forms",
    ],
    [
      "has a part in base64",
      "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\n\r\n--b--",
      "must be binary",
    ],
    [
      "has very many parts",
      `${Array.from({ length: FORM_LIMITS.maxParts + 1 }, () => field("a", "")).join("")}--b--`,
      "more than 32 parts",
    ],
  ])("that %s is refused", (_, text, fault) => {
    expect(faultOf(text)).toContain(fault);
  });

  it("of any bytes is refused or has no more than the body has", () => {
    const pieces = fc.array(
      fc.constantFrom("--b", "\r\n", "--", "--b--", "\r\n\r\n", field("a", "b"), "x", ":", ";"),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const form = read(parts.join(""));
        if (!form.ok) {
          expect(form.fault).not.toBe("");
          return;
        }
        const size = form.parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
        expect(size).toBeLessThanOrEqual(parts.join("").length);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("a boundary", () => {
  it.each([
    ["multipart/form-data; boundary=abc", "abc"],
    ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"],
    ["multipart/form-data", null],
    ["multipart/form-data; boundary=", null],
    ['multipart/form-data; boundary=""', null],
    [`multipart/form-data; boundary=${"a".repeat(71)}`, null],
    ["multipart/form-data; boundary=ab\u0001", null],
  ])("of %s is %s", (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
