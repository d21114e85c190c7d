/** A customer whose server makes tokens for its own customers, and who asks with them. */
import { admin, ask, type Customer } from "./test-worker.ts";

export interface Token {
  readonly id: string;
  readonly token: string;
  readonly state: string;
  readonly spent_nano_usd: number;
  readonly held_nano_usd: number;
  readonly remaining_nano_usd: number;
}

export const TOKENS = "/v1/organization/end_user_tokens";

/** Ten tokens of prompt and three of output, at the prices of `m`. */
export const CHARGE = 10 * 100 + 3 * 400;

export const call = (key: string, method: string, path: string, body?: object) =>
  ask(path, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

export async function makeToken(key: string, fields: object = {}): Promise<Token> {
  const asked = { end_user_id: "user_1", budget_usd: "0.01", ...fields };
  const response = await call(key, "POST", TOKENS, asked);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return response.json<Token>();
}

export async function readToken(key: string, { id }: Token): Promise<Token> {
  const response = await call(key, "GET", `${TOKENS}/${id}`);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return response.json<Token>();
}

/** But for the journal, which the worker of these tests does not keep. */
export const unexplainedOf = async ({ id }: Customer): Promise<string[]> =>
  (await admin("GET", `/organizations/${id}/reconciliation`)).unexplained.filter(
    (sentence) => !sentence.includes("was booked by a receipt"),
  );
