/**
 * By which door somebody comes in: a token behind the `#` of the address, which no browser sends to
 * a server. It is taken out of the address, and so out of the history, before anything else reads
 * that.
 */
export type Door = { readonly kind: "password" } | { readonly kind: Kind; readonly token: string };
type Kind = "link" | "set-up" | "invitation";

const KINDS: readonly Kind[] = ["link", "set-up", "invitation"];

export const door: Door = takeDoor();

function takeDoor(): Door {
  const fragment = new URLSearchParams(location.hash.slice(1));
  for (const kind of KINDS) {
    const token = fragment.get(kind);
    if (token === null) continue;
    history.replaceState(history.state, "", location.pathname);
    return { kind, token };
  }
  return { kind: "password" };
}
