/**
 * A process that writes a journal as fast as it can and says of each line that it is written, until
 * it is killed.
 *
 *   node journal-writer.ts FOLDER PREFIX
 */
import { writeSync } from "node:fs";

import { Journal } from "../../../gpu-worker/src/receipts/journal.ts";
import { receiptOf } from "../../unit/gpu-worker/receipts/receipt-of.ts";

const [, , folder = "", prefix = ""] = process.argv;
const journal = new Journal({ folder, now: Date.now, compactAtBytes: 20_000 });
const say = (what: string, id: string): number => writeSync(1, `${what} ${id}\n`);

say("ready", prefix);
for (let at = 0; ; at += 1) {
  const id = `${prefix}-${at}`;
  journal.start(id, "org_1");
  say("begun", id);
  journal.progress(id, 3, 16);
  journal.end(receiptOf(id, Date.now()));
  say("ended", id);
  if (at % 2 === 0) {
    journal.markDelivered([id]);
    say("known", id);
  }
}
