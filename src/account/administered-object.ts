/**
 * What people read and change of an account: suspensions, keys, projects, members, limits, budgets,
 * alerts, the audit log. And what every verb of the account stands on: its parts, how calls are
 * committed, its alarm.
 */
import { connect } from "cloudflare:sockets";
import { DurableObject } from "cloudflare:workers";

import type { Actor } from "../auth/actor.ts";
import { boundsOf, isUnbound, type KeyUse, type KeyVerdict } from "../auth/key-policy.ts";
import { backendsOf } from "../backends/open.ts";
import type { Budget } from "../billing/budget.ts";
import { parseConfig, parseMail, parseSecrets, parseStripe, type Config } from "../config.ts";
import type { CountingNode } from "../contract/named-routes.ts";
import type { Role } from "../contract/people.ts";
import { ObjectClock } from "../db/object-clock.ts";
import type { LimitRule, PolicyScope } from "../limits/limiter.ts";
import { WATCH_NAME, type Watch } from "../watch/watch.ts";
import { Commits } from "./commits.ts";
import { toKeyRecord, toProjectRecord } from "./directory/records.ts";
import type { OpenKeyRow } from "./directory/tables.ts";
import type {
  AddKeyCall,
  AuditEntry,
  AuditFilter,
  ChangeKeyCall,
  CheckedKey,
  ErasureResult,
  InvitationRecord,
  InvitationResult,
  InviteCall,
  KeyFilter,
  KeyCredential,
  KeyRecord,
  KeyResult,
  MemberRecord,
  MemberResult,
  PersonToErase,
  ProjectRecord,
  ProviderKeyRecord,
  PutProjectCall,
  PutProviderKeyCall,
  RotateKeyCall,
} from "./directory/verbs.ts";
import { veiledVerdict } from "./end-users/token-terms.ts";
import type { Resolution, SettleCall } from "./gate.ts";
import { AlarmClock } from "./maintenance/alarm-clock.ts";
import { HoldWatch } from "./maintenance/hold-watch.ts";
import { Maintenance } from "./maintenance/maintenance.ts";
import { Teller } from "./maintenance/teller.ts";
import { assemble, type AccountParts } from "./parts.ts";
import type {
  Alert,
  AlertFilter,
  BudgetStanding,
  CounterUse,
  LimitUsage,
  PolicyRefusal,
  PutSettingCall,
  SettingName,
  StoredSetting,
} from "./policy/verbs.ts";
import { judgeAccess } from "./requests/access.ts";
import { candidateOf } from "./requests/hold.ts";
import type { RefusedRequests } from "./requests/refusal-log.ts";
import { migrate } from "./schema.ts";
import { Courier } from "./webhooks/courier.ts";
import type {
  ChangeWebhookCall,
  CreateWebhookCall,
  DeliveryFilter,
  DeliveryRecord,
  MadeWebhook,
  RotateWebhookCall,
  WebhookRecord,
} from "./webhooks/verbs.ts";

type EndRequest = (call: SettleCall, kind: "settle" | "void") => Promise<Resolution>;

/**
 * Its own verbs are the operators' and the members'; those of requests, money and books are its
 * heir's.
 */
