/** A field of dollars, which says what an amount looks like where none was typed. */
import type { ReactNode } from "react";

import { t } from "../text/text.ts";
import { Field } from "./dialog.tsx";

interface AmountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  /** Where it is right. */
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

export function AmountField({ label, isWrong, hint, onChange, ...rest }: AmountFieldProps) {
  return (
    <Field label={label} hint={isWrong ? t("Not an amount: write it as 25 or 1,000.50.") : hint}>
      <input
        {...rest}
        inputMode="decimal"
        aria-invalid={isWrong}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
