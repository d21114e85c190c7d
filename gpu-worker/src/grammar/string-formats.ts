/**
 * JSON Schema's `format` names that are enforced, as regular expressions of the whole string. Pure.
 */

const DATE =
  "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|" +
  "\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|" +
  "02-(?:0[1-9]|1\\d|2[0-8])))";
/** A leap second is left out: whether there is one depends on the zone. */
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,12})?";
const ZONE = "(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
/** Two hyphens in the third and fourth place are kept for encoded names. */
const HOST = `(?:(?!..--)${LABEL}\\.)*(?!..--)${LABEL}`;
const BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = `${BYTE}(?:\\.${BYTE}){3}`;
const H16 = "[0-9A-Fa-f]{1,4}";
const LAST32 = `(?:${H16}:${H16}|${IPV4})`;
/** Source: RFC 3986 section 3.2.2. */
const IPV6 = [
  `(?:${H16}:){6}${LAST32}`,
  `::(?:${H16}:){5}${LAST32}`,
  `(?:${H16})?::(?:${H16}:){4}${LAST32}`,
  ...[1, 2, 3].map(
    (before) => `(?:(?:${H16}:){0,${before}}${H16})?::(?:${H16}:){${4 - before}}${LAST32}`,
  ),
  `(?:(?:${H16}:){0,4}${H16})?::${LAST32}`,
  `(?:(?:${H16}:){0,5}${H16})?::${H16}`,
  `(?:(?:${H16}:){0,6}${H16})?::`,
].join("|");

const ENCODED = "%[0-9A-Fa-f]{2}";
const PCHAR = `(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|${ENCODED})`;
const REST = `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?`;
const USER = `(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|${ENCODED})*@)?`;
const NAME = `(?:[A-Za-z0-9._~!$&'()*+,;=-]|${ENCODED})*`;
const AUTHORITY = `${USER}(?:\\[(?:${IPV6})\\]|${NAME})(?::\\d*)?`;
const SCHEME = "[A-Za-z][A-Za-z0-9+.-]*";
const ROOTED = `/(?:${PCHAR}+(?:/${PCHAR}*)*)?`;
const URI = `${SCHEME}:(?://${AUTHORITY}(?:/${PCHAR}*)*|${ROOTED}|${PCHAR}+(?:/${PCHAR}*)*)?${REST}`;
const FIRST_SEGMENT = `(?:[A-Za-z0-9._~!$&'()*+,;=@-]|${ENCODED})+`;
const RELATIVE = `(?://${AUTHORITY}(?:/${PCHAR}*)*|${ROOTED}|${FIRST_SEGMENT}(?:/${PCHAR}*)*)?${REST}`;

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const EMAIL = `${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*`;
const POINTER = "(?:/(?:[^/~]|~[01])*)*";
/**
 * Years, months and days as far as they follow each other; weeks alone. Source: RFC 3339 appendix
 * A.
 */
const TIME_OF_DURATION = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
const DATE_OF_DURATION = "(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)";
const DURATION = `P(?:${DATE_OF_DURATION}(?:${TIME_OF_DURATION})?|${TIME_OF_DURATION}|\\d+W)`;
/** Expressions without groups: some of those that are valid. */
const PART_OF_REGEX =
  "(?:[^\\\\^$.|?*+()\\[\\]{}]|\\.|\\\\[dDwWsS.*+?()\\[\\]{}|^$/\\\\]|\\[\\^?[A-Za-z0-9 _]+\\])[*+?]?";
const REGEX = `\\^?(?:${PART_OF_REGEX})*(?:\\|(?:${PART_OF_REGEX})*)*\\$?`;

const HEX = "[0-9a-fA-F]";
const uuidOf = (version: string): string =>
  `${HEX}{8}-${HEX}{4}-${version}${HEX}{3}-[89abAB]${HEX}{3}-${HEX}{12}`;
const IPV4_PREFIX = "(?:/(?:3[0-2]|[12]?\\d))";
const IPV6_PREFIX = "(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d))";
const BASE64 = "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?";
const BASE64URL = "(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?";

/**
 * Not JSON Schema's own, but written by pydantic, zod and OpenAPI with one meaning. Source: their
 * documentation.
 */
const FORMATS_OF_GENERATORS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`uuid${index + 1}`, uuidOf(String(index + 1))]),
  ),
  ipvanyaddress: `(?:${IPV4}|${IPV6})`,
  ipvanyinterface: `(?:${IPV4}${IPV4_PREFIX}?|(?:${IPV6})${IPV6_PREFIX}?)`,
  ipv4interface: `${IPV4}${IPV4_PREFIX}?`,
  ipv6interface: `(?:${IPV6})${IPV6_PREFIX}?`,
  base64: BASE64,
  byte: BASE64,
  base64url: BASE64URL,
};

/**
 * Any other format is an annotation, as JSON Schema has it: it says nothing about the text that
 * could be checked.
 */
export const STRING_FORMATS: Readonly<Record<string, string>> = {
  date: DATE,
  time: CLOCK + ZONE,
  "date-time": `${DATE}[Tt]${CLOCK}${ZONE}`,
  duration: DURATION,
  email: EMAIL,
  "idn-email": EMAIL,
  hostname: HOST,
  "idn-hostname": HOST,
  ipv4: IPV4,
  ipv6: IPV6,
  uuid: "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
  uri: URI,
  "uri-reference": `(?:${URI}|${RELATIVE})`,
  iri: URI,
  "iri-reference": `(?:${URI}|${RELATIVE})`,
  "uri-template": `(?:[A-Za-z0-9._~!$&()*+,;=:@/?#\\[\\]-]|${ENCODED}|\\{[+#./;?&]?[A-Za-z0-9_]+(?::[1-9]\\d{0,3}|\\*)?(?:,[A-Za-z0-9_]+(?::[1-9]\\d{0,3}|\\*)?)*\\})*`,
  "json-pointer": POINTER,
  "relative-json-pointer": `(?:0|[1-9]\\d*)(?:#|${POINTER})`,
  regex: REGEX,
  ...FORMATS_OF_GENERATORS,
};

/** Characters that a text of the format may have. */
export const MAX_LENGTHS: Readonly<Record<string, number>> = {
  hostname: 253,
  "idn-hostname": 253,
  email: 254,
  "idn-email": 254,
};
