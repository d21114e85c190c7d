/**
 * Delivers what webhooks are to be told, each webhook by itself: while one waits for its receiver
 * the others go on. Each attempt is bounded, whatever the receiver does.
 */
import type { MailServer } from "../../config.ts";
import { logEvent } from "../../observability/log.ts";
import type { Members } from "../directory/members.ts";
import type { AccountState } from "../state.ts";
import { faultOfAddress } from "./address.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { isMailto, mailboxOf, sendMail, toMail, type Connect } from "./mail.ts";
import type { DueDelivery, Mailbag } from "./mailbag.ts";
import { deriveWebhookSecret, signatureHeaders } from "./signature.ts";
import { messageIdOf } from "./tables.ts";
import type { Webhooks } from "./webhooks.ts";

interface Parts {
  readonly state: AccountState;
  readonly mailbag: Mailbag;
  readonly webhooks: Webhooks;
  readonly transaction: (work: () => void) => void;
  readonly now: () => number;
  /** What their secrets are derived from. */
  readonly rootSecret: string;
  readonly isLoopbackAllowed: boolean;
  /** null: no mail is sent. */
  readonly mailServer: MailServer | null;
  readonly connect: Connect;
  readonly members: Pick<Members, "hasEmail">;
  readonly timeoutMs: number;
  readonly retryMs: number;
}

export class Courier {
  readonly #parts: Parts;
  /**
   * Attempts that have not ended, and how many each webhook has: some outlast the round that began
   * them.
   */
  readonly #underway = new Set<Promise<void>>();
  readonly #underwayOf = new Map<string, number>();
  #queued = Promise.withResolvers<void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * A round: begins what is due as its webhooks have room, also what comes to be due meanwhile,
   * until nothing is under way or an attempt's time is over. Never throws: what fails here waits
   * for its next turn.
   */
  async deliverDue(): Promise<void> {
    this.#beginDue();
    const first = [...this.#underway];
    if (first.length === 0) return;
    const over = Promise.withResolvers<"over">();
    const timer = setTimeout(() => over.resolve("over"), this.#parts.timeoutMs);
    while (this.#underway.size > 0) {
      const changes = [this.#queued.promise, ...this.#underway];
      if ((await Promise.race([over.promise, ...changes])) === "over") break;
      this.#beginDue();
    }
    clearTimeout(timer);
    // Their time is over as well: the next round finds what came of them.
    await Promise.all(first);
  }

  /** Something waits to be sent: a round that goes on takes it along. */
  notice(): void {
    this.#queued.resolve();
    this.#queued = Promise.withResolvers();
  }

  #beginDue(): void {
    const { mailbag, transaction, now } = this.#parts;
    try {
      const dueMs = mailbag.nextDueMs();
      if (dueMs === undefined || dueMs > now()) return;
      let due: DueDelivery[] = [];
      transaction(() => {
        due = mailbag.claim(this.#underwayOf, this.#times());
      });
      for (const one of due) this.#begin(one);
    } catch (cause) {
      logEvent("account.webhooks_failed", {}, cause);
    }
  }

  #begin(due: DueDelivery): void {
    const { id } = due.webhook;
    this.#underwayOf.set(id, (this.#underwayOf.get(id) ?? 0) + 1);
    const attempt = this.#deliver(due).finally(() => {
      this.#underway.delete(attempt);
      const left = (this.#underwayOf.get(id) ?? 1) - 1;
      if (left > 0) this.#underwayOf.set(id, left);
      else this.#underwayOf.delete(id);
    });
    this.#underway.add(attempt);
  }

  async secretOf(webhookId: string, salt: string): Promise<string> {
    const organizationId = this.#parts.state.money?.organizationId ?? "";
    return deriveWebhookSecret(this.#parts.rootSecret, { organizationId, webhookId, salt });
  }

  /** Never throws: an attempt that was not written down counts as failed. */
  async #deliver(due: DueDelivery): Promise<void> {
    const { mailbag, webhooks, transaction } = this.#parts;
    try {
      const outcome = await this.#attempt(due);
      transaction(() => {
        const times = this.#times();
        if (mailbag.settle(due, outcome, times)) webhooks.disableGone(due.webhook.id, times.nowMs);
      });
    } catch (cause) {
      logEvent("account.webhooks_failed", {}, cause);
    }
  }

  /** Whoever is no member any more is told nothing more. */
  async #mail({ delivery, webhook }: DueDelivery): Promise<AttemptOutcome> {
    const { mailServer, connect, members, timeoutMs } = this.#parts;
    const mailbox = mailboxOf(webhook.url);
    if (mailServer === null || mailbox === null || !members.hasEmail(mailbox))
      return { fault: "address_not_allowed" };
    const mail = toMail(mailbox, messageIdOf(delivery), delivery.body);
    return sendMail(mailServer, mail, { connect, timeoutMs });
  }

  async #attempt(due: DueDelivery): Promise<AttemptOutcome> {
    const { delivery, webhook } = due;
    if (isMailto(webhook.url)) return this.#mail(due);
    // Again: the rule may be another than when the address was given.
    if (faultOfAddress(webhook.url, this.#parts.isLoopbackAllowed) !== null)
      return { fault: "address_not_allowed" };
    const nowMs = this.#parts.now();
    const salts = this.#parts.webhooks.saltsOf(webhook, nowMs);
    const secrets = await Promise.all(salts.map((salt) => this.secretOf(webhook.id, salt)));
    const { body } = delivery;
    const message = { id: messageIdOf(delivery), timestamp: Math.floor(nowMs / 1_000), body };
    const signal = AbortSignal.timeout(this.#parts.timeoutMs);
    try {
      const response = await fetch(webhook.url, {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json",
          "user-agent": "tidegate-webhooks/1",
          ...(await signatureHeaders(message, secrets)),
        },
        // Where it leads nobody has looked at.
        redirect: "manual",
        signal,
      });
      // Its status is all that counts: nobody waits for what else it says.
      void response.body?.cancel().catch(() => undefined);
      return { status: response.status };
    } catch {
      return { fault: signal.aborted ? "timeout" : "unreachable" };
    }
  }

  #times() {
    const { now, timeoutMs, retryMs } = this.#parts;
    return { nowMs: now(), timeoutMs, retryMs };
  }
}
