/**
 * Webhooks that are mailboxes: `mailto:` and the address of a member. What they are told is a mail
 * in plain text, handed to the operator's own server over SMTP.
 */
import type { MailServer } from "../../config.ts";
import type { AttemptOutcome } from "./attempt.ts";

/** RFC 3463's class and RFC 5321's code, in what a server said. */
const REPLY = /\b[245]\d\d\b/;
const ACCEPTED = 250;
const MAILTO = "mailto:";
/** As HTML's fields for addresses take it: nothing that means something to SMTP or in a header. */
const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/;

export interface Mail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

export const isMailto = (url: string): boolean => url.toLowerCase().startsWith(MAILTO);

/**
 * The address of a `mailto:` in small letters, as members have theirs; null: it is not one address
 * alone.
 */
export function mailboxOf(url: string): string | null {
  const address = url.slice(MAILTO.length).toLowerCase();
  return isMailto(url) && MAILBOX.test(address) ? address : null;
}

/** @param body as webhooks are told: an object with `type`, `timestamp` and `data` */
export function toMail(to: string, messageId: string, body: string): Mail {
  const { type, data } = JSON.parse(body) as {
    type: string;
    data?: Readonly<Record<string, unknown>>;
  };
  const words = type.replaceAll(/[._]/g, " ");
  const lines = Object.entries(data ?? {}).map(([name, value]) => `${name}: ${lineOf(value)}`);
  const text = [
    `${words}`,
    "",
    ...lines,
    "",
    "You get this mail because the webhooks of your organization name your address.",
  ].join("\r\n");
  return { to, messageId, subject: `Tidegate: ${words}`, text };
}

/** On one line, whatever it is: a name may have been chosen by somebody else. */
const lineOf = (value: unknown): string =>
  (typeof value === "string" ? value : JSON.stringify(value)).replaceAll(
    /[\p{Cc}\u2028\u2029]/gu,
    " ",
  );

/**
 * Hands a mail to the server, within the time.
 *
 * @returns SMTP's reply as a status: 250 where it was taken
 */
export async function sendMail(
  { host, port, isSecure, credentials, from }: MailServer,
  { to, messageId, subject, text }: Mail,
  timeoutMs: number,
): Promise<AttemptOutcome> {
  // Its sockets are of the Workers' runtime alone, and most accounts never send a mail.
  const { LogLevel, WorkerMailer } = await import("worker-mailer");
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const headers = { "Message-ID": `<${messageId}@${domain}>`, "Auto-Submitted": "auto-generated" };
  const over = Promise.withResolvers<"over">();
  const timer = setTimeout(() => over.resolve("over"), timeoutMs);
  try {
    const sent = WorkerMailer.send(
      {
        host,
        port,
        secure: isSecure,
        startTls: false,
        ...(credentials !== null && { credentials, authType: ["plain", "login"] }),
        logLevel: LogLevel.NONE,
        socketTimeoutMs: timeoutMs,
        responseTimeoutMs: timeoutMs,
      },
      { from: { name: "Tidegate", email: from }, to, subject, text, headers },
    );
    sent.catch(() => undefined);
    return (await Promise.race([sent, over.promise])) === "over"
      ? { fault: "timeout" }
      : { status: ACCEPTED };
  } catch (cause) {
    const reply = REPLY.exec(cause instanceof Error ? cause.message : "");
    return reply === null ? { fault: "unreachable" } : { status: Number(reply[0]) };
  } finally {
    clearTimeout(timer);
  }
}
