/** Where figures lead: to the requests of an organization that they count, or to usage in parts. */
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";

import type { RequestsView } from "./requests-view.ts";
import type { View } from "./usage-view.ts";

export type Lead =
  | { readonly to: "requests"; readonly organizationId: string; readonly view: RequestsView }
  /** Of all organizations. */
  | { readonly to: "usage"; readonly view: View };

/** What leads nowhere is shown as it is. */
export function LeadLink({
  lead,
  children,
}: {
  readonly lead: Lead | null;
  readonly children: ReactNode;
}) {
  if (lead === null) return children;
  if (lead.to === "usage")
    return (
      <Link to="/usage" search={lead.view}>
        {children}
      </Link>
    );
  return (
    <Link to="/o/$org/requests" params={{ org: lead.organizationId }} search={lead.view}>
      {children}
    </Link>
  );
}

/** Opens where a link would lead. */
export function useFollow(): (lead: Lead | null) => void {
  const navigate = useNavigate();
  return (lead) => {
    if (lead?.to === "usage") void navigate({ to: "/usage", search: lead.view });
    if (lead?.to === "requests")
      void navigate({
        to: "/o/$org/requests",
        params: { org: lead.organizationId },
        search: lead.view,
      });
  };
}
