/**
 * Tasks whose answers a program can check, by kind: what models are graded on for `auto`, and what
 * the classifier of prompts is taught with. The same for a seed. `shifted` words them as the
 * classifier was never shown. Pure.
 */
import type { PromptKind } from "../../src/contract/auto.ts";
import type { Random } from "../edge-models/texts.ts";
import type { Check } from "./grading.ts";
import {
  ADJECTIVES,
  CAPITALS,
  FACTS,
  JOBS,
  LANGUAGES,
  OPPOSITES,
  PEOPLE,
  PLACES,
  REVIEWS,
  THINGS,
  TRANSLATIONS,
} from "./task-words.ts";

export type Wording = "usual" | "shifted";

export interface Task {
  readonly kind: PromptKind;
  readonly prompt: string;
  readonly check: Check;
}

export type GradedKind = Exclude<PromptKind, "open">;

type Writer = (random: Random, wording: Wording) => Omit<Task, "kind">;

const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = [...list];
  return Array.from(
    { length: count },
    () => left.splice(whole(random, 0, left.length - 1), 1)[0] as T,
  );
}

/** One of the wordings, with its places filled in. */
function say(
  random: Random,
  wordings: Readonly<Record<Wording, readonly string[]>>,
  { wording, ...places }: { readonly wording: Wording } & Readonly<Record<string, string | number>>,
): string {
  const text = pick(random, wordings[wording]);
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ""));
}

const number = (value: number): Check => ({ form: "number", value });
const word = (...values: readonly string[]): Check => ({ form: "word", values });
const exact = (value: string): Check => ({ form: "exact", value });

const SUMS = {
  usual: [
    "What is {a} {sign} {b}?",
    "What is {a} {name} {b}?",
    "Compute {a} {sign} {b}.",
    "{a} {sign} {b} =",
    "How much is {a} {name} {b}?",
    "Please calculate {a} {sign} {b}.",
  ],
  shifted: [
    "Work out the value of {a} {sign} {b} for me.",
    "I need the result of {a} {name} {b}.",
    "{a} {name} {b} makes how many?",
  ],
};

const STORIES = {
  usual: [
    "{who} has {a} {thing}s and buys {b} more. Then {who} gives away {c}. How many {thing}s are left?",
    "A box holds {a} {thing}s. There are {b} boxes, and {c} {thing}s break. How many are whole?",
  ],
  shifted: [
    "After selling {c} of the {a} {thing}s in the shop, {who} orders {b} new ones. What is the stock now?",
  ],
};

