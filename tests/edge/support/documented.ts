/** Holds an answer to what its operation documents: the status, and the code of the error. */
import { OPERATIONS } from "../../../src/api/operations.ts";
import { ERRORS, type ErrorCode } from "../../../src/contract/errors.ts";
import { documentedErrors } from "../../../src/http/documented-errors.ts";

const routes = OPERATIONS.map((operation) => ({
  method: operation.method.toUpperCase(),
  pattern: new RegExp(`^${operation.path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  success: operation.status,
  errors: documentedErrors(operation),
}));

/** The code stands in the error, or beside it. */
interface Refusal {
  readonly error?: { readonly code?: ErrorCode };
  readonly code?: ErrorCode;
}

/** @throws if no operation of this URL documents the answer. Answers of no operation pass. */
export async function requireDocumented(
  method: string,
  path: string,
  response: Response,
): Promise<void> {
  const { pathname } = new URL(path, "http://edge.test");
  const route = routes.find((one) => one.method === method && one.pattern.test(pathname));
  if (route === undefined) return;
  if (response.status < 400) {
    if (response.status === route.success || response.status === 304) return;
    throw new Error(`${method} ${pathname} answers ${response.status}, which is not documented`);
  }
  const { error, code = error?.code } = (await response.clone().json()) as Refusal;
  const isKnown = code !== undefined && ERRORS[code].status === response.status;
  if (isKnown && route.errors.has(code)) return;
  throw new Error(
    `${method} ${pathname} answers ${response.status} ${code}, which is not documented`,
  );
}
