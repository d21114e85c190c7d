/** What an account is made of, put together over its storage. */
import type { Config } from "../config.ts";
import { Departure } from "./departure/departure.ts";
import { Audit } from "./directory/audit.ts";
import { Directory } from "./directory/directory.ts";
import { Erasure } from "./directory/erasure.ts";
import { KeyAdministration } from "./directory/keys.ts";
import { Members } from "./directory/members.ts";
import { MemberAdministration } from "./directory/membership.ts";
import { ProviderKeys } from "./directory/provider-keys.ts";
import { Callers } from "./end-users/callers.ts";
import { EndUserTokenAdministration } from "./end-users/token-administration.ts";
import { EndUserTokens } from "./end-users/tokens.ts";
import { BillingFold } from "./invoices/billing-fold.ts";
import { InvoiceShelf } from "./invoices/invoice-shelf.ts";
import { Invoicing } from "./invoices/invoicing.ts";
import { Outbox } from "./invoices/outbox.ts";
import { Books } from "./ledger/books.ts";
import { MoneyAdministration } from "./ledger/money-administration.ts";
import { Reconciliation } from "./ledger/reconciliation.ts";
import { Overview } from "./overview.ts";
import { Plans } from "./plans/plans.ts";
import { Administration } from "./policy/administration.ts";
import { Policy } from "./policy/policy.ts";
import { Settings } from "./policy/settings.ts";
import { Suspensions } from "./policy/suspensions.ts";
import { Escalations } from "./requests/escalations.ts";
import { KeyedRequests } from "./requests/keyed-requests.ts";
import { RefusalLog } from "./requests/refusal-log.ts";
import { Requests } from "./requests/requests.ts";
import { Spending } from "./requests/spending.ts";
import { AccountState } from "./state.ts";
import { Timekeeper } from "./timekeeper.ts";
import { DeviceUses } from "./usage/device-use.ts";
import { EndUserHours } from "./usage/end-user-hours.ts";
import { LedgerStretch } from "./usage/ledger-stretch.ts";
import { NewestRecords } from "./usage/newest-records.ts";
import { PriceReplay } from "./usage/price-replay.ts";
import { Rollups } from "./usage/rollups.ts";
import { UsageReport } from "./usage/usage-report.ts";
import { WatchedHours } from "./usage/watched-hours.ts";
import { WidgetSums } from "./usage/widget-sums.ts";
import { Mailbag } from "./webhooks/mailbag.ts";
import { Notices } from "./webhooks/notices.ts";
import { Webhooks } from "./webhooks/webhooks.ts";

type Storage = Pick<DurableObjectStorage, "sql" | "transactionSync">;

export type AccountParts = ReturnType<typeof assemble>;

interface Options {
  /** Whether there is a key for Stripe. */
  readonly sendsInvoices: boolean;
  /** Something is to be told to a webhook at once. */
  readonly onQueued: () => void;
}

export function assemble(storage: Storage, config: Config, { sendsInvoices, onQueued }: Options) {
  const { sql } = storage;
  const state = new AccountState(storage);
  const mailbag = new Mailbag(sql, onQueued);
  const notices = new Notices({ state, mailbag });
  const policy = new Policy(sql, (budget, alert) => notices.thresholdPassed(budget, alert));
  const rollups = new Rollups(sql);
  const audit = new Audit(sql);
  const books = new Books(state);
  const directory = new Directory(sql);
  const endUserTokens = new EndUserTokens(sql);
  const endUserHours = new EndUserHours(sql);
  const kept = {
    state,
    policy,
    mailbag,
    notices,
    rollups,
    books,
    plans: new Plans({ state, books, audit }),
    reconciliation: new Reconciliation(state),
    directory,
    endUserTokens,
    endUserHours,
    callers: new Callers({ directory, endUserTokens }),
    audit,
    providerKeys: new ProviderKeys(sql, audit),
    members: new Members(sql),
    settings: new Settings(sql, audit),
    suspensions: new Suspensions(sql),
    keyedRequests: new KeyedRequests(sql),
    escalations: new Escalations(sql),
    refusals: new RefusalLog(),
    spending: new Spending({ state, policy, rollups, endUserTokens, endUserHours }),
    billingFold: new BillingFold(sql),
    shelf: new InvoiceShelf(state),
    outbox: new Outbox(sql, sendsInvoices),
  };
  const keys = new KeyAdministration(kept);
  const report = new UsageReport(sql);
  return {
    ...kept,
    keys,
    membership: new MemberAdministration({ ...kept, keys }),
    erasure: new Erasure({ ...kept, keys }),
    endUserAdministration: new EndUserTokenAdministration(kept),
    departure: new Departure(kept),
    administration: new Administration(kept),
    money: new MoneyAdministration(kept),
    requests: new Requests(kept),
    webhooks: new Webhooks(sql, kept),
    overview: new Overview(kept),
    report,
    widgetSums: new WidgetSums((query) => report.sums(query)),
    priceReplay: new PriceReplay(sql),
    deviceUses: new DeviceUses(sql),
    watchedHours: new WatchedHours(sql),
    stretch: new LedgerStretch(sql),
    newestRecords: new NewestRecords(sql),
    invoicing: new Invoicing(kept),
    time: new Timekeeper(kept, config.requestTimeoutMs + config.holdGraceMs, config.webhookRetryMs),
  };
}
