/**
 * As much of Stripe as takes invoices: forms in, JSON out, idempotency keys that answer as they
 * did, faults as a test orders them.
 */
export interface StripeItem {
  readonly metadata: { readonly tidegate_item: string };
  readonly amount: number;
  readonly description: string;
}

export interface StripeInvoice {
  readonly id: string;
  status: "draft" | "open";
  readonly number: string | null;
  readonly customer: string;
  readonly metadata: { readonly tidegate_invoice: string };
  readonly lines: { readonly data: StripeItem[] };
}

export type Fault = "refused" | "overloaded" | "lost answer" | "no way";

const KEYS_KEPT_MS = 24 * 3_600_000;

export class StripeServer {
  readonly invoices: StripeInvoice[] = [];
  readonly customers = new Set(["cus_1"]);
  /** What happens to the next calls. */
  readonly faults: Fault[] = [];
  calls = 0;
  readonly #answers = new Map<
    string,
    { form: string; status: number; body: object; atMs: number }
  >();

  /** @throws {TypeError} where the network is what fails */
  async answer(request: Request): Promise<Response> {
    this.calls += 1;
    const fault = this.faults.shift();
    if (fault === "no way") throw new TypeError("connection refused");
    if (fault === "overloaded") return reply(503, { error: { message: "try later" } });
    if (request.headers.get("authorization") !== "Bearer sk_test_of_tidegate")
      return reply(401, { error: { message: "Invalid API Key" } });
    if (fault === "refused") return reply(400, { error: { message: "no such thing" } });
    const response = this.#once(request, new TextDecoder().decode(await request.arrayBuffer()));
    if (fault === "lost answer") throw new TypeError("connection reset");
    return response;
  }

  #once(request: Request, form: string): Response {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "GET") return reply(200, { data: this.#search(searchParams) });
    const key = request.headers.get("idempotency-key");
    if (key === null) return reply(400, { error: { message: "no idempotency key" } });
    const known = this.#answers.get(key);
    if (known !== undefined && Date.now() - known.atMs < KEYS_KEPT_MS) {
      if (known.form === form) return reply(known.status, known.body);
      return reply(400, {
        error: {
          message: "Keys for idempotent requests can only be used with the same parameters",
        },
      });
    }
    const { status, body } = this.#post(pathname, new URLSearchParams(form));
    // As Stripe does, it keeps a snapshot of what it said.
    this.#answers.set(key, { form, status, body: structuredClone(body), atMs: Date.now() });
    return reply(status, body);
  }

  #search(query: URLSearchParams): StripeInvoice[] {
    const [, id] = /^metadata\["tidegate_invoice"\]:"(.+)"$/.exec(query.get("query") ?? "") ?? [];
    return this.invoices.filter(({ metadata }) => metadata.tidegate_invoice === id);
  }

  #post(path: string, form: URLSearchParams): { status: number; body: object } {
    const customer = form.get("customer") ?? "";
    const wrong = (message: string) => ({ status: 400, body: { error: { message } } });
    if (path === "/v1/invoices") {
      if (!this.customers.has(customer)) return wrong(`No such customer: '${customer}'`);
      const number = form.get("number");
      if (this.invoices.some((one) => one.number === number)) return wrong("number is taken");
      const made: StripeInvoice = {
        id: `in_${this.invoices.length + 1}`,
        status: "draft",
        number,
        customer,
        metadata: { tidegate_invoice: form.get("metadata[tidegate_invoice]") ?? "" },
        lines: { data: [] },
      };
      this.invoices.push(made);
      return { status: 200, body: made };
    }
    const final = /^\/v1\/invoices\/(\w+)\/finalize$/.exec(path);
    const invoice = this.invoices.find(({ id }) => id === (final?.[1] ?? form.get("invoice")));
    if (invoice === undefined) return wrong("No such invoice");
    if (invoice.status !== "draft") return wrong("This invoice is already finalized");
    if (final !== null) invoice.status = "open";
    else if (path !== "/v1/invoiceitems") return wrong(`Unrecognized request URL ${path}`);
    else {
      if (form.get("customer") !== invoice.customer)
        return wrong("The customer is not the invoice's");
      const [amount, description] = [Number(form.get("amount")), form.get("description") ?? ""];
      const metadata = { tidegate_item: form.get("metadata[tidegate_item]") ?? "" };
      invoice.lines.data.push({ amount, description, metadata });
    }
    return { status: 200, body: invoice };
  }
}

const reply = (status: number, body: object): Response => Response.json(body, { status });
