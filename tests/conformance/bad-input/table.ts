/** The table of bad input, whole. */
import type { BadInput } from "./bad-input.ts";
import { BAD_BODIES } from "./bodies.ts";
import { BAD_COMPLETIONS } from "./completions.ts";
import { BAD_FIELDS } from "./fields.ts";
import { BAD_KEYS } from "./keys.ts";
import { BAD_MESSAGES } from "./messages.ts";
import { BAD_ROUTES } from "./routes.ts";
import { BAD_TOOLS } from "./tools.ts";

export const BAD_INPUTS: readonly BadInput[] = [
  ...BAD_KEYS,
  ...BAD_BODIES,
  ...BAD_MESSAGES,
  ...BAD_FIELDS,
  ...BAD_COMPLETIONS,
  ...BAD_TOOLS,
  ...BAD_ROUTES,
];
