/** A mail on its way to a server, whatever the server does. */
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { connect } from "node:net";
import { Readable, Writable } from "node:stream";

import { afterEach, describe, expect, it } from "vitest";

import { toSource } from "../../../src/account/webhooks/mail-source.ts";
import { handOver, type Wire } from "../../../src/account/webhooks/smtp.ts";
import { startMailServer } from "../../support/mail-server.ts";
import { fc } from "../../support/random.ts";

const WORDS = {
  from: "alerts@tidegate.example",
  to: "ada.250@acme.example",
  messageId: "msg_1",
  subject: "Tidegate: webhook test",
  text: "hello\r\n.\r\n密钥 = ü",
};
const envelopeOf = (credentials: { username: string; password: string } | null = null) => ({
  ...WORDS,
  source: toSource(WORDS, 0),
  name: "tidegate.example",
  credentials,
});

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

function wireTo(port: number): Wire {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  return {
    readable: Readable.toWeb(socket) as Wire["readable"],
    writable: Writable.toWeb(socket) as Wire["writable"],
  };
}

/** A server that greets, and says to each line what is next; it hangs up when nothing is. */
async function scripted(replies: readonly string[]): Promise<{ wire: Wire; heard: string[] }> {
  const heard: string[] = [];
  const left = [...replies];
  const opened = createServer((socket: Socket) => {
    socket.on("error", () => undefined);
    const answer = (): void => {
      const reply = left.shift();
      if (reply === undefined) socket.end();
      else socket.write(reply);
    };
    answer();
    socket.on("data", (data) => {
      heard.push(data.toString());
      answer();
    });
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  return { wire: wireTo((opened.address() as AddressInfo).port), heard };
}

const HELLO = ["220 here\r\n", "250-here\r\n250-SIZE 100\r\n250 AUTH PLAIN LOGIN\r\n"];

describe("a mail", () => {
  it("is taken by a server as it was written, with any password", async () => {
    const mails = await startMailServer();
    const credentials = { username: "Zoë", password: "密码 ü:" };
    await handOver(wireTo(mails.port), envelopeOf(credentials));
    expect(mails.mails).toMatchObject([{ from: WORDS.from, to: [WORDS.to] }]);
    expect(mails.logins).toEqual([`${credentials.username}:${credentials.password}`]);
    const [headers = "", body = ""] = (mails.mails[0]?.source ?? "").split("\r\n\r\n");
    expect(headers).toContain("Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n");
    expect(unquoted(body)).toBe(`${WORDS.text}\r\n`);
    await mails.close();
  });

  it.each([
    ["greeting", null, []],
    ["greeting", 421, ["421 come again\r\n"]],
    ["greeting", null, ["HTTP/1.1 400 Bad Request\r\n"]],
    ["greeting", null, [`220-${"x".repeat(20_000)}`]],
    ["greeting", null, ["220-x\r\n".repeat(20_000)]],
    ["hello", null, HELLO.slice(0, 1)],
    ["hello", 502, ["220 here\r\n", "500 what?\r\n", "502 no\r\n"]],
    ["sign-in", 535, [...HELLO, "535 5.7.8 wrong\r\n"]],
    ["sign-in", null, ["220 here\r\n", "250 here\r\n"]],
    ["sender", 451, [...HELLO, "235 ok\r\n", "451 later\r\n"]],
    // The address of a member is not the server's reply.
    ["recipient", 550, [...HELLO, "235 ok\r\n", "250 ok\r\n", "550-no\r\n550 250 such\r\n"]],
    ["data", 503, [...HELLO, "235 ok\r\n", "250 ok\r\n", "250 ok\r\n", "503 no\r\n"]],
    ["mail", null, [...HELLO, "235 ok\r\n", "250 ok\r\n", "250 ok\r\n", "354 go\r\n"]],
  ] as const)("ends at the %s with %s where the server does so", async (step, code, replies) => {
    const { wire } = await scripted(replies);
    const sent = handOver(wire, envelopeOf({ username: "a", password: "b" }));
    await expect(sent).rejects.toMatchObject({ name: "SmtpFault", step, code });
  });

  it("is taken by a server of before EHLO, and one that passes it on", async () => {
    const { wire, heard } = await scripted([
      "220 here\r\n",
      "502 what?\r\n",
      "250 here\r\n",
      "250 ok\r\n",
      "251 goes on\r\n",
      "354 go\r\n",
      "250 taken\r\n",
    ]);
    await handOver(wire, envelopeOf());
    expect(heard.slice(0, 5)).toEqual([
      "EHLO tidegate.example\r\n",
      "HELO tidegate.example\r\n",
      `MAIL FROM:<${WORDS.from}>\r\n`,
      `RCPT TO:<${WORDS.to}>\r\n`,
      "DATA\r\n",
    ]);
  });
});

describe("a mail's source", () => {
  it("is short lines of ASCII that no point begins, and says what was written, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 })), (lines) => {
        const clean = lines.map((line) => line.replaceAll(/[\r\n]/g, " "));
        const text = clean.join("\r\n");
        const source = toSource({ ...WORDS, text }, 0);
        const body = source.slice(source.indexOf("\r\n\r\n") + 4);
        for (const line of body.split("\r\n"))
          expect(line).toMatch(/^(?:[!-\-/-~][ -~]{0,75})?$|^ [ -~]{0,75}$/);
        expect(unquoted(body)).toBe(text);
      }),
    );
  });
});

function unquoted(body: string): string {
  const joined = body.replaceAll("=\r\n", "");
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
