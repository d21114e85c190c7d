/** An amount, exact to the nano-dollar; what is below a cent stands back. */
import { formatUsd, usdParts } from "../money.ts";

export function Money({
  nano,
  isWhole = false,
}: {
  readonly nano: bigint;
  readonly isWhole?: boolean;
}) {
  const { sign, whole, cents, fine } = usdParts(nano);
  // In a column the places stand under each other; alone, what is zero is left out.
  const shown = isWhole ? fine : fine.replace(/0+$/, "");
  return (
    <data className="money" value={formatUsd(nano)}>
      {sign}${whole}.{cents}
      {shown !== "" && <span className="fine">{shown}</span>}
    </data>
  );
}
