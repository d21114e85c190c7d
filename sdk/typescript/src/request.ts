/** What is asked of the service, and how. */

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Without a byte for so long, an attempt is over. */
  readonly timeoutMs?: number | undefined;
  readonly maxRetries?: number | undefined;
  /** Under which name the request runs once; a new one for each call unless said otherwise. */
  readonly idempotencyKey?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface RequestSpec {
  readonly method: string;
  /** From the root of the service, its parameters filled in. */
  readonly path: string;
  readonly query?: object | undefined;
  /** Sent as JSON. */
  readonly body?: object | undefined;
  /** Sent as multipart/form-data. */
  readonly form?: object | undefined;
  /** The service runs it once for each Idempotency-Key. */
  readonly isKeyed?: boolean;
  /** The answer may be a text without JSON around it, which stands for its field `text`. */
  readonly hasPlainText?: boolean;
}

export function urlOf(baseUrl: string, { path, query = {} }: RequestSpec): string {
  const url = new URL(baseUrl.replace(/\/+$/, "") + path);
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
  return url.href;
}

/** @returns the body and its type; the platform sets that of a form, with its boundary */
export function bodyOf({ body, form }: RequestSpec): { body?: string | FormData; type?: string } {
  if (body !== undefined) return { body: JSON.stringify(body), type: "application/json" };
  if (form === undefined) return {};
  const data = new FormData();
  for (const [name, value] of Object.entries(form))
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      data.append(name, one instanceof Blob ? one : String(one));
    }
  return { body: data };
}
