/**
 * A dialog of the browser's own, which holds the focus and closes with Escape, and a form inside
 * it.
 */
import type { UseMutationResult } from "@tanstack/react-query";
import { useLayoutEffect, useRef, type FormEvent, type ReactNode } from "react";

import { t } from "../text/text.ts";
import { Fault } from "./states.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** For a table. */
  readonly isWide?: boolean;
}

export function Dialog({ title, onClose, children, isWide }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const isOpen = useRef(true);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    isOpen.current = true;
    // Closed before it goes, it gives the focus back to where it was.
    return () => {
      isOpen.current = false;
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={isWide === true ? "wide" : undefined}
      aria-label={title}
      onClose={() => isOpen.current && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="quiet" onClick={onClose} aria-label={t("Close")}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}

interface FormDialogProps extends DialogProps {
  readonly submit: string;
  readonly onSubmit: (form: FormData) => void;
  readonly isDangerous?: boolean;
  /** What there is to choose of is not here yet: sent now, the form would be refused. */
  readonly isWaiting?: boolean;
  readonly write: { readonly isPending: boolean; readonly error: Error | null };
}

export function FormDialog({
  submit,
  onSubmit,
  isDangerous,
  isWaiting = false,
  write,
  children,
  ...rest
}: FormDialogProps) {
  const isSent = useRef(false);
  useLayoutEffect(() => {
    isSent.current = write.isPending;
  });
  // Whoever clicks twice does so before it is seen that the first one was taken. Where nothing came
  // of that, something else is typed.
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isSent.current) return;
    isSent.current = true;
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Dialog {...rest}>
      <form onSubmit={send} onInput={() => void (isSent.current = write.isPending)}>
        {children}
        {write.error !== null && <Fault fault={write.error} />}
        <footer>
          <button type="button" className="quiet" onClick={rest.onClose}>
            {t("Cancel")}
          </button>
          <button
            type="submit"
            className={isDangerous === true ? "danger" : "main"}
            disabled={write.isPending || isWaiting}
            // The second of a double click: what it would confirm was not there to be read.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {submit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

interface EndDialogProps<Ended> extends DialogProps {
  readonly submit: string;
  readonly write: UseMutationResult<Ended, Error, unknown>;
}

/** Asks before something ends for good. */
export function EndDialog<Ended>({ write, children, ...rest }: EndDialogProps<Ended>) {
  const end = (): void => write.mutate(undefined, { onSuccess: rest.onClose });
  return (
    <FormDialog {...rest} isDangerous write={write} onSubmit={end}>
      <p>{children}</p>
    </FormDialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

export function Field({ label, hint, children }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

/** The text of a form's field. */
export const textOf = (form: FormData, name: string): string => secretOf(form, name).trim();

/** As it was typed: a password may begin with a space. */
export function secretOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A secret that is shown once: to be copied now. */
export function Secret({ label, value }: { readonly label: string; readonly value: string }) {
  const copy = (): void => void navigator.clipboard?.writeText(value);
  return (
    <div className="secret">
      <span>{label}</span>
      <div>
        <code>{value}</code>
        <button type="button" onClick={copy}>
          {t("Copy")}
        </button>
      </div>
      <small>{t("Shown this once. Whoever has it can use it.")}</small>
    </div>
  );
}
