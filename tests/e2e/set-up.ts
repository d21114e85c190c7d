/** Builds the Worker before the files that run it. */
import { prepareTemplate } from "../support/stack-template.ts";

export default async function setUp(): Promise<void> {
  await prepareTemplate();
}
