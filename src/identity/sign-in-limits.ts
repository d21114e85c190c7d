/**
 * Attempts to sign in, as buckets: so many at once, then one for each so many milliseconds. Pure.
 *
 * In this order, and none is counted after one that is full: whoever tries many addresses from one
 * network fills their own bucket and nobody else's; who tries one address from one network does not
 * shut its owner out elsewhere; and one address tried from everywhere has an end too.
 */
import ipaddr from "ipaddr.js";

export interface AttemptBucket {
  readonly subject: string;
  readonly most: number;
  readonly everyMs: number;
  /** Whoever signs in gets it back. */
  readonly isForgotten: boolean;
}

/**
 * How far the clocks of two machines may be apart that count the same attempts. What is counted at
 * times to come beyond that, a clock counted that was ahead and was put back.
 */
export const CLOCKS_DIFFER_MS = 60_000;

/**
 * Networks are not told apart where no platform tells the caller's address. What hashing costs us,
 * its line bounds.
 */
const ANYWHERE = { most: 300, everyMs: 1_000 };
const ONE_NETWORK = { most: 100, everyMs: 9_000 };
const ONE_ADDRESS_FROM_ONE_NETWORK = { most: 10, everyMs: 90_000 };
const ONE_ADDRESS = { most: 100, everyMs: 90_000 };

export function attemptBuckets(emailHash: string, clientIp: string | null): AttemptBucket[] {
  const network = networkOf(clientIp);
  return [
    {
      subject: `network:${network ?? ""}`,
      ...(network === null ? ANYWHERE : ONE_NETWORK),
      isForgotten: false,
    },
    {
      subject: `email:${emailHash}:${network ?? ""}`,
      ...ONE_ADDRESS_FROM_ONE_NETWORK,
      isForgotten: true,
    },
    { subject: `email:${emailHash}`, ...ONE_ADDRESS, isForgotten: true },
  ];
}

/**
 * Of passkeys, by networks alone: whoever guesses signatures tries no person's password, and shuts
 * nobody out elsewhere. They are not counted together with passwords, so that a flood of the one
 * leaves the other.
 */
export function passkeyBuckets(clientIp: string | null): AttemptBucket[] {
  const network = networkOf(clientIp);
  const bounds = network === null ? ANYWHERE : ONE_NETWORK;
  return [{ subject: `passkeys:${network ?? ""}`, ...bounds, isForgotten: false }];
}

/**
 * An IPv4 address, or the /64 of an IPv6 one: what one customer of a network has. null: not known.
 */
export function networkOf(clientIp: string | null): string | null {
  if (clientIp === null || !ipaddr.isValid(clientIp)) return null;
  const address = ipaddr.process(clientIp);
  if (address.kind() === "ipv4") return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toNormalizedString()}/64`).toString()}/64`;
}
