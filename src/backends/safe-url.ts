/**
 * Where what customers write may be sent, to a provider or to a webhook. Only https, and no address
 * of a network of our own: a Worker that can be made to ask there is a way in. A name that leads to
 * such an address is not seen here; Cloudflare's network leads no Worker there. Pure.
 */
import ipaddr from "ipaddr.js";

/** Names that are of no public network. */
const OWN_NAMES =
  /(^|\.)(local|localhost|localdomain|internal|intranet|lan|home|corp|private|svc|home\.arpa)$/i;

/**
 * Why nothing may be sent to a URL, from `must` on; null where it may.
 *
 * @param isDevelopment lets this machine be asked, in plain HTTP too
 */
export function whyUnsafe(text: string, isDevelopment: boolean): string | null {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isLoopback(host)) {
    if (!isDevelopment) return "must not be an address of this machine";
    return /^https?:$/.test(url.protocol) ? null : "must be an http or https URL";
  }
  if (url.protocol !== "https:") return "must be an https URL";
  if (OWN_NAMES.test(host)) return "must not be a name of a private network";
  if (!ipaddr.isValid(host)) return host.includes(".") ? null : "must be a name with a dot";
  return isPublic(host) ? null : "must be a public address";
}

/** `::7f00:1` is an old way to write 127.0.0.1. */
const IPV4_COMPATIBLE = ipaddr.IPv6.parseCIDR("::/96");

function isPublic(host: string): boolean {
  const address = ipaddr.process(host);
  if (address instanceof ipaddr.IPv6 && address.match(IPV4_COMPATIBLE)) return false;
  return address.range() === "unicast";
}

/** `URL` has written every form of an address as its usual one. */
function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}
