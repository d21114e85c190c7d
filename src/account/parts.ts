/** What an account is made of, put together over its storage. */
import type { Config } from "../config.ts";
import { Audit } from "./directory/audit.ts";
import { Directory } from "./directory/directory.ts";
import { KeyAdministration } from "./directory/keys.ts";
import { Members } from "./directory/members.ts";
import { MemberAdministration } from "./directory/membership.ts";
import { Books } from "./ledger/books.ts";
import { MoneyAdministration } from "./ledger/money-administration.ts";
import { Overview } from "./overview.ts";
import { Administration } from "./policy/administration.ts";
import { Policy } from "./policy/policy.ts";
import { Suspensions } from "./policy/suspensions.ts";
import { KeyedRequests } from "./requests/keyed-requests.ts";
import { Requests } from "./requests/requests.ts";
import { Spending } from "./requests/spending.ts";
import { AccountState } from "./state.ts";
import { Timekeeper } from "./timekeeper.ts";
import { Rollups } from "./usage/rollups.ts";
import { UsageReport } from "./usage/usage-report.ts";

type Storage = Pick<DurableObjectStorage, "sql" | "transactionSync">;

export type AccountParts = ReturnType<typeof assemble>;

export function assemble(storage: Storage, config: Config) {
  const { sql } = storage;
  const state = new AccountState(storage);
  const policy = new Policy(sql);
  const rollups = new Rollups(sql);
  const kept = {
    state,
    policy,
    rollups,
    books: new Books(state),
    directory: new Directory(sql),
    audit: new Audit(sql),
    members: new Members(sql),
    suspensions: new Suspensions(sql),
    keyedRequests: new KeyedRequests(sql),
    spending: new Spending(state, policy, rollups),
  };
  const keys = new KeyAdministration(kept);
  return {
    ...kept,
    keys,
    membership: new MemberAdministration({ ...kept, keys }),
    administration: new Administration(kept),
    money: new MoneyAdministration(kept),
    requests: new Requests(kept),
    overview: new Overview(kept),
    report: new UsageReport(sql),
    time: new Timekeeper(kept, config.requestTimeoutMs + config.holdGraceMs),
  };
}
