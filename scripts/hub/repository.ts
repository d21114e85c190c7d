/** What Hugging Face's hub says of a model: its revision and files, or why not. */
import { z } from "zod";

import { Problem } from "../up/problem.ts";
import type { HubFile } from "./model-files.ts";

export interface Hub {
  /** Such as https://huggingface.co. */
  readonly endpoint: string;
  /** For models that are not public. */
  readonly token: string | undefined;
}

export interface Repository {
  readonly id: string;
  /** A commit. */
  readonly revision: string;
  readonly files: readonly HubFile[];
}

const repositorySchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.number().int().min(0).nullish(),
      blobId: z.string().nullish(),
      lfs: z.object({ sha256: z.string(), size: z.number().int().min(0) }).nullish(),
    }),
  ),
});

const LIST_TIMEOUT_MS = 30_000;

/** HF_ENDPOINT and HF_TOKEN, as Hugging Face's own tools read them. */
export function readHub(environment: Readonly<Record<string, string | undefined>>): Hub {
  const endpoint = (environment["HF_ENDPOINT"] || "https://huggingface.co").replace(/\/+$/, "");
  if (!URL.canParse(endpoint)) throw new Problem(`HF_ENDPOINT is not a URL: ${endpoint}`);
  return { endpoint, token: environment["HF_TOKEN"] || undefined };
}

/**
 * @param revision a branch or a commit
 * @throws {Problem} that says what to do
 */
export async function readRepository(hub: Hub, id: string, revision: string): Promise<Repository> {
  const url = `${hub.endpoint}/api/models/${id}/revision/${revision}?blobs=true`;
  let response: Response;
  try {
    response = await fetch(url, {
      headers: toHeaders(hub),
      signal: AbortSignal.timeout(LIST_TIMEOUT_MS),
    });
  } catch (cause) {
    throw new Problem(`${hub.endpoint} cannot be reached, so ${id} cannot be downloaded.`, {
      cause,
    });
  }
  if (!response.ok) throw await toProblem(response, id, hub);
  const parsed = repositorySchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success)
    throw new Problem(`${hub.endpoint} answered something else than a list of the files of ${id}.`);
  const { sha, siblings } = parsed.data;
  const files = siblings.map(({ rfilename: name, size, blobId, lfs }) => ({
    name,
    sizeBytes: lfs?.size ?? size ?? 0,
    sha256: lfs?.sha256,
    blobId: blobId ?? undefined,
  }));
  return { id, revision: sha, files };
}

export function toHeaders({ token }: Hub): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** The hub answers 401 for what does not exist, too, as long as nobody says who asks. */
export async function toProblem(response: Response, id: string, hub: Hub): Promise<Problem> {
  await response.body?.cancel();
  const code = response.headers.get("x-error-code");
  const { status } = response;
  if (code === "GatedRepo" || status === 403) {
    return new Problem(
      `${id} is gated: accept its terms at ${hub.endpoint}/${id}, and set HF_TOKEN to a token that may read it.`,
    );
  }
  if (status === 401) {
    const advice =
      hub.token === undefined
        ? "there is no such public model; check the name, or set HF_TOKEN if it is private."
        : "there is no such model, or the token in HF_TOKEN may not read it.";
    return new Problem(`${id} cannot be read: ${advice}`);
  }
  if (code === "RevisionNotFound") {
    return new Problem(
      `${hub.endpoint} does not have the revision of ${id} any more that was begun here; remove the model's folder, and start again.`,
    );
  }
  if (status === 404) return new Problem(`${hub.endpoint} has no model ${id}.`);
  if (status === 429) return new Problem(`${hub.endpoint} takes no more requests now; try later.`);
  return new Problem(`${hub.endpoint} answered ${status} for ${id}.`);
}
