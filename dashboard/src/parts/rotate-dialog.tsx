/** Another secret takes the place of one, which is good for a while yet. */
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { t } from "../text/text.ts";
import { Field, FormDialog, textOf } from "./dialog.tsx";

interface RotateDialogProps<Made> {
  readonly title: string;
  /** Above how long the old one is good for. */
  readonly label: string;
  readonly onClose: () => void;
  readonly onMade: (made: Made) => void;
  /** Is given the overlap in seconds. */
  readonly write: UseMutationResult<Made, Error, number>;
  readonly children?: ReactNode;
}

export function RotateDialog<Made>({
  title,
  label,
  onClose,
  onMade,
  write,
  children,
}: RotateDialogProps<Made>) {
  return (
    <FormDialog
      title={title}
      submit={t("Rotate")}
      onClose={onClose}
      write={write}
      onSubmit={(form) => write.mutate(Number(textOf(form, "overlap")), { onSuccess: onMade })}
    >
      {children}
      <Field label={label}>
        <select name="overlap" defaultValue="86400">
          <option value="0">{t("no time")}</option>
          <option value="3600">{t("an hour")}</option>
          <option value="86400">{t("a day")}</option>
          <option value="604800">{t("a week")}</option>
        </select>
      </Field>
    </FormDialog>
  );
}
