/** How much of something is used, as a bar and in figures. */
import { formatShare } from "../numbers.ts";

interface MeterProps {
  readonly label: string;
  readonly part: bigint;
  readonly whole: bigint;
  readonly text: string;
}

export function Meter({ label, part, whole, text }: MeterProps) {
  const percent = whole === 0n ? (part > 0n ? 100 : 0) : Number((part * 100n) / whole);
  const tone = percent >= 100 ? "bad" : percent >= 80 ? "warn" : "good";
  return (
    <div className={`meter ${tone}`}>
      <meter
        min={0}
        max={100}
        value={Math.min(percent, 100)}
        aria-label={`${label}: ${formatShare(part, whole)}`}
      />
      <span>{text}</span>
    </div>
  );
}
