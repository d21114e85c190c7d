/** Who is signed in, and what they may do: the same list of roles that the API itself documents. */
import { createContext, useContext } from "react";

import { ROLES_OF, type UserSession as Session } from "./schema.ts";

export type OperationName = keyof typeof ROLES_OF;

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("nobody is signed in");
  return session;
}

/**
 * Whether somebody may call an operation, of an organization or of the service. The API decides;
 * this only hides.
 */
export function may(session: Session, operation: OperationName, organizationId?: string): boolean {
  if (session.user.is_operator) return true;
  const role = session.organizations.find(({ id }) => id === organizationId)?.role;
  const roles: readonly string[] = ROLES_OF[operation];
  return role !== undefined && roles.includes(role);
}

export function useMay(organizationId?: string): (operation: OperationName) => boolean {
  const session = useSession();
  return (operation) => may(session, operation, organizationId);
}
