/** Tells a request's account which of its attempts has it. */
import type { Account } from "../account/account.ts";
import type { RedirectCall } from "../account/gate.ts";
import { isOverloaded } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import { ASK_AGAIN_MS } from "./ask-again.ts";

interface Parts {
  readonly requestId: string;
  readonly accountOf: () => Pick<Account, "redirect">;
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined;
}

type Told = Pick<RedirectCall, "attempt" | "deadlineMs" | "given" | "isRival">;

/** What the account says to it, or why it says nothing. */
type Said = boolean | "lost" | "overloaded";

export class AttemptTeller {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * A word whose answer was lost is said again: it may have been heard.
   *
   * @returns whether it agrees; one that does not answer has not
   */
  async tell(told: Told): Promise<boolean> {
    return (await this.#sayUntil(told, (said) => said !== "lost")) === true;
  }

  /**
   * Who has the request is known here alone: a word that is lost is said again.
   *
   * @param isSo whether it is so still
   */
  async tellUntilHeard(told: Told, isSo: () => boolean): Promise<void> {
    await this.#sayUntil(told, (said) => typeof said === "boolean", isSo);
  }

  /** Says it until it is heard, or is no longer so. */
  async #sayUntil(
    told: Told,
    isHeard: (said: Said) => boolean,
    isSo: () => boolean = () => true,
  ): Promise<Said> {
    let said = await this.#say(told);
    for (const delayMs of ASK_AGAIN_MS) {
      if (isHeard(said)) break;
      await this.#parts.wait?.(delayMs);
      if (!isSo()) break;
      said = await this.#say(told);
    }
    return said;
  }

  async #say(told: Told): Promise<Said> {
    const { requestId, accountOf } = this.#parts;
    try {
      return await accountOf().redirect({ requestId, ...told });
    } catch (cause) {
      const { attempt } = told;
      logEvent("generation.redirect_failed", { requestId, attempt }, cause);
      // One that has too much to do did not do it, and is not helped by being asked again.
      return isOverloaded(cause) ? "overloaded" : "lost";
    }
  }
}
