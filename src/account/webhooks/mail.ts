/**
 * Webhooks that are mailboxes: `mailto:` and the address of a member. What they are told is a mail
 * in plain text, handed to the operator's own server over SMTP.
 */
import type { MailServer } from "../../config.ts";
import { logEvent } from "../../observability/log.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { domainOf, toSource } from "./mail-source.ts";
import { handOver, SmtpFault, type Wire } from "./smtp.ts";

const ACCEPTED = 250;
const REFUSED = 400;
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

/** A way to the server, as the runtime's sockets are. */
export interface Connection extends Wire {
  readonly opened: Promise<unknown>;
  close(): Promise<unknown>;
}

export type Connect = (server: MailServer) => Connection;

interface Attempt {
  readonly connect: Connect;
  readonly timeoutMs: number;
}

/**
 * Hands a mail to the server, within the time.
 *
 * @returns SMTP's reply as a status: 250 where it was taken
 */
export async function sendMail(
  server: MailServer,
  mail: Mail,
  { connect, timeoutMs }: Attempt,
): Promise<AttemptOutcome> {
  const { from, credentials } = server;
  const over = Promise.withResolvers<"over">();
  const timer = setTimeout(() => over.resolve("over"), timeoutMs);
  let connection: Connection | undefined;
  try {
    // A port that the runtime has closed throws at once.
    const way = connect(server);
    connection = way;
    const source = toSource({ ...mail, from }, Date.now());
    const envelope = { from, to: mail.to, source, name: domainOf(from), credentials };
    const sent = way.opened.then(() => handOver(way, envelope));
    sent.catch(() => undefined);
    if ((await Promise.race([sent, over.promise])) !== "over") return { status: ACCEPTED };
    logEvent("account.mail_not_taken", { fault: "timeout" });
    return { fault: "timeout" };
  } catch (cause) {
    const { step, code } = cause instanceof SmtpFault ? cause : { step: "connection", code: null };
    logEvent("account.mail_not_taken", { step, ...(code !== null && { status: code }) });
    // A code that takes something is no refusal, wherever it came.
    return code !== null && code >= REFUSED ? { status: code } : { fault: "unreachable" };
  } finally {
    clearTimeout(timer);
    // What was not taken by now shall not be taken later.
    connection?.close().catch(() => undefined);
  }
}
