/**
 * The API as the page calls it: typed by schema.ts, with the session's cookie, and one error for
 * all that is refused.
 */
import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import createClient from "openapi-fetch";

import { attendance } from "./attention.ts";
import type { paths } from "./schema.ts";

export const api = createClient<paths>({ baseUrl: "/" });
api.use({
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(attendance())) request.headers.set(name, value);
  },
});

/** What the API refused, in its own words. */
export class ApiFault extends Error {
  override readonly name = "ApiFault";
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;

  constructor(response: Response, body: unknown) {
    const error = (body as { error?: { message?: string; code?: string | null } } | null)?.error;
    super(error?.message ?? `HTTP ${response.status}`);
    this.status = response.status;
    this.code = error?.code ?? "";
    this.requestId = response.headers.get("x-request-id");
  }
}

export interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** @throws {ApiFault} */
export function unwrap<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined || error !== undefined) throw new ApiFault(response, error);
  return data;
}

type ReadPath = {
  [P in keyof paths]: paths[P] extends { get: object } ? P : never;
}[keyof paths];
export type ReadParams<P extends ReadPath> = paths[P] extends {
  get: { parameters: infer Parameters };
}
  ? Omit<Parameters, "header" | "cookie">
  : never;
export type Value<P extends ReadPath> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer T } } } };
}
  ? T
  : never;

interface ReadOptions {
  readonly isOff?: boolean;
  /** Asks again so often while the page is in sight. */
  readonly everyMs?: number;
}

/** @throws {ApiFault} */
export async function read<P extends ReadPath>(path: P, params: ReadParams<P>): Promise<Value<P>> {
  const answer = await api.GET(path as never, { params } as never);
  return unwrap(answer as Answer<Value<P>>);
}

export function useRead<P extends ReadPath>(
  path: P,
  params: ReadParams<P>,
  { isOff = false, everyMs }: ReadOptions = {},
): UseQueryResult<Value<P>, Error> {
  return useQuery<Value<P>, Error>({
    queryKey: [path, params],
    queryFn: () => read(path, params),
    enabled: !isOff,
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
  });
}

interface Page {
  readonly data: readonly unknown[];
  readonly has_more: boolean;
  readonly last_id: string | null;
}
export type ListPath = {
  [P in ReadPath]: Value<P> extends Page ? P : never;
}[ReadPath];
export interface Listed<P extends ListPath> extends Page {
  readonly data: Value<P> extends { data: infer T extends readonly unknown[] } ? T : never;
}

/** The largest page that a list has. */
const MAX_PAGE = 100;

interface Stretch {
  readonly after: string | undefined;
  readonly most: number;
}

/**
 * As many objects of a list as are asked for, or all of them, page by page.
 *
 * @throws {ApiFault}
 */
export async function readList<P extends ListPath>(
  path: P,
  params: ReadParams<P>,
  { after, most }: Stretch,
): Promise<Listed<P>> {
  const data: unknown[] = [];
  for (let last = after; ;) {
    const limit = String(Math.min(MAX_PAGE, most - data.length));
    const { query: asked } = params as { query?: object };
    const query = { ...asked, limit, ...(last !== undefined && { after: last }) };
    const page = (await read(path, { ...params, query } as ReadParams<P>)) as Page;
    data.push(...page.data);
    // A page of what is rare may be short.
    const isAll = !page.has_more || page.last_id === null || page.data.length < Number(limit);
    if (isAll || data.length >= most) return { ...page, data } as Page as Listed<P>;
    last = page.last_id ?? undefined;
  }
}

/** A change; whatever is on the page is read again after it. */
export function useWrite<Call, T>(write: (call: Call) => Promise<Answer<T>>) {
  const client = useQueryClient();
  return useMutation<T, Error, Call>({
    mutationFn: async (call) => unwrap(await write(call)),
    onSuccess: () => client.invalidateQueries(),
  });
}

const MAX_TRIES = 2;
const SESSION: keyof paths = "/auth/v1/session";

/**
 * Whoever is told to sign in was signed out meanwhile: then the whole page asks them. A wrong
 * password is told where it was typed.
 */
function askAgain(fault: unknown): void {
  const isRefused = fault instanceof ApiFault && fault.status === 401;
  const key = [SESSION, {}];
  if (isRefused && queryClient.getQueryState(key)?.status === "success")
    void queryClient.invalidateQueries({ queryKey: key });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault, { queryKey }) => queryKey[0] !== SESSION && askAgain(fault),
  }),
  mutationCache: new MutationCache({ onError: askAgain }),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // What was refused is refused again; what failed may have been the network.
      retry: (failures, fault) =>
        failures < MAX_TRIES && !(fault instanceof ApiFault && fault.status < 500),
    },
  },
});