export abstract class AdministeredObject extends DurableObject<Env> {
  protected readonly config: Config;
  protected readonly parts: AccountParts;
  protected readonly commits: Commits;
  protected readonly clock: AlarmClock;
  protected readonly maintenance: Maintenance;
  protected readonly teller: Teller;
  readonly #courier: Courier;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const { storage } = ctx;
    migrate(storage);
    const config = parseConfig(env);
    const stripe = parseStripe(env);
    const parts = assemble(storage, config, {
      sendsInvoices: stripe !== null,
      // After the transaction that queued it, which the alarm is no part of.
      onQueued: () =>
        ctx.waitUntil(
          Promise.resolve().then(() => {
            this.#courier.notice();
            return this.clock.wakeBy(this.commits.now());
          }),
        ),
    });
    const objectClock = new ObjectClock(ctx);
    const commits = new Commits(parts, {
      settleWaitMs: config.settleWaitMs,
      onPutBack: () => ctx.waitUntil(this.maintenance.wakeForNext()),
      lookAtClock: () => objectClock.look(),
    });
    const shared = {
      ...parts,
      transaction: (work: () => void) => commits.transaction(work),
      now: () => commits.now(),
    };
    const holdWatch = new HoldWatch({
      ...shared,
      backendOf: (hold) => backendsOf(env).openBackend(candidateOf(hold).target),
      end: (call, kind) => this.end(call, kind),
      retryMs: config.replicationIntervalMs,
      unbegunCheckMs: config.unbegunCheckMs,
    });
    this.config = config;
    this.parts = parts;
    this.commits = commits;
    this.clock = new AlarmClock(storage);
    const clock = this.clock;
    const courier = new Courier({
      ...shared,
      rootSecret: parseSecrets(env).receiptSigning,
      isLoopbackAllowed: config.keyEnvironment !== "live",
      mailServer: parseMail(env),
      connect: ({ host: hostname, port, isSecure }) =>
        connect(
          { hostname, port },
          { secureTransport: isSecure ? "on" : "off", allowHalfOpen: false },
        ),
      timeoutMs: config.webhookTimeoutMs,
      retryMs: config.webhookRetryMs,
    });
    this.#courier = courier;
    this.teller = new Teller({
      ...shared,
      watchOf: () => env.WATCH.getByName(WATCH_NAME) as unknown as Watch,
    });
    const { teller } = this;
    const own = { ...shared, holdWatch, courier, teller, clock, config, stripe };
    this.maintenance = new Maintenance({ ...own, bindings: env });
  }

  /** Ends a request as its edge would. A property, as methods are what others can call. */
  protected abstract readonly end: EndRequest;

  async suspend(reason: string, actor: Actor): Promise<boolean> {
    return this.commits.change((nowMs) => this.parts.administration.suspend(reason, actor, nowMs));
  }

  async resume(reason: string | null, actor: Actor): Promise<boolean> {
    return this.commits.change((nowMs) => this.parts.administration.resume(reason, actor, nowMs));
  }

  async addKey(call: AddKeyCall): Promise<KeyResult> {
    return this.commits.change((nowMs) => this.parts.keys.add(call, nowMs));
  }

  async listKeys(filter: KeyFilter): Promise<KeyRecord[]> {
    return this.parts.directory.findKeys(filter).map(toKeyRecord);
  }

  async changeKey(call: ChangeKeyCall): Promise<KeyResult> {
    return this.commits.change((nowMs) => this.parts.keys.change(call, nowMs));
  }

  async rotateKey(call: RotateKeyCall): Promise<KeyResult> {
    return this.commits.change((nowMs) => this.parts.keys.rotate(call, nowMs));
  }

  async checkKey(proof: KeyCredential, use: KeyUse): Promise<CheckedKey> {
    const { key, keyId, projectId, endUser } = this.parts.callers.of(proof.keyId);
    const verdict = this.#judge(key, proof, use);
    if (!verdict.ok) return endUser === null ? verdict : veiledVerdict(verdict);
    this.parts.directory.noteUse(keyId, this.commits.now());
    const bounds = key === undefined ? undefined : boundsOf(key);
    const isBound = bounds !== undefined && !isUnbound(bounds);
    return { ok: true, projectId, ...(isBound && { bounds }) };
  }

  async mayShowUsage(keyId: string): Promise<boolean> {
    const key = this.parts.directory.getKey(keyId);
    if (key === undefined) return false;
    // Whoever looks on has another address than the server that asked with the key.
    const anywhere = { ...key, allowed_ips: null };
    const proof = { keyId, keyHash: key.key_hash };
    return this.#judge(anywhere, proof, { scope: "usage", model: null, clientIp: null }).ok;
  }

  #judge(key: OpenKeyRow | undefined, proof: KeyCredential, use: KeyUse): KeyVerdict {
    const holderId = key?.person_id ?? null;
    const holder = holderId === null ? null : (this.parts.members.find(holderId)?.role ?? null);
    const suspendedFor = this.parts.suspensions.reasons();
    return judgeAccess({ key, suspendedFor, holder }, proof, use, this.commits.now());
  }

  async listProviderKeys(): Promise<ProviderKeyRecord[]> {
    return this.parts.providerKeys.list();
  }

  async findProviderKey(provider: string): Promise<ProviderKeyRecord | null> {
    return this.parts.providerKeys.find(provider);
  }

  async putProviderKey(call: PutProviderKeyCall): Promise<ProviderKeyRecord | null> {
    return this.commits.change((nowMs) => this.parts.providerKeys.put(call, nowMs));
  }

  async deleteProviderKey(provider: string, actor: Actor): Promise<boolean> {
    return this.commits.change((nowMs) => this.parts.providerKeys.delete(provider, actor, nowMs));
  }

  async listProjects(): Promise<ProjectRecord[]> {
    return this.parts.directory.listProjects().map(toProjectRecord);
  }

  async putProject(call: PutProjectCall): Promise<ProjectRecord | null> {
    return this.commits.change((nowMs) => this.parts.administration.putProject(call, nowMs));
  }

  async listMembers(): Promise<MemberRecord[]> {
    return this.parts.members.list();
  }

  async getMember(personId: string): Promise<MemberRecord | null> {
    return this.parts.members.find(personId) ?? null;
  }

  async changeMember(personId: string, role: Role, actor: Actor): Promise<MemberResult> {
    return this.commits.change((nowMs) =>
      this.parts.membership.change(personId, role, actor, nowMs),
    );
  }

  async removeMember(personId: string, actor: Actor): Promise<MemberResult> {
    return this.commits.change((nowMs) => this.parts.membership.remove(personId, actor, nowMs));
  }

  async revokeKeysOf(personId: string, actor: Actor): Promise<void> {
    this.commits.change((nowMs) => this.parts.keys.revokeKeysOf(personId, actor, nowMs));
  }

  async erasePerson(person: PersonToErase, actor: Actor): Promise<ErasureResult> {
    return this.commits.change((nowMs) => this.parts.erasure.erase(person, actor, nowMs));
  }

  async listInvitations(): Promise<InvitationRecord[]> {
    return this.parts.members.listInvitations(this.commits.now());
  }

  async findInvitation(
    by: { id: string } | { tokenHash: string },
  ): Promise<InvitationRecord | null> {
    return this.parts.members.findInvitation(by, this.commits.now()) ?? null;
  }

  async invite(call: InviteCall): Promise<InvitationResult> {
    return this.commits.change((nowMs) => this.parts.membership.invite(call, nowMs));
  }

  async revokeInvitation(id: string, actor: Actor): Promise<InvitationResult> {
    return this.commits.change((nowMs) => this.parts.membership.revokeInvitation(id, actor, nowMs));
  }

  async acceptInvitation(
    tokenHash: string,
    person: { readonly id: string; readonly email: string; readonly name: string },
  ): Promise<MemberRecord | null> {
    return this.commits.change((nowMs) =>
      this.parts.membership.acceptInvitation(tokenHash, person, nowMs),
    );
  }

  async listRefusals(): Promise<RefusedRequests[]> {
    return this.commits.read(() => this.parts.refusals.list());
  }

  async listLimits(): Promise<LimitUsage[]> {
    return this.commits.read(() => this.parts.spending.usageOfLimits(this.commits.now()));
  }

  async putLimit(call: LimitRule<PolicyScope>, actor: Actor): Promise<PolicyRefusal | null> {
    return this.commits.change((nowMs) => this.parts.administration.putLimit(call, actor, nowMs));
  }

  async deleteLimit(call: Omit<LimitRule<PolicyScope>, "limit">, actor: Actor): Promise<boolean> {
    return this.commits.change((nowMs) =>
      this.parts.administration.deleteLimit(call, actor, nowMs),
    );
  }

  async listBudgets(): Promise<BudgetStanding[]> {
    return this.commits.read(() => {
      const nowMs = this.commits.now();
      return this.parts.policy
        .budgets()
        .map((budget) => this.parts.overview.standingOf(budget, nowMs));
    });
  }

  async putBudget(call: Budget<PolicyScope>, actor: Actor): Promise<PolicyRefusal | null> {
    return this.commits.change((nowMs) => this.parts.administration.putBudget(call, actor, nowMs));
  }

  async deleteBudget(id: string, actor: Actor): Promise<boolean> {
    return this.commits.change((nowMs) => this.parts.administration.deleteBudget(id, actor, nowMs));
  }

  async listAlerts(filter: AlertFilter): Promise<Alert[]> {
    return this.commits.read(() => this.parts.policy.listAlerts(filter));
  }

  async listCounters(route: string, nodes: readonly CountingNode[]): Promise<CounterUse[]> {
    return this.commits.read(() =>
      this.parts.requests.nodes.uses(route, nodes, this.commits.now()),
    );
  }

  async listSettings(): Promise<StoredSetting[]> {
    return this.parts.settings.list();
  }

  async readSetting(name: SettingName): Promise<StoredSetting | null> {
    return this.parts.settings.find(name);
  }

  async putSetting(call: PutSettingCall): Promise<StoredSetting | null> {
    return this.commits.change((nowMs) => this.parts.settings.put(call, nowMs));
  }

  async listWebhooks(): Promise<WebhookRecord[]> {
    return this.parts.webhooks.list(this.commits.now());
  }

  async createWebhook(call: CreateWebhookCall): Promise<MadeWebhook | null> {
    return this.#withSecret(
      this.commits.change((nowMs) => this.parts.webhooks.create(call, nowMs)),
      call.salt,
    );
  }

  async changeWebhook(call: ChangeWebhookCall): Promise<WebhookRecord | null> {
    return this.commits.change((nowMs) => this.parts.webhooks.change(call, nowMs));
  }

  async rotateWebhook(call: RotateWebhookCall): Promise<MadeWebhook | null> {
    return this.#withSecret(
      this.commits.change((nowMs) => this.parts.webhooks.rotate(call, nowMs)),
      call.salt,
    );
  }

  async deleteWebhook(id: string, actor: Actor): Promise<WebhookRecord | null> {
    return this.commits.change((nowMs) => this.parts.webhooks.delete(id, actor, nowMs));
  }

  async testWebhook(id: string, actor: Actor): Promise<DeliveryRecord | null> {
    return this.commits.change((nowMs) => this.parts.webhooks.test(id, actor, nowMs));
  }

  async listDeliveries(filter: DeliveryFilter): Promise<DeliveryRecord[]> {
    return this.parts.mailbag.list(filter);
  }

  async #withSecret(record: WebhookRecord | null, salt: string): Promise<MadeWebhook | null> {
    if (record === null) return null;
    return { record, secret: await this.#courier.secretOf(record.id, salt) };
  }

  async listAudit(filter: AuditFilter): Promise<AuditEntry[]> {
    return this.parts.audit.list(filter);
  }
}
