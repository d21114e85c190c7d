/**
 * What the gateway and the engine say of a request in OpenAI's names for its fields, in a dialect's
 * own. Pure.
 */

export type OwnWords = readonly (readonly [RegExp, string])[];

interface Said {
  readonly message: string;
  readonly param: string | null;
}

/** A name is changed in the message where it is the name of the field at fault. */
export function inOwnWords({ message, param }: Said, words: OwnWords): Said {
  if (param === null) return { message, param };
  const own = words.reduce((text, [name, word]) => text.replace(name, word), param);
  return own === param
    ? { message, param }
    : { message: message.replaceAll(param, own), param: own };
}
