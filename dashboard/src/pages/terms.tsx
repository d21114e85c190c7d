/**
 * Which models a key may use, and where its requests may run; the same of a project, which binds
 * all its keys. Shown as they are and as they would be before they change.
 */
import { useState, type ReactNode } from "react";

import { Field, FormDialog, textOf } from "../parts/dialog.tsx";
import { Facts } from "../parts/page.tsx";
import { t } from "../text/text.ts";
import { TIER_NAMES } from "./usage-filters.tsx";
import { TIERS } from "./usage-view.ts";

type Tier = (typeof TIERS)[number];

/** null: all. */
export interface Terms {
  readonly models: string[] | null;
  readonly tiers: Tier[] | null;
}

/** All of them is anywhere; none of them is not sent. */
export function readTerms(form: FormData): Terms {
  const models = textOf(form, "models")
    .split(/[\s,]+/)
    .filter((id) => id !== "");
  const tiers = TIERS.filter((tier) => form.has(`tier ${tier}`));
  const isAnywhere = tiers.length === 0 || tiers.length === TIERS.length;
  return { models: models.length === 0 ? null : models, tiers: isAnywhere ? null : tiers };
}

export function TermsFields({ models, tiers }: Terms) {
  const [isNowhere, setNowhere] = useState(false);
  return (
    <>
      <Field label={t("Models it may use")} hint={t("One on a line. Empty: every one.")}>
        <textarea name="models" rows={2} defaultValue={models?.join("\n") ?? ""} />
      </Field>
      <fieldset
        onChange={({ currentTarget }) =>
          setNowhere(currentTarget.querySelector(":checked") === null)
        }
      >
        <legend>{t("Where its requests may run")}</legend>
        {TIERS.map((tier) => (
          <label key={tier} className="check">
            <input
              type="checkbox"
              name={`tier ${tier}`}
              required={isNowhere}
              defaultChecked={tiers?.includes(tier) ?? true}
            />
            {t(TIER_NAMES[tier])}
          </label>
        ))}
      </fieldset>
    </>
  );
}

export const modelsOf = ({ models }: Pick<Terms, "models">): string =>
  models?.join(", ") ?? t("Every one");

export const tiersOf = ({ tiers }: Pick<Terms, "tiers">): string =>
  tiers?.map((tier) => t(TIER_NAMES[tier])).join(", ") ?? t("Anywhere");

interface TermsDialogProps {
  readonly name: string;
  readonly terms: Terms;
  readonly write: {
    readonly isPending: boolean;
    readonly error: Error | null;
    mutate(terms: Terms, options: { readonly onSuccess: () => void }): void;
  };
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Two steps: the terms are set, and then shown beside those that are in force. */
export function TermsDialog({ name, terms, write, onClose, children }: TermsDialogProps) {
  const [next, setNext] = useState<Terms | null>(null);
  const title = t("What {name} may use", { name });
  if (next === null)
    return (
      <FormDialog
        title={title}
        submit={t("Continue")}
        onClose={onClose}
        write={{ isPending: false, error: null }}
        onSubmit={(form) => setNext(readTerms(form))}
      >
        {children}
        <TermsFields {...terms} />
      </FormDialog>
    );
  const change = (before: string, after: string): string =>
    before === after ? t("{value}, as before", { value: after }) : `${before} → ${after}`;
  return (
    <FormDialog
      title={title}
      submit={t("Put it in force")}
      onClose={onClose}
      write={write}
      onSubmit={() => write.mutate(next, { onSuccess: onClose })}
    >
      <Facts
        rows={[
          [t("Models"), change(modelsOf(terms), modelsOf(next))],
          [t("Tiers"), change(tiersOf(terms), tiersOf(next))],
        ]}
      />
      <p>{t("What runs with it and would not be let in any more stops.")}</p>
    </FormDialog>
  );
}
