/** What something is called now, beside its id. */
interface NamedProps {
  readonly id: string;
  readonly nameOf: ReadonlyMap<string, string>;
}

export function Named({ id, nameOf }: NamedProps) {
  return (
    <>
      {nameOf.get(id)} <code>{id}</code>
    </>
  );
}
