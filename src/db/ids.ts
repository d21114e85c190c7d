/** Prefixed, time-sorted ids. `nowMs` and `random` are passed in. */
import { ALPHABET, randomText, type RandomBytes as Random } from "./random-text.ts";

/** `req_` + 8 characters of time + 16 random ones (95 bits): unique without asking anyone. */
export const newRequestId = (nowMs: number, random: Random): string => newId("req", nowMs, random);
export const newProjectId = (nowMs: number, random: Random): string => newId("proj", nowMs, random);
export const newBudgetId = (nowMs: number, random: Random): string => newId("bud", nowMs, random);
export const newWebhookId = (nowMs: number, random: Random): string => newId("whk", nowMs, random);
export const newPersonId = (nowMs: number, random: Random): string => newId("per", nowMs, random);
export const newChartId = (nowMs: number, random: Random): string => newId("chart", nowMs, random);
export const newInvitationId = (nowMs: number, random: Random): string =>
  newId("inv", nowMs, random);

function newId(prefix: string, nowMs: number, random: Random): string {
  let time = "";
  for (let left = nowMs; time.length < 8; left = Math.floor(left / 62))
    time = ALPHABET.charAt(left % 62) + time;
  return `${prefix}_${time}${randomText(random, 16)}`;
}
