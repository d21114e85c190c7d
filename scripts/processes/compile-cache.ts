/**
 * Where Node keeps what it has compiled, so that a program that starts again, or after it was
 * killed, does not compile it anew: without, that is two fifths of what a gpu-worker takes of a
 * processor until it is ready. Node takes nothing from it that does not fit the file it was
 * compiled from, and goes without where the folder cannot be written.
 */
import { join } from "node:path";

import { rootDir } from "../worker/wrangler.ts";

export const compileCacheDir = join(rootDir, "node_modules", ".cache", "node");
