/**
 * A server that speaks the protocol of Hugging Face's hub for one repository, with the ways in
 * which it can fail.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface LocalHubOptions {
  readonly id: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** What it was named before: the hub sends on whoever asks for that. */
  readonly formerId?: string;
  /** Larger files are listed with their SHA-256 and served by another host, as the hub does. */
  readonly largeBytes?: number;
  /** Only who has it may read. */
  readonly token?: string;
  /** Needs terms to be accepted, which nobody did. */
  readonly isGated?: boolean;
  /**
   * The connection of each file's next answer breaks after so many bytes, in turn; then none does.
   */
  readonly breakAfter?: number[];
  /** Waited for before a connection breaks, which may take with it what was sent. */
  readonly beforeBreak?: () => Promise<unknown>;
  /** Sends all of a file, whatever was asked for. */
  readonly ignoresRanges?: boolean;
  /** A file whose bytes are others than the hub says. */
  readonly damaged?: string;
}

export class LocalHub {
  readonly revision = "0123456789abcdef0123456789abcdef01234567";
  /** What was asked for, such as `GET /api/models/...` or `GET onnx/model.onnx 5-`. */
  readonly requests: string[] = [];
  /** Authorization headers that reached the host of large files. */
  readonly leaked: string[] = [];
  readonly #options: LocalHubOptions;
  readonly #api = createServer((request, response) => this.#answer(request, response));
  readonly #large = createServer((request, response) => {
    if (request.headers.authorization !== undefined)
      this.leaked.push(request.headers.authorization);
    this.#send(decodeURIComponent((request.url ?? "").slice(1)), request, response);
  });

  constructor(options: LocalHubOptions) {
    this.#options = options;
  }

  async start(): Promise<string> {
    await Promise.all([this.#api, this.#large].map(listen));
    return urlOf(this.#api);
  }

  stop(): void {
    for (const server of [this.#api, this.#large]) {
      server.closeAllConnections();
      server.close();
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { id, formerId, files, token, isGated, largeBytes = Infinity } = this.#options;
    const url = new URL(request.url ?? "/", "http://hub");
    if (formerId !== undefined && url.pathname.includes(`/${formerId}/`)) {
      const location = (request.url ?? "").replace(`/${formerId}/`, `/${id}/`);
      return void response.writeHead(307, { location }).end();
    }
    const isList = url.pathname.startsWith(`/api/models/${id}/revision/`);
    if (isList) this.requests.push(`GET ${url.pathname}`);
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { "x-error-code": code }).end();
    const path = `/${id}/resolve/${this.revision}/`;
    if (!isList && !url.pathname.startsWith(path)) return void refuse(401, "RepoNotFound");
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`)
      return void refuse(401, "RepoNotFound");
    if (isGated === true) return void refuse(403, "GatedRepo");
    if (isList && ![`/${this.revision}`, "/main"].some((end) => url.pathname.endsWith(end)))
      return void refuse(404, "RevisionNotFound");
    if (isList) {
      const siblings = Object.entries(files).map(([rfilename, data]) => ({
        rfilename,
        size: data.length,
        blobId: createHash("sha1").update(`blob ${data.length}\0`).update(data).digest("hex"),
        ...(data.length > largeBytes && {
          lfs: { size: data.length, sha256: createHash("sha256").update(data).digest("hex") },
        }),
      }));
      return void response.end(JSON.stringify({ id, sha: this.revision, siblings }));
    }
    const name = url.pathname.slice(path.length);
    const data = files[name];
    if (data === undefined) return void refuse(404, "EntryNotFound");
    if (data.length <= largeBytes) return this.#send(name, request, response);
    response.writeHead(302, { location: `${urlOf(this.#large)}/${encodeURIComponent(name)}` });
    response.end();
  }

  #send(name: string, request: IncomingMessage, response: ServerResponse): void {
    const { files, breakAfter = [], ignoresRanges, damaged } = this.#options;
    const { beforeBreak = () => Promise.resolve() } = this.#options;
    const whole = Buffer.from(files[name] ?? []);
    if (name === damaged) whole[0] = (whole[0] ?? 0) ^ 1;
    const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
    this.requests.push(`GET ${name} ${asked ?? 0}-`);
    const start = asked === undefined || ignoresRanges === true ? 0 : Number(asked);
    const body = whole.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, { "content-length": body.length });
    const most = breakAfter.shift();
    if (most === undefined || most >= body.length) return void response.end(body);
    response.write(
      body.subarray(0, most),
      () => void beforeBreak().then(() => response.socket?.end()),
    );
  }
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}
