/** What a mail says, and whom it may go to. */
import { describe, expect, it } from "vitest";

import { isMailto, mailboxOf, toMail } from "../../../src/account/webhooks/mail.ts";
import { fc } from "../../support/random.ts";

describe("a mailbox", () => {
  it("is one plain address, in small letters", () => {
    expect(mailboxOf("mailto:Ada.L+x@Acme.example")).toBe("ada.l+x@acme.example");
    expect(mailboxOf("MAILTO:ada@acme.example")).toBe("ada@acme.example");
  });

  it.each([
    "https://acme.example/a@b.c",
    "mailto:",
    "mailto:ada",
    "mailto:ada@acme",
    "mailto:ada@acme.example,eve@evil.example",
    "mailto:<ada@acme.example>",
    "mailto:ada@acme.example?subject=hi",
    "mailto:ada@acme.example\r\nRCPT TO:<eve@evil.example>",
    'mailto:"ada b"@acme.example',
  ])("is not %j", (url) => {
    expect(mailboxOf(url)).toBeNull();
  });

  it("holds nothing that ends a line, an address or a header, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const mailbox = mailboxOf(`mailto:${text}`);
        expect(mailbox === null || !/[\s<>",;:\\]/.test(mailbox)).toBe(true);
      }),
    );
    expect(isMailto("mailto:x")).toBe(true);
  });
});

describe("a mail", () => {
  it("names the event and all that is told of it, a line each", () => {
    const data = { organization_id: "org_1", cap_nano_usd: 5, name: "a\r\nBcc: eve" };
    const body = JSON.stringify({ type: "budget.threshold_passed", timestamp: "t", data });
    const mail = toMail("ada@acme.example", "msg_1_1", body);
    expect(mail).toMatchObject({
      to: "ada@acme.example",
      messageId: "msg_1_1",
      subject: "Tidegate: budget threshold passed",
    });
    expect(mail.text.split("\r\n")).toEqual(
      expect.arrayContaining(["organization_id: org_1", "cap_nano_usd: 5", "name: a  Bcc: eve"]),
    );
  });
});
