/** A mail as SMTP carries it (RFC 5322): headers, and plain text as quoted-printable. Pure. */

export interface MailWords {
  readonly from: string;
  readonly to: string;
  /** The part of the message's id before the at sign. */
  readonly messageId: string;
  /** ASCII, on one line. */
  readonly subject: string;
  /** Lines end in CRLF. */
  readonly text: string;
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

export function toSource({ from, to, messageId, subject, text }: MailWords, nowMs: number): string {
  const headers = [
    `Date: ${new Date(nowMs).toUTCString().replace("GMT", "+0000")}`,
    `From: Tidegate <${from}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${messageId}@${domainOf(from)}>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
  ];
  return [...headers, "", ...text.split("\r\n").map(quotedLine)].join("\r\n");
}

/** With the sign that it goes on. */
const MAX_LINE_LENGTH = 76;

/** RFC 2045, 6.7; a point that begins a line is quoted as well, which would end the mail. */
function quotedLine(line: string): string {
  const bytes = new TextEncoder().encode(line);
  const lines: string[] = [];
  let current = "";
  bytes.forEach((byte, at) => {
    const isLast = at === bytes.length - 1;
    const isPlain = byte > 32 && byte < 127 && byte !== 61 && !(byte === 46 && current === "");
    const isInner = byte === 32 && !isLast;
    const word =
      isPlain || isInner
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (current.length + word.length > MAX_LINE_LENGTH - 1) {
      lines.push(`${current}=`);
      current = word === "." ? "=2E" : word;
    } else current += word;
  });
  return [...lines, current].join("\r\n");
}
