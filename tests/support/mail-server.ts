/** An SMTP server on this machine that keeps what it is handed, or refuses it. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came. */
  readonly source: string;
}

export interface MailServer {
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** Names and passwords that it was shown. */
  readonly logins: string[];
  /** How many of the next mails it refuses for now, with 451. */
  refusals: number;
  /** What comes of the next connections, one after another, before any reaches the server. */
  readonly faults: ((socket: Socket) => void)[];
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const logins: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username = "", password = "" }, _session, done) => {
      logins.push(`${username}:${password}`);
      done(null, { user: username });
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (handle.refusals > 0) {
          handle.refusals -= 1;
          done(Object.assign(new Error("come again"), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = envelope;
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: behind } = server.server.address() as AddressInfo;
  const faults: MailServer["faults"] = [];
  const front = createServer((socket) => {
    socket.on("error", () => undefined);
    const fault = faults.shift();
    if (fault !== undefined) return fault(socket);
    const way = connect(behind, "127.0.0.1");
    way.on("error", () => socket.destroy());
    socket.pipe(way).pipe(socket);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const { port } = front.address() as AddressInfo;
  const close = async (): Promise<void> => {
    front.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const handle: MailServer = { port, mails, logins, refusals: 0, faults, close };
  return handle;
}
