/** Operations that clients of two makers ask for at one path, each in its own form. */
import type { z } from "zod";

import type { Wire } from "./define-operation.ts";
import type { ApiContext, Operation, OtherForm } from "./operation.ts";

interface Answered<Schema extends z.ZodType> extends OtherForm {
  readonly schema: Schema;
  readonly answer: (c: ApiContext) => Promise<Wire<z.input<NoInfer<Schema>>>>;
}

/** The same operation, that answers in the other form where its header is sent. */
export function withOtherForm<Schema extends z.ZodType>(
  operation: Operation,
  { answer, ...otherForm }: Answered<Schema>,
): Operation {
  return {
    ...operation,
    otherForm,
    handler: async (c) => {
      if (c.req.header(otherForm.header.name) === undefined) return operation.handler(c);
      return c.json((await answer(c)) as object, operation.status);
    },
  };
}
