/**
 * The stack that set-up.ts started. A file makes an organization of its own in it, and changes
 * nothing else.
 */
import { inject } from "vitest";

import { connectStack } from "../support/stack-client.ts";

export const stack = connectStack(inject("stack"));
