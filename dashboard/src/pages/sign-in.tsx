/**
 * Signing in: with a password, with a passkey, with a one-time link, by setting a first password,
 * or with an invitation.
 */
import { useState, type FormEvent } from "react";

import { api, useWrite } from "../api/client.ts";
import { answerByPasskey, hasPasskeys } from "../api/passkeys.ts";
import type { Door } from "../door.ts";
import { Field, secretOf, textOf } from "../parts/dialog.tsx";
import { Preferences } from "../parts/preferences.tsx";
import { Fault } from "../parts/states.tsx";
import { t, type Text } from "../text/text.ts";

const TITLES: Readonly<Record<Door["kind"], Text>> = {
  password: "Sign in",
  link: "Sign in with a one-time link",
  "set-up": "Set your password",
  invitation: "Accept your invitation",
};

interface SignInProps {
  readonly door: Door;
  readonly onDone: () => void;
}

export function SignIn({ door: first, onDone }: SignInProps) {
  const [door, setDoor] = useState(first);
  const write = useWrite((form: FormData) => enter(door, form));
  const byPasskey = useWrite(async () =>
    api.POST("/auth/v1/session/passkey", { body: await answerByPasskey() }),
  );
  const fault = write.error ?? byPasskey.error;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    write.mutate(new FormData(event.currentTarget), { onSuccess: onDone });
  };
  return (
    <main className="sign-in">
      <form onSubmit={submit} aria-label={t(TITLES[door.kind])}>
        <h1>{t(TITLES[door.kind])}</h1>
        {door.kind === "password" && (
          <Field label={t("Email")}>
            <input name="email" type="email" autoComplete="username" required autoFocus />
          </Field>
        )}
        {door.kind === "link" && (
          <p>{t("This link works once. It signs you in on this browser, without a password.")}</p>
        )}
        {door.kind === "invitation" && (
          <Field
            label={t("Your name")}
            hint={t("Leave it empty if you have a password here already.")}
          >
            <input name="name" autoComplete="name" maxLength={128} autoFocus />
          </Field>
        )}
        {door.kind !== "link" && <Password isNew={door.kind !== "password"} />}
        {fault !== null && <Fault fault={fault} />}
        <button
          type="submit"
          className="main"
          disabled={write.isPending}
          autoFocus={door.kind === "link"}
        >
          {t("Sign in")}
        </button>
        {door.kind === "password" && hasPasskeys() && (
          <button
            type="button"
            className="quiet"
            disabled={byPasskey.isPending}
            onClick={() => byPasskey.mutate(undefined, { onSuccess: onDone })}
          >
            {t("Sign in with a passkey")}
          </button>
        )}
        {door.kind !== "password" && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              write.reset();
              setDoor({ kind: "password" });
            }}
          >
            {t("Sign in with a password instead")}
          </button>
        )}
      </form>
      <Preferences />
    </main>
  );
}

function Password({ isNew }: { readonly isNew: boolean }) {
  return (
    <Field label={t("Password")} {...(isNew && { hint: t("At least twelve characters.") })}>
      <input
        name="password"
        type="password"
        autoComplete={isNew ? "new-password" : "current-password"}
        minLength={isNew ? 12 : 1}
        maxLength={200}
        required
      />
    </Field>
  );
}

function enter(door: Door, form: FormData) {
  const password = secretOf(form, "password");
  switch (door.kind) {
    case "link":
      return api.POST("/auth/v1/session/link", { body: { token: door.token } });
    case "set-up":
      return api.POST("/auth/v1/password", { body: { token: door.token, password } });
    case "invitation": {
      const name = textOf(form, "name") || undefined;
      const body = { token: door.token, password, name };
      return api.POST("/auth/v1/invitations/accept", { body });
    }
    case "password":
      return api.POST("/auth/v1/session", { body: { email: textOf(form, "email"), password } });
  }
}
