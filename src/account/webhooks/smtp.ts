/**
 * A mail handed to a server over SMTP (RFC 5321), on a connection that somebody else opens and
 * closes. Whatever the server says is bounded, and a server that hangs up ends it at once.
 */

/** Both ways of a connection. */
export interface Wire {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
  /** Headers and body, whose lines end in CRLF and do not begin with a point. */
  readonly source: string;
  /** How we name ourselves: a domain. */
  readonly name: string;
  readonly credentials: { readonly username: string; readonly password: string } | null;
}

export type SmtpStep = "greeting" | "hello" | "sign-in" | "sender" | "recipient" | "data" | "mail";

/** Where it ended, and with which code; null: the server said none. */
export class SmtpFault extends Error {
  override readonly name = "SmtpFault";
  readonly step: SmtpStep;
  readonly code: number | null;

  constructor(step: SmtpStep, code: number | null) {
    super(`SMTP ended at the ${step} with ${code ?? "no reply"}`);
    this.step = step;
    this.code = code;
  }
}

interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** All that a server may say at a time; RFC 5321 has lines of 512 bytes. */
const MAX_REPLY_LENGTH = 16_384;
const LINE = /^(\d{3})([ -]?)(.*)$/;
const PERMANENT = 500;

/** @throws {SmtpFault} the mail was not taken */
export async function handOver(wire: Wire, envelope: Envelope): Promise<void> {
  const { from, to, source, name, credentials } = envelope;
  const session = new Session(wire);
  await session.expect("greeting", 220);
  const abilities = await session.hello(name);
  if (credentials !== null) await signIn(session, abilities, credentials);
  await session.ask("sender", `MAIL FROM:<${from}>`, 250);
  await session.ask("recipient", `RCPT TO:<${to}>`, 250, 251);
  await session.ask("data", "DATA", 354);
  await session.ask("mail", `${source}\r\n.`, 250);
  // It is the server's now, whatever becomes of the goodbye.
  await session.say("QUIT").catch(() => undefined);
}

/** As UTF-8: a password may have any letters. */
const toBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

async function signIn(
  session: Session,
  abilities: readonly string[],
  { username, password }: NonNullable<Envelope["credentials"]>,
): Promise<void> {
  const ways =
    abilities
      .find((line) => /^AUTH[ =]/i.test(line))
      ?.toUpperCase()
      .split(/[ =]/) ?? [];
  if (ways.includes("PLAIN")) {
    const words = toBase64(`\0${username}\0${password}`);
    await session.ask("sign-in", `AUTH PLAIN ${words}`, 235);
  } else if (ways.includes("LOGIN")) {
    await session.ask("sign-in", "AUTH LOGIN", 334);
    await session.ask("sign-in", toBase64(username), 334);
    await session.ask("sign-in", toBase64(password), 235);
  } else throw new SmtpFault("sign-in", null);
}

class Session {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #said = "";

  constructor({ readable, writable }: Wire) {
    this.#reader = readable.getReader();
    this.#writer = writable.getWriter();
  }

  async say(line: string): Promise<void> {
    await this.#writer.write(new TextEncoder().encode(`${line}\r\n`));
  }

  /** @throws {SmtpFault} the reply is another one */
  async ask(step: SmtpStep, line: string, ...codes: readonly number[]): Promise<Reply> {
    try {
      await this.say(line);
    } catch {
      throw new SmtpFault(step, null);
    }
    return this.expect(step, ...codes);
  }

  /** @returns what the server is able to, a line each */
  async hello(name: string): Promise<readonly string[]> {
    try {
      return (await this.ask("hello", `EHLO ${name}`, 250)).lines.slice(1);
    } catch (cause) {
      const isOld = cause instanceof SmtpFault && (cause.code ?? 0) >= PERMANENT;
      if (!isOld) throw cause;
      await this.ask("hello", `HELO ${name}`, 250);
      return [];
    }
  }

  async expect(step: SmtpStep, ...codes: readonly number[]): Promise<Reply> {
    const reply = await this.#reply().catch(() => null);
    if (reply === null || !codes.includes(reply.code))
      throw new SmtpFault(step, reply?.code ?? null);
    return reply;
  }

  /** null: it hung up, or said what is no reply. */
  async #reply(): Promise<Reply | null> {
    const lines: string[] = [];
    for (let length = 0; length <= MAX_REPLY_LENGTH;) {
      const line = await this.#line();
      const [, code = "", more = "", text = ""] = LINE.exec(line ?? "") ?? [];
      if (code === "") return null;
      length += text.length;
      lines.push(text);
      if (more !== "-") return { code: Number(code), lines };
    }
    return null;
  }

  async #line(): Promise<string | null> {
    for (let end = -1; ;) {
      end = this.#said.indexOf("\n");
      if (end !== -1) {
        const line = this.#said.slice(0, end).replace(/\r$/, "");
        this.#said = this.#said.slice(end + 1);
        return line;
      }
      if (this.#said.length > MAX_REPLY_LENGTH) return null;
      const { value, done } = await this.#reader.read();
      if (done) return null;
      this.#said += this.#decoder.decode(value, { stream: true });
    }
  }
}
