/** JSON Schema's `format` names that are enforced, as regular expressions of the whole string. Pure. */

const YEAR_MONTH_DAY =
  "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";
const CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?";
const ZONE = "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";
const LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const GROUP = "[0-9A-Fa-f]{1,4}";

/** The day of a leap year, 29 February, is left out: its year would have to be counted. */
export const STRING_FORMATS: Readonly<Record<string, string>> = {
  date: YEAR_MONTH_DAY,
  time: CLOCK + ZONE,
  "date-time": `${YEAR_MONTH_DAY}T${CLOCK}${ZONE}`,
  duration:
    "P([0-9]{1,4}W|[0-9]{1,4}D(T[0-9]{1,4}[HMS])?|[0-9]{1,4}Y([0-9]{1,4}M([0-9]{1,4}D)?)?|T[0-9]{1,4}[HMS])",
  email: `[A-Za-z0-9_+-]{1,32}(\\.[A-Za-z0-9_+-]{1,32}){0,3}@${LABEL}(\\.${LABEL}){1,3}`,
  hostname: `${LABEL}(\\.${LABEL}){0,3}`,
  ipv4: `${BYTE}(\\.${BYTE}){3}`,
  ipv6: `(${GROUP}:){7}${GROUP}|(${GROUP}:){1,6}:${GROUP}|::(${GROUP})?`,
  uuid: "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
  uri: `https?://${LABEL}(\\.${LABEL}){0,3}(:[1-9][0-9]{0,3})?(/[A-Za-z0-9._~-]{0,64}){0,8}(\\?[A-Za-z0-9._~=&-]{0,128})?`,
};
