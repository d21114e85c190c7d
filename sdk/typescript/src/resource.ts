import type { Transport } from "./transport.ts";

/** A group of methods. */
export class Resource {
  protected readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }
}

/** A parameter as a part of a path. */
export function segment(value: string): string {
  if (value === "") throw new TypeError("an id must not be empty");
  return encodeURIComponent(value);
}
