/** Pages for people, and what they are made of: answers with the headers that each of them has. */

interface PageAnswer {
  /** Of the content, without its charset: `text/html`. */
  readonly type: string;
  /** What the page may load and do. */
  readonly policy: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const answerPage = (text: string, { type, policy, headers }: PageAnswer): Response =>
  new Response(text, {
    headers: {
      ...headers,
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
    },
  });

/** Long enough that a page's style and script are asked for once in a visit. */
export const CACHED_BRIEFLY = { "cache-control": "public, max-age=300" } as const;

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
