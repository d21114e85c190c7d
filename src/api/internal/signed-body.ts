/** The body of a call by one of our workers, as it was signed. */
import type { z } from "zod";

import { hasDigest } from "../../contract/signature.ts";
import { notSigned, signedDigest } from "../../http/access.ts";
import { check, parseBody, readBytes } from "../../http/body.ts";
import type { ApiContext } from "../../http/operation.ts";

/** @throws {ApiError} permission_denied for a body that is not the one that was signed */
export async function readSigned<T>(c: ApiContext, schema: z.ZodType<T>): Promise<T> {
  const body = await readBytes(c.req.raw, c.get("maxBodyBytes"));
  if (!(await hasDigest(body, signedDigest(c)))) throw notSigned(c);
  return check(parseBody(body), schema);
}
