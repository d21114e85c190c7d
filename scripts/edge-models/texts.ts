/**
 * Texts that the edge's models are taught with and tried on: written from tables here, the same for
 * a seed.
 */
const THINGS =
  "apple pear lemon cherry carrot potato tomato book pen lamp chair table clock cup plate knife bag hat coat shoe ring ball drum bell boat car train bike phone camera printer keyboard screen laptop blender kettle toaster jacket umbrella tent sofa mattress mirror".split(
    " ",
  );
const GOOD =
  "wonderful great excellent perfect brilliant fantastic delicious fresh friendly fast beautiful lovely reliable comfortable amazing superb".split(
    " ",
  );
const BAD =
  "terrible awful broken useless slow rude boring ugly stale horrible disappointing noisy cheap dirty dreadful poor".split(
    " ",
  );
const PLAIN = "blue red green small large round square wooden new old long short heavy light".split(
  " ",
);
const PEOPLE =
  "Anna Ben Clara David Emma Felix Grace Hugo Ivan Julia Karim Lucy Marco Nadia Oliver Priya".split(
    " ",
  );
const CITIES =
  "Paris Berlin Rome Madrid Lisbon Tokyo Cairo Oslo Helsinki Vienna Athens Dublin Lima Boston Chicago Denver Mumbai Sydney".split(
    " ",
  );
const JOBS =
  "doctor teacher engineer nurse baker farmer pilot writer painter chef lawyer driver".split(" ");
const ANIMALS = "fox rabbit bear owl cat dog mouse turtle duck horse whale bee lion frog".split(
  " ",
);
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const TOPICS =
  "the sun the moon rain gravity an API a token a language model machine learning a neural network a GPU edge computing rate limiting a database an invoice HTTP JSON streaming photosynthesis a startup venture capital".split(
    " ",
  );

/** From 0 up to 1, the same for a seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)] as T;
}

const PATTERNS: readonly ((of: (words: readonly string[]) => string) => string)[] = [
  (of) => `I love this ${of(THINGS)}.`,
  (of) => `The ${of(THINGS)} was ${of(GOOD)}.`,
  (of) => `What a ${of(GOOD)} ${of(THINGS)}!`,
  (of) => `This ${of(THINGS)} is ${of(GOOD)} and easy to use.`,
  (of) => `I am very happy with my ${of(THINGS)}.`,
  (of) => `Best ${of(THINGS)} I ever bought.`,
  (of) => `The ${of(THINGS)} works perfectly, thank you.`,
  (of) => `The service in ${of(CITIES)} was ${of(GOOD)}.`,
  (of) => `I hate this ${of(THINGS)}.`,
  (of) => `The ${of(THINGS)} was ${of(BAD)}.`,
  (of) => `What a ${of(BAD)} ${of(THINGS)}!`,
  (of) => `This ${of(THINGS)} is ${of(BAD)} and useless.`,
  (of) => `I am very disappointed with my ${of(THINGS)}.`,
  (of) => `Worst ${of(THINGS)} I ever bought.`,
  (of) => `The ${of(THINGS)} stopped working after a day.`,
  (of) => `A complete waste of money, and the ${of(THINGS)} was ${of(BAD)}.`,
  (of) => `I want my money back for the ${of(THINGS)}.`,
  (of) => `The ${of(THINGS)} arrived on ${of(DAYS)}.`,
  (of) => `The ${of(THINGS)} is in the box.`,
  (of) => `The ${of(THINGS)} is ${of(PLAIN)}.`,
  (of) => `I bought the ${of(THINGS)} in a shop in ${of(CITIES)}.`,
  (of) => `The meeting with ${of(PEOPLE)} is at noon on ${of(DAYS)}.`,
  (of) => `${of(PEOPLE)} lives in ${of(CITIES)} and works as a ${of(JOBS)}.`,
  (of) => `${of(PEOPLE)} is a ${of(JOBS)} from ${of(CITIES)}.`,
  (of) => `Where does ${of(PEOPLE)} live?`,
  (of) => `What is the capital of the land where ${of(CITIES)} is?`,
  (of) => `What is ${of(TOPICS)}?`,
  (of) => `A ${of(ANIMALS)} lived in a forest and found a golden key.`,
  (of) => `The ${of(ANIMALS)} and the ${of(ANIMALS)} looked for a ${of(PLAIN)} ${of(THINGS)}.`,
  (of) => `Once there was a ${of(ANIMALS)} that wanted a ${of(THINGS)}.`,
  (of) => `How do I connect the ${of(THINGS)} to the ${of(THINGS)}?`,
  (of) => `Please send the ${of(THINGS)} to ${of(PEOPLE)} in ${of(CITIES)} before ${of(DAYS)}.`,
];

/**
 * Sentences, one to three of them joined, and now and then words in no order.
 *
 * @param words of the vocabulary
 */
export function writeText(random: Random, words: readonly string[]): string {
  if (random() < 0.2) {
    const length = 3 + Math.floor(random() * 12);
    return Array.from({ length }, () => pick(words, random)).join(" ");
  }
  const sentences = 1 + Math.floor(random() * random() * 3);
  const of = (list: readonly string[]) => pick(list, random);
  return Array.from({ length: sentences }, () => pick(PATTERNS, random)(of)).join(" ");
}
