/**
 * A client on a socket of its own, which can leave as real ones do: by a reset or by closing.
 * Aborting `fetch` does neither for certain.
 */
import { request, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";

/** `half_close` only says that nothing more will be sent; such a client still reads. */
export type Departure = "reset" | "close" | "half_close";

export class SocketClient {
  readonly #socket: Socket;
  readonly #waiting: { events: number; settle: () => void }[] = [];
  #text = "";
  #countedTo = 0;
  #events = 0;
  #response: IncomingMessage | undefined;
  /** Resolves when the answer is over, whole or cut: `true` if its last byte came. */
  readonly ended: Promise<boolean>;
  /** Resolves with the status once the head is here. */
  readonly answered: Promise<number>;

  constructor(
    baseUrl: string,
    path: string,
    key: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const { hostname, port } = new URL(baseUrl);
    const socket = connect(Number(port), hostname);
    this.#socket = socket;
    const call = request({
      createConnection: () => socket,
      method: "POST",
      path,
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        connection: "close",
        ...headers,
      },
    });
    this.answered = new Promise((settle) =>
      call.once("response", (response) => settle(response.statusCode ?? 0)),
    );
    this.ended = new Promise((settle) => {
      socket.once("close", () => settle(this.#response?.complete === true));
      // Cut by this client or by a kill: expected, and told by `ended`.
      for (const source of [call, socket]) source.on("error", () => settle(false));
    });
    call.once("response", (response) => {
      this.#response = response;
      response.setEncoding("utf8").on("data", (text: string) => this.#take(text));
      response.on("error", () => undefined);
    });
    call.end(JSON.stringify(body));
  }

  /** Everything that came, as text. */
  get text(): string {
    return this.#text;
  }

  /** undefined until the head is here. */
  get status(): number | undefined {
    return this.#response?.statusCode;
  }

  get requestId(): string | undefined {
    return this.header("x-request-id");
  }

  /** undefined until the head is here, and where it has none. */
  header(name: string): string | undefined {
    return this.#response?.headers[name] as string | undefined;
  }

  /** Server-sent events that came, `[DONE]` included. */
  get events(): number {
    return this.#events;
  }

  get isDone(): boolean {
    return this.#text.includes("data: [DONE]\n\n");
  }

  /**
   * Resolves in the very turn in which the event comes.
   *
   * @throws {Error} when the answer ends before
   */
  waitForEvents(events: number): Promise<void> {
    return new Promise((settle, reject) => {
      if (this.#events >= events) return settle();
      this.#waiting.push({ events, settle });
      void this.ended.then(() =>
        reject(new Error(`the answer ended at ${this.#events} of ${events} events: ${this.#text}`)),
      );
    });
  }

  leave(departure: Departure): void {
    if (departure === "reset") this.#socket.resetAndDestroy();
    else if (departure === "close") this.#socket.end().destroy();
    else this.#socket.end();
  }

  #take(text: string): void {
    this.#text += text;
    for (;;) {
      const end = this.#text.indexOf("\n\n", this.#countedTo);
      if (end < 0) break;
      this.#countedTo = end + 2;
      this.#events += 1;
    }
    for (const { events, settle } of this.#waiting) if (this.#events >= events) settle();
  }
}
