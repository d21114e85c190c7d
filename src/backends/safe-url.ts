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
  if (ipaddr.isValid(host)) return isPublic(host) ? null : "must be a public address";
  if (!NAME.test(host)) return "must be a name with no empty part";
  return host.includes(".") ? null : "must be a name with a dot";
}

/** A resolver that forgives an empty part, as of `10.0.0.1..`, may read another name. */
const NAME = /^[^.]+(\.[^.]+)*$/;

/** All that is given out of IPv6 (RFC 4291, section 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** What an interface's number begins with that is an IPv4 address (ISATAP, RFC 5214). */
const IPV4_INTERFACES: readonly number[] = [0x0000_5efe, 0x0200_5efe];

function isPublic(host: string): boolean {
  const address = ipaddr.process(host);
  if (address.range() !== "unicast") return false;
  if (!(address instanceof ipaddr.IPv6)) return true;
  const [, , , , high = 0, low = 0] = address.parts;
  return address.match(GLOBAL_UNICAST) && !IPV4_INTERFACES.includes(high * 0x1_0000 + low);
}

/** `URL` has written every form of an address as its usual one. */
function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}
