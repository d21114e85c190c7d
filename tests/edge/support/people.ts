/** People who are signed in, made through the product's own invitations. */
import type { Role } from "../../../src/contract/people.ts";
import { admin, ask } from "./test-worker.ts";

export const PASSWORD = "correct horse battery";
export const ORIGIN = "http://edge.test";

export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
}

let made = 0;
export const newEmail = (): string => `person-${++made}-${crypto.randomUUID()}@example.com`;

/** A call as a browser of ours makes it. */
export function askAs(
  cookie: string | null,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = { origin: ORIGIN },
): Promise<Response> {
  return ask(path, {
    method,
    headers: {
      "content-type": "application/json",
      ...(cookie !== null && { cookie }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
}

/** The cookie that an answer sets, as the browser sends it back. */
export function cookieOf(response: Response): string {
  return /^[^;]+/.exec(response.headers.get("set-cookie") ?? "")?.[0] ?? "";
}

export async function signIn(email: string, password = PASSWORD): Promise<Response> {
  return askAs(null, "POST", "/auth/v1/session", { email, password });
}

/** Somebody new with a role in an organization. */
export async function join(organizationId: string, role: Role): Promise<SignedIn> {
  const email = newEmail();
  const path = `/organizations/${organizationId}/invitations` as const;
  const { token } = await admin("POST", path, { email, role });
  const call = { token, name: role, password: PASSWORD };
  const response = await askAs(null, "POST", "/auth/v1/invitations/accept", call);
  if (!response.ok) throw new Error(`accept: ${response.status} ${await response.text()}`);
  const { user: person } = await response.json<{ user: { id: string } }>();
  return { id: person.id, email, cookie: cookieOf(response) };
}

/** An operator, from nothing but the admin token. */
export async function becomeOperator(): Promise<SignedIn> {
  const email = newEmail();
  const body = { email, name: "Operator", is_operator: true };
  const person = await admin("POST", "/users", body);
  const call = { token: person.set_up_token, password: PASSWORD };
  const response = await askAs(null, "POST", "/auth/v1/password", call);
  if (!response.ok) throw new Error(`password: ${response.status} ${await response.text()}`);
  return { id: person.id, email, cookie: cookieOf(response) };
}
