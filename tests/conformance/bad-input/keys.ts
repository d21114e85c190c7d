/** Keys that open nothing, as rows of the table of bad input. */
import type { BadInput } from "./bad-input.ts";

export const BAD_KEYS: readonly BadInput[] = [
  { name: "no key", headers: { authorization: null }, status: 401, code: "invalid_api_key" },
  {
    name: "an empty key",
    headers: { authorization: "Bearer " },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "another scheme",
    headers: { authorization: "Basic KEY" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "another vendor's key",
    headers: { authorization: "Bearer sk-abcdef" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "SQL for a key",
    headers: { authorization: "Bearer ' OR 1=1 --" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "a key and one character",
    headers: { authorization: "Bearer KEYx" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "a wrong key as x-api-key",
    headers: { authorization: null, "x-api-key": "nonsense" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "a customer's key on the admin API",
    method: "GET",
    path: "/admin/v1/organizations/org_0000000000000000",
    status: 401,
    code: "not_signed_in",
  },
  {
    name: "no key and a bad body",
    headers: { authorization: null },
    raw: "{",
    status: 401,
    code: "invalid_api_key",
  },
];
