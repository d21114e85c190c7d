/**
 * Reads bodies of requests whose heads are authentic, within bounds of each, of each organization
 * and of all that are read at once.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";

import { ReadingRoom, type RoomBounds } from "./reading-room.ts";
import type { VerifiedHead } from "./signature.ts";

export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/**
 * Of all bodies that are being read, or are read and not parsed yet, and of those of one
 * organization.
 */
const MAX_READING_BYTES = 64 * 1024 * 1024;
const MAX_BYTES_EACH = 16 * 1024 * 1024;
/**
 * A larger body is parsed in a turn of its own, so that what is relayed meanwhile waits for one of
 * them at most.
 */
const LARGE_BYTES = 256 * 1024;

export type ReadBody =
  | {
      readonly ok: true;
      readonly body: Uint8Array;
      /** The body was parsed; its bytes may be another's. */
      readonly release: () => void;
    }
  | { readonly ok: false; readonly reason: "too_large" | "broken" | "altered" };

export class BodyReader {
  readonly #room: ReadingRoom;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(bounds: RoomBounds = { maxBytes: MAX_READING_BYTES, maxBytesEach: MAX_BYTES_EACH }) {
    this.#room = new ReadingRoom(bounds);
  }

  /** Of bodies that have room. */
  get readingBytes(): number {
    return this.#room.bytes;
  }

  /**
   * Stops reading as soon as the bound is passed, or at once if the announced length passes it.
   *
   * @param head what was signed: whose body it is, and the digest that it must have
   */
  async read(request: IncomingMessage, head: VerifiedHead): Promise<ReadBody> {
    const bytes = announcedBytes(request);
    const { organizationId } = head;
    if (bytes > MAX_BODY_BYTES) return { ok: false, reason: "too_large" };
    if (!(await this.#takeRoom(request, organizationId, bytes)))
      return { ok: false, reason: "broken" };
    let isReleased = false;
    const release = (): void => {
      if (!isReleased) this.#room.leave(organizationId, bytes);
      isReleased = true;
    };
    const read = await readWhole(request, head.digest);
    if (!read.ok) {
      release();
      return read;
    }
    if (read.body.length > LARGE_BYTES) await (this.#turn = this.#turn.then(() => nextTurn()));
    return { ...read, release };
  }

  /** @returns false if the request is gone before there is room */
  #takeRoom(request: IncomingMessage, organizationId: string, bytes: number): Promise<boolean> {
    return new Promise((resolve) => {
      let takeBack: () => void = () => undefined;
      const leave = (): void => {
        takeBack();
        resolve(false);
      };
      request.once("close", leave);
      takeBack = this.#room.enter(organizationId, bytes, () => {
        request.off("close", leave);
        resolve(true);
      });
    });
  }
}

/** A body that comes in chunks may be as long as any. */
export function announcedBytes({ headers }: IncomingMessage): number {
  const announced = headers["content-length"];
  if (announced !== undefined) return Number(announced);
  return headers["transfer-encoding"] === undefined ? 0 : MAX_BODY_BYTES;
}

async function readWhole(
  request: IncomingMessage,
  digest: string,
): Promise<{ ok: true; body: Uint8Array } | Extract<ReadBody, { ok: false }>> {
  const chunks: Uint8Array[] = [];
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    // Leaving the loop would destroy the socket, and the refusal with it.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Uint8Array;
      sizeBytes += bytes.length;
      if (sizeBytes > MAX_BODY_BYTES) return { ok: false, reason: "too_large" };
      chunks.push(bytes);
      hash.update(bytes);
    }
  } catch {
    return { ok: false, reason: "broken" };
  }
  if (hash.digest("hex") !== digest) return { ok: false, reason: "altered" };
  return { ok: true, body: Buffer.concat(chunks) };
}
