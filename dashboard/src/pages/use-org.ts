/** Which organization a page is of. */
import { useParams } from "@tanstack/react-router";

export function useOrg(): string {
  const { org } = useParams({ strict: false });
  if (org === undefined) throw new Error("the page is of no organization");
  return org;
}
