/** The header in which Anthropic's clients say which version of their wire they speak. */
import { z } from "zod";

import { anthropicVersionSchema } from "../../contract/messages.ts";
import { check } from "../../http/body.ts";
import type { ApiContext } from "../../http/operation.ts";

export const ANTHROPIC_VERSION = "anthropic-version";

const headerSchema = z.object({ [ANTHROPIC_VERSION]: anthropicVersionSchema });

/**
 * A client of another version would read other answers than these.
 *
 * @throws {ApiError} invalid_value
 */
export function requireVersion(c: ApiContext): void {
  const version = c.req.header(ANTHROPIC_VERSION);
  if (version !== undefined) check({ [ANTHROPIC_VERSION]: version }, headerSchema);
}
