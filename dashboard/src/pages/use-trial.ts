/** A change in two steps of one dialog: what it would have done, and only then the change. */
import { useState } from "react";

import { unwrap, useWrite, type Answer } from "../api/client.ts";
import { t } from "../text/text.ts";

interface Steps<Body, Tried> {
  /** Of what is typed. */
  readonly body: Body;
  /** Whether it can be sent. */
  readonly isRight: boolean;
  readonly attempt: (body: Body) => Promise<Answer<Tried>>;
  readonly make: (body: Body, form: FormData) => Promise<Answer<object>>;
  readonly onMade: () => void;
}

/** @returns what was tried, where it is what is typed now, and what a FormDialog takes */
export function useTrial<Body, Tried>(steps: Steps<Body, Tried>) {
  const { body, isRight, attempt, make, onMade } = steps;
  const [last, setLast] = useState<{ readonly of: string; readonly tried: Tried } | null>(null);
  const of = JSON.stringify(body);
  const tried = isRight && last?.of === of ? last.tried : null;
  const write = useWrite<FormData, object | null>(async (form) => {
    if (tried !== null) return make(body, form);
    const answer = await attempt(body);
    setLast({ of, tried: unwrap(answer) });
    return { data: null, response: answer.response };
  });
  return {
    tried,
    dialog: {
      submit: tried === null ? t("Try it on the last 7 days") : t("Put it in force"),
      write: { isPending: write.isPending || !isRight, error: write.error },
      onSubmit: (form: FormData) =>
        write.mutate(form, { onSuccess: (made) => made !== null && onMade() }),
    },
  };
}
