/** Lists that come in pages: a page when awaited, every object when iterated. */
import type { Answer } from "./answers.ts";

export type Cursor = "last_id" | "sequence" | "next_page";

interface PageBody {
  readonly data: readonly unknown[];
  readonly has_more: boolean;
  readonly last_id?: string | null;
  readonly next_page?: string | null;
}

/** Asks for the page that these parameters name; undefined names the first. */
export type AskPage<Page> = (next: Record<string, string> | undefined) => Promise<Answer<Page>>;

export class PagePromise<Page, Item> implements PromiseLike<Answer<Page>>, AsyncIterable<Item> {
  readonly #ask: AskPage<Page>;
  readonly #cursor: Cursor;
  #first: Promise<Answer<Page>> | undefined;

  constructor(ask: AskPage<Page>, cursor: Cursor) {
    this.#ask = ask;
    this.#cursor = cursor;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- A page is awaited.
  then<A = Answer<Page>, B = never>(
    onPage?: ((page: Answer<Page>) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage().then(onPage, onError);
  }

  catch<B = never>(onError?: ((reason: unknown) => B | PromiseLike<B>) | null) {
    return this.#firstPage().catch(onError);
  }

  /** Page by page. */
  async *pages(): AsyncGenerator<Answer<Page>> {
    let page = await this.#firstPage();
    for (;;) {
      yield page;
      const next = nextOf(page as unknown as PageBody, this.#cursor);
      if (next === undefined) return;
      page = await this.#ask(next);
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const page of this.pages()) yield* (page as unknown as PageBody).data as Item[];
  }

  #firstPage(): Promise<Answer<Page>> {
    this.#first ??= this.#ask(undefined);
    return this.#first;
  }
}

function nextOf(page: PageBody, cursor: Cursor): Record<string, string> | undefined {
  const last = page.data.at(-1) as { readonly sequence?: number } | undefined;
  if (!page.has_more) return undefined;
  if (cursor === "next_page") return page.next_page == null ? undefined : { page: page.next_page };
  if (last === undefined) return undefined;
  const after = cursor === "last_id" ? page.last_id : last.sequence;
  return after == null ? undefined : { after: String(after) };
}
