/** Whether the service's key signed something, by this browser's own check. */
import { useQuery } from "@tanstack/react-query";

import { read } from "../api/client.ts";
import { verifyReceipt } from "../receipt.ts";
import { t } from "../text/text.ts";
import { Badge } from "./page.tsx";
import { Fault } from "./states.tsx";

/** @param signed a receipt or a statement, as a JWS */
export function Signature({ signed }: { readonly signed: string }) {
  const query = useQuery({
    queryKey: ["signature", signed],
    queryFn: async () => {
      const { keys } = await read("/.well-known/jwks.json", {});
      return verifyReceipt(signed, keys as Parameters<typeof verifyReceipt>[1]);
    },
  });
  if (query.error !== null) return <Fault fault={query.error} />;
  const verdict = query.data;
  if (verdict === undefined) return <p role="status">{t("Checking the signature …")}</p>;
  if (!verdict.isRight) {
    return (
      <p role="status">
        <Badge tone="bad">{t("The signature is wrong")}</Badge>{" "}
        {verdict.reason.replaceAll("_", " ")}
      </p>
    );
  }
  return (
    <p role="status">
      <Badge tone="good">{t("Signature checked in this browser")}</Badge>{" "}
      <code>{verdict.keyId}</code>
    </p>
  );
}