const WRITERS: Readonly<Record<GradedKind, Writer>> = {
  sum_easy: (random, wording) => {
    const sign = pick(random, ["+", "-", "*"] as const);
    const top = sign === "*" ? 12 : pick(random, [10, 20, 99]);
    const [low, high] = [whole(random, 0, top), whole(random, 0, top)].toSorted((x, y) => x - y);
    const [a, b] = [high ?? 0, low ?? 0];
    const value = sign === "+" ? a + b : sign === "-" ? a - b : a * b;
    const name = { "+": "plus", "-": "minus", "*": "times" }[sign];
    return { prompt: say(random, SUMS, { wording, a, b, sign, name }), check: number(value) };
  },
  sum_hard: (random, wording) => {
    if (random() < 0.5) {
      const sign = pick(random, ["+", "-"] as const);
      const [a, b] = [whole(random, 500, 9_999), whole(random, 100, 499)];
      const value = sign === "+" ? a + b : a - b;
      const name = sign === "+" ? "plus" : "minus";
      return { prompt: say(random, SUMS, { wording, a, b, sign, name }), check: number(value) };
    }
    const [a, b, c] = [whole(random, 12, 40), whole(random, 3, 12), whole(random, 2, 11)];
    const prompt = say(random, STORIES, {
      wording,
      a,
      b,
      c,
      who: pick(random, PEOPLE),
      thing: pick(random, THINGS),
    });
    return { prompt, check: number(prompt.startsWith("A box") ? a * b - c : a + b - c) };
  },
  copy: (random, wording) => {
    const text = some(random, [...THINGS, ...ADJECTIVES], whole(random, 1, 6)).join(" ");
    const wordings = {
      usual: [
        "Repeat after me: {text}",
        "Say '{text}'.",
        "Repeat: {text}",
        "Copy this text exactly: {text}",
        "Write exactly this and nothing else: {text}",
      ],
      shifted: [
        "Echo the following words back to me, unchanged: {text}",
        'Your answer must be "{text}" and nothing more.',
      ],
    };
    return { prompt: say(random, wordings, { wording, text }), check: exact(text) };
  },
  order: (random, wording) => {
    const numbers = some(
      random,
      Array.from({ length: 98 }, (_, at) => at + 1),
      whole(random, 3, 5),
    );
    const list = numbers.join(", ");
    const way = pick(random, ["sort", "largest", "smallest"] as const);
    if (way === "sort") {
      const wordings = {
        usual: [
          "Sort these numbers: {list}",
          "Sort: {list}",
          "Put these numbers in order: {list}",
          "Arrange from smallest to largest: {list}",
        ],
        shifted: [
          "Which order do {list} have when they rise?",
          "Give {list} back in ascending order.",
        ],
      };
      const sorted = numbers.toSorted((x, y) => x - y).join(", ");
      return {
        prompt: say(random, wordings, { wording, list }),
        check: { form: "list", value: sorted },
      };
    }
    const wordings = {
      usual: [
        "Which is the {way}: {list}?",
        "What is the {way} number: {list}?",
        "Find the {way} of these: {list}",
      ],
      shifted: ["Among {list}, tell me the {way} one.", "{list}: the {way}?"],
    };
    const value = way === "largest" ? Math.max(...numbers) : Math.min(...numbers);
    return { prompt: say(random, wordings, { wording, list, way }), check: number(value) };
  },
  spelling: (random, wording) => {
    const text = pick(random, THINGS);
    const way = pick(random, ["spell", "first", "upper", "letters"] as const);
    const wordings = {
      spell: {
        usual: ["Spell {text}.", "Spell the word '{text}'.", "How do you spell {text}?"],
        shifted: ["Give me the letters of {text}, one by one."],
      },
      first: {
        usual: ["What is the first letter of '{text}'?", "First letter of {text}?"],
        shifted: ["With which letter does {text} begin?"],
      },
      upper: {
        usual: ["Write {text} in uppercase.", "Convert '{text}' to uppercase."],
        shifted: ["Turn {text} into capital letters."],
      },
      letters: {
        usual: ["How many letters are in the word '{text}'?", "Count the letters of {text}."],
        shifted: ["{text} is a word of how many letters?"],
      },
    }[way];
    const prompt = say(random, wordings, { wording, text });
    if (way === "letters") return { prompt, check: number(text.length) };
    const upper = text.toUpperCase();
    if (way === "spell") return { prompt, check: { form: "letters", value: upper } };
    return {
      prompt,
      check:
        way === "first"
          ? { form: "letter", value: upper[0] ?? "" }
          : { form: "cased", value: upper },
    };
  },
  capital: (random, wording) => {
    const [country, capital] = pick(random, CAPITALS);
    const wordings = {
      usual: [
        "What is the capital of {country}?",
        "Capital of {country}?",
        "Name the capital of {country}.",
        "What's the capital of {country}?",
        "Which city is the capital of {country}?",
      ],
      shifted: [
        "Where does the government of {country} sit?",
        "In {country}, which city is the seat of the state?",
      ],
    };
    return { prompt: say(random, wordings, { wording, country }), check: word(capital) };
  },
  fact: (random, wording) => {
    const [plain, other, answers] = pick(random, FACTS);
    return { prompt: wording === "usual" ? plain : other, check: word(...answers.split("|")) };
  },
  opposite: (random, wording) => {
    const [one, other] = pick(random, OPPOSITES);
    const wordings = {
      usual: [
        "What is the opposite of {one}?",
        "Opposite of {one}?",
        "Give me the opposite of the word {one}.",
      ],
      shifted: ["Not {one}, but quite the contrary: which word?", "Name an antonym for {one}."],
    };
    return { prompt: say(random, wordings, { wording, one }), check: word(other) };
  },
  translation: (random, wording) => {
    const [plain = "", ...others] = pick(random, TRANSLATIONS);
    const at = whole(random, 0, LANGUAGES.length - 1);
    const wordings = {
      usual: [
        "Translate '{plain}' to {language}.",
        "How do you say '{plain}' in {language}?",
        "Translate to {language}: {plain}",
        "What is '{plain}' in {language}?",
      ],
      shifted: [
        "The {language} word for {plain}, please.",
        "I am in a {language} class. What do they call {plain}?",
      ],
    };
    const language = LANGUAGES[at] ?? "";
    return {
      prompt: say(random, wordings, { wording, plain, language }),
      check: word(others[at] ?? ""),
    };
  },
  sentiment: (random, wording) => {
    const label = pick(random, ["positive", "negative"] as const);
    const review = pick(random, REVIEWS[label]).replace("{thing}", pick(random, THINGS));
    const wordings = {
      usual: [
        "What is the sentiment of this review? {review}",
        "Classify the sentiment: {review}",
        "Is this positive or negative? {review}",
        'Sentiment: "{review}"',
      ],
      shifted: [
        "A customer wrote: {review} Was that customer positive or negative about it?",
        "{review} (positive or negative?)",
      ],
    };
    return { prompt: say(random, wordings, { wording, review }), check: word(label) };
  },
  extraction: (random, wording) => {
    const [name, city, job] = [pick(random, PEOPLE), pick(random, PLACES), pick(random, JOBS)];
    const age = whole(random, 18, 89);
    const wordings = {
      usual: [
        "Extract name, age and city as JSON: {name} is {age} years old and lives in {city}.",
        "Return JSON with name, age and city. {name} is {age} years old and lives in {city}.",
        "{name}, {age}, works as a {job} in {city}. Give me name, age and city as JSON.",
      ],
      shifted: [
        "Turn this into a JSON object with the keys name, age and city: at {age}, {name} moved to {city} to be a {job}.",
      ],
    };
    const prompt = say(random, wordings, { wording, name, age, city, job });
    return { prompt, check: { form: "json", value: { name, age, city } } };
  },
  reading: (random, wording) => {
    const [name, other] = some(random, PEOPLE, 2);
    const [city, place] = some(random, PLACES, 2);
    const job = pick(random, JOBS);
    const age = whole(random, 18, 89);
    const text = `${name} is a ${job}. ${name} is ${age} years old and lives in ${city}.`;
    const more = `${other} came from ${place} to see ${name}, who works as a ${job} in ${city}.`;
    const way = pick(random, ["where", "age", "job"] as const);
    const question = {
      where: `Where does ${name} live?`,
      age: `How old is ${name}?`,
      job: `What is ${name}'s job?`,
    }[way];
    const wordings = {
      usual: [
        "{text} {question}",
        "Read this: {text} {question}",
        "Context: {text}\nQuestion: {question}",
      ],
      shifted: ["{more} {text} Answer from what you have just read. {question}"],
    };
    const check = way === "age" ? number(age) : word(way === "where" ? (city ?? "") : job);
    return { prompt: say(random, wordings, { wording, text, more, question }), check };
  },
  format: (random, wording) => {
    const thing = pick(random, THINGS);
    const way = pick(random, ["yes", "count", "down", "list"] as const);
    if (way === "yes") {
      const [a, b] = some(
        random,
        Array.from({ length: 40 }, (_, at) => at + 1),
        2,
      );
      const wordings = {
        usual: [
          "Answer with yes or no: is {a} larger than {b}?",
          "Yes or no: {a} is more than {b}?",
        ],
        shifted: ["Only one word, yes or no. Would {a} be above {b}?"],
      };
      const isMore = (a ?? 0) > (b ?? 0);
      return {
        prompt: say(random, wordings, { wording, a: a ?? 0, b: b ?? 0 }),
        check: { form: "yes", value: isMore },
      };
    }
    if (way === "list") {
      const wordings = {
        usual: [
          "List three words that describe a {thing}, separated by commas.",
          "Give me three words about a {thing}, with commas between them.",
        ],
        shifted: ["Three words for a {thing}, a comma after each but the last, and no more."],
      };
      return {
        prompt: say(random, wordings, { wording, thing }),
        check: { form: "items", count: 3 },
      };
    }
    const top = whole(random, 3, 12);
    const upwards = Array.from({ length: top }, (_, at) => at + 1);
    const wordings =
      way === "count"
        ? {
            usual: [
              "Count to {top}.",
              "Count from 1 to {top}, separated by commas.",
              "Count from 1 to {top}.",
            ],
            shifted: ["All numbers up to {top}, from one on, with commas."],
          }
        : {
            usual: ["Count down from {top}.", "Count backwards from {top} to 1."],
            shifted: ["From {top} to one, each number, with commas."],
          };
    const list = way === "count" ? upwards : upwards.toReversed();
    return {
      prompt: say(random, wordings, { wording, top }),
      check: { form: "list", value: list.join(", ") },
    };
  },
};

export const GRADED_KINDS = Object.keys(WRITERS) as GradedKind[];

/** As many of each kind, one kind after another in turns. */
export function writeTasks(random: Random, count: number, wording: Wording = "usual"): Task[] {
  return Array.from({ length: count }, (_, at) => {
    const kind = GRADED_KINDS[at % GRADED_KINDS.length] as GradedKind;
    return { kind, ...WRITERS[kind](random, wording) };
  });
}
