/**
 * Who does something to an organization: an operator of the service, one of its members, one of its
 * keys, or we.
 */
export interface Actor {
  readonly kind: "operator" | "member" | "key" | "system";
  readonly id: string;
}
