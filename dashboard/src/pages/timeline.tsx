/** Parts of a request's time beside each other, by their length. */
import { formatMs } from "../numbers.ts";

interface Part {
  readonly name: string;
  readonly ms: number;
}

export function Timeline({ parts }: { readonly parts: readonly Part[] }) {
  const total = parts.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <ol className="timeline">
      {parts.map(({ name, ms }, at) => (
        // What is short still has to be readable.
        <li
          key={name}
          className={`series-${at}`}
          style={{ flexGrow: Math.max(ms / (total || 1), 0.12) }}
        >
          <span>{name}</span>
          <strong>{formatMs(ms)}</strong>
        </li>
      ))}
    </ol>
  );
}
