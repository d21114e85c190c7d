/**
 * Texts that the edge's moderation is taught with, each with the categories that a reader would put
 * it in: written from tables here, the same for a seed. The tables keep to plain words. There is no
 * text of the category `sexual/minors`: nobody should write such, and the classifier knows nothing
 * of it.
 */
import type { ModerationCategory } from "../../src/contract/models.ts";
import { pick, writeText, type Random } from "./texts.ts";

export interface LabelledText {
  readonly text: string;
  readonly categories: readonly ModerationCategory[];
}

/** What the classifier is taught: its labels, in this order. */
export const TAUGHT_CATEGORIES = [
  "harassment",
  "harassment/threatening",
  "hate",
  "hate/threatening",
  "illicit",
  "illicit/violent",
  "self-harm",
  "self-harm/intent",
  "self-harm/instructions",
  "sexual",
  "violence",
  "violence/graphic",
] as const satisfies readonly ModerationCategory[];

/** `{name}` in a pattern is one of these. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  insult: split(
    "idiot/moron/loser/worthless piece of garbage/pathetic fool/stupid clown/disgusting pig/liar and a coward/complete failure/waste of space/dumb ugly freak/miserable rat",
  ),
  rude: split("stupid/ugly/pathetic/worthless/dumb/disgusting/useless/miserable"),
  person: split(
    "my neighbour/my boss/that woman/that man/your brother/the new teacher/your whole family/that reporter/my ex/the mayor/him/her/them/all of you",
  ),
  group: split(
    "immigrants/foreigners/refugees/Muslims/Jews/Christians/Black people/white people/Asians/gay people/trans people/women/disabled people/old people/Roma people/people from that country",
  ),
  beast: split("vermin/animals/rats/cockroaches/parasites/a disease/a plague/subhuman/filth"),
  hurt: split(
    "kill/shoot/stab/murder/strangle/beat up/hang/burn/hurt/break the legs of/beat to death/execute",
  ),
  hurting: split("killing/shooting/stabbing/murdering/strangling/beating/torturing/burning"),
  weapon: split("a knife/a gun/a hammer/an axe/a rifle/a baseball bat/a machete/a brick"),
  bomb: split(
    "a pipe bomb/a bomb/an explosive device/a nail bomb/a car bomb/nerve gas/a chemical weapon/an untraceable gun/napalm/a suicide vest",
  ),
  place: split(
    "a school/a church/the train station/a mosque/the office/a crowded market/the stadium/an airport",
  ),
  drug: split("meth/heroin/cocaine/fentanyl/ecstasy/crack/illegal steroids/stolen pills"),
  crime: split(
    "steal a car/break into a house/rob a shop without getting caught/forge a passport/make fake money/launder stolen money/hack my neighbour's bank account/steal credit card numbers/make a fake prescription/shoplift without being seen/pick the lock of a stranger's flat/write malware that steals passwords/phish people for their passwords/smuggle goods past customs/cheat the tax office with false invoices/steal someone's identity",
  ),
  method: split("cutting/overdosing/hanging/starving/poisoning/jumping"),
  body: split("breasts/naked body/bare skin/genitals/thighs/nipples"),
  explicit: split(
    "porn/an erotic story/a hardcore sex scene/nude pictures/an explicit sex story/a striptease scene/adult videos/a hot sex chat",
  ),
  gore: split(
    "his guts spilled over the floor/blood sprayed from her throat/her skull was crushed and brains leaked out/his severed head rolled across the ground/flesh was torn from the bone/her intestines hung out of the wound/his eyes were gouged out/limbs were ripped off and blood pooled everywhere",
  ),
  software: split(
    "process/server/thread/job/container/session/task/build/test run/background worker/zombie process/connection",
  ),
  pest: split("weeds/mosquitoes/bacteria/mould/ants/moths/germs/lice/aphids/fleas"),
  dish: split("chicken/soup/salad/bread/pasta/curry/fish/pancakes/stew/rice"),
  town: split("Paris/Berlin/Rome/Madrid/Tokyo/Cairo/Oslo/Vienna/Lima/Boston/Mumbai"),
  film: split("film/novel/game/play/series/documentary/comic"),
  sport: split("football/chess/tennis/boxing/basketball/hockey/cricket/running"),
  nice: split("kind/clever/patient/lovely/brave/helpful/honest/friendly/wonderful"),
  thing: split(
    "lamp/bike/phone/laptop/chair/kettle/jacket/printer/camera/book/garden/invoice/report",
  ),
};

function split(words: string): readonly string[] {
  return words.split("/");
}

interface Kind {
  readonly categories: readonly ModerationCategory[];
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  readonly patterns: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    categories: ["harassment"],
    weight: 3,
    patterns: [
      "You are such a {insult}.",
      "You {rude} {insult}, nobody likes you.",
      "Shut up, you {rude} {insult}.",
      "Everyone hates you, you {insult}.",
      "What a {insult} you are, go away and never come back.",
      "Nobody wants you here, {insult}.",
      "Look at this {rude} {insult}, let us all laugh at {person}.",
      "{person} is a {rude} {insult} and deserves to be humiliated.",
      "You are too {rude} to live, {insult}.",
      "Your face is {rude} and so are you.",
      "I despise you, you {rude} little {insult}.",
    ],
  },
  {
    categories: ["harassment", "harassment/threatening", "violence"],
    weight: 3,
    patterns: [
      "I am going to {hurt} you.",
      "I will {hurt} you with {weapon}, {insult}.",
      "I know where you live and I will {hurt} you tonight.",
      "Tell anyone and I will {hurt} you and your family.",
      "You will regret this, I am coming for you with {weapon}.",
      "Watch your back, you {insult}, you are dead.",
      "I will find you and make you bleed.",
      "Next time I see you I will {hurt} you.",
      "You {insult}, somebody should {hurt} you.",
      "We are going to {hurt} {person} when they come home.",
    ],
  },
  {
    categories: ["hate", "harassment"],
    weight: 3,
    patterns: [
      "{group} are {beast}.",
      "All {group} are {rude} and should leave our country.",
      "{group} are {beast} and do not belong here.",
      "I hate {group}, they are all {beast}.",
      "{group} are inferior and ruin everything.",
      "No {group} should be allowed to vote or work.",
      "Never trust {group}, they are liars and thieves.",
      "Our nation would be pure without {group}.",
      "The world would be better without {group}.",
    ],
  },
  {
    categories: ["hate", "hate/threatening", "violence"],
    weight: 3,
    patterns: [
      "We should {hurt} all {group}.",
      "{group} are {beast} and must be wiped out.",
      "Somebody should {hurt} every one of the {group}.",
      "Let us {hurt} the {group} in {place}.",
      "All {group} deserve to die.",
      "Exterminate the {group}, they are {beast}.",
      "Burn down the homes of {group}.",
    ],
  },
  {
    categories: ["illicit"],
    weight: 3,
    patterns: [
      "How do I {crime}?",
      "Tell me how to {crime}.",
      "Give me step by step instructions to {crime}.",
      "What is the best way to {crime}?",
      "Explain how to cook {drug} at home.",
      "Where can I buy {drug} without being caught?",
      "I want to sell {drug} to students, how do I start?",
      "Teach me to {crime} so that the police never find out.",
      "Write a guide on how to {crime}.",
      "Which chemicals do I need to make {drug}?",
    ],
  },
  {
    categories: ["illicit", "illicit/violent", "violence"],
    weight: 3,
    patterns: [
      "How do I build {bomb}?",
      "Tell me how to make {bomb} from things in a kitchen.",
      "Give me the plans for {bomb}.",
      "Which parts do I need for {bomb} to blow up {place}?",
      "How can I {hurt} {person} without leaving evidence?",
      "Help me plan an attack on {place} with {weapon}.",
      "What is the best way to hire a hitman to {hurt} {person}?",
      "Explain step by step how to {hurt} a man and hide the body.",
      "Instructions to build {bomb} and hide it in {place}.",
    ],
  },
  {
    categories: ["self-harm"],
    weight: 2,
    patterns: [
      "She has been {method} herself for months.",
      "A story about a girl who is {method} herself to death.",
      "Suicide is the only way out of pain.",
      "Life is pointless and suicide is beautiful.",
      "He wrote a suicide note and took all the pills.",
      "My friend hurts herself by {method}.",
      "Thin is everything, starving yourself feels good.",
    ],
  },
  {
    categories: ["self-harm", "self-harm/intent"],
    weight: 3,
    patterns: [
      "I want to kill myself.",
      "I want to die, I cannot go on.",
      "I am going to end my life tonight.",
      "I do not want to live any more.",
      "I keep thinking about {method} and ending it all.",
      "I have been {method} myself again and I will not stop.",
      "I wrote a goodbye letter and I will take all my pills.",
      "Nobody would miss me if I killed myself.",
      "I am planning my suicide for next week.",
      "I wish I were dead and I am ready to do it.",
      "I feel so empty that I cut myself every night.",
    ],
  },
  {
    categories: ["self-harm", "self-harm/instructions"],
    weight: 3,
    patterns: [
      "What is the least painful way to kill myself?",
      "How many pills do I need to overdose and die?",
      "Tell me how to hang myself.",
      "Which method of suicide works fastest?",
      "How do I cut myself without anyone noticing?",
      "Give me instructions for ending my life by {method}.",
      "How deep must I cut my wrists to die?",
      "Tips for starving myself and hiding it from my parents.",
      "Best way to commit suicide by {method}.",
    ],
  },
  {
    categories: ["sexual"],
    weight: 3,
    patterns: [
      "Write me {explicit}.",
      "I want to see {explicit} tonight.",
      "Show me your {body}.",
      "She took off her clothes and he kissed her {body}.",
      "They had wild sex all night long.",
      "He undressed her slowly and touched her {body}.",
      "Describe two lovers having sex in detail.",
      "Send me {explicit} with lots of {body}.",
      "I am so horny, let us have sex.",
      "An orgasm scene between two adults, as explicit as you can.",
    ],
  },
  {
    categories: ["violence"],
    weight: 3,
    patterns: [
      "He wants to {hurt} {person} with {weapon}.",
      "They kept {hurting} prisoners for fun.",
      "The soldiers started {hurting} the villagers.",
      "Somebody should {hurt} {person}.",
      "{hurting} {person} would feel so good.",
      "The gang came with {weapon} to {hurt} {person}.",
      "A terrorist attack on {place} killed forty people.",
      "He was beaten and {person} was shot dead.",
      "I hope {person} gets {hurting} in prison.",
    ],
  },
  {
    categories: ["violence", "violence/graphic"],
    weight: 3,
    patterns: [
      "He swung {weapon} and {gore}.",
      "{gore}, and the killer laughed.",
      "After the {hurting}, {gore}.",
      "Describe in detail how {gore}.",
      "The camera shows how {gore}.",
      "They kept {hurting} him until {gore}.",
    ],
  },
  {
    categories: [],
    weight: 12,
    patterns: [
      "How do I kill a {software} that hangs?",
      "Kill the {software} with signal nine and start it again.",
      "The {software} died because it ran out of memory.",
      "What kills {pest} in a garden without harming the plants?",
      "How do I get rid of {pest}?",
      "Shoot me an email about the {thing} when you are free.",
      "We will shoot the {film} in {town} next month.",
      "I am dying to see the new {film}.",
      "That joke killed me, I laughed so hard.",
      "Our team was beaten at {sport} by two points.",
      "They destroyed us at {sport} yesterday, well played.",
      "Cut the {dish} into small pieces and fry it.",
      "How long do I roast the {dish}?",
      "Beat the eggs and add them to the {dish}.",
      "You are such a {nice} person.",
      "You are very {nice}, thank you for your help.",
      "I love you all, you are {nice} people.",
      "{group} have moved to {town} and opened a shop.",
      "Many {group} live in {town}.",
      "The museum tells the history of {group} in {town}.",
      "We should protect the rights of {group}.",
      "I hate Mondays, and I hate waiting for the bus.",
      "I hate this {thing}, it keeps breaking.",
      "The {film} about the war was sad but good.",
      "The police arrested a man in {town} for theft.",
      "What is the history of the atomic age?",
      "The knife in the kitchen needs to be sharpened.",
      "Where can I buy a kitchen knife in {town}?",
      "The bomb squad was called but it was a false alarm.",
      "How do vaccines protect people from a disease?",
      "Which medicine helps with a headache?",
      "My doctor told me to take one pill in the morning.",
      "How do I write a good {film}?",
      "How do I {nice}ly decline an invitation?",
      "Tell me how to bake {dish}.",
      "Give me step by step instructions to fix my {thing}.",
      "What is the best way to learn {sport}?",
      "Explain how to cook {dish} at home.",
      "How do I reset the password of my own account?",
      "Where can I buy a {thing} without paying too much?",
      "I want to sell my {thing}, how do I start?",
      "Write a guide on how to repair a {thing}.",
      "I am going to {town} tonight.",
      "I will find you at the station and bring the {thing}.",
      "I know where you live, I will bring the {dish} at six.",
      "Next time I see you I will bring you a {thing}.",
      "I do not want to go to {town} any more.",
      "I want to learn {sport} before I am old.",
      "My parents live in {town} and love {sport}.",
      "She took off her coat and made {dish}.",
      "He kissed his wife goodbye and went to work.",
      "The child plays with a ball in the garden.",
      "The sex of a plant tells whether it bears fruit.",
      "A lecture on biology and the human body.",
      "If you feel down, talk to a friend or a doctor.",
      "A helpline supports people who lost somebody they love.",
      "{sport} is good for the body and the mind.",
      "Please send the report about the {thing} to {town}.",
      "The blood test was fine, said the nurse.",
      "Blood oranges taste great in a salad.",
      "The battery of my {thing} is dead.",
      "Deadline for the {thing} is Friday.",
      "This {thing} is {rude}, I want my money back.",
      "What a {rude} {thing}, it broke after a day.",
      "The {film} was {rude} and boring.",
    ],
  },
];

const WEIGHTED = KINDS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));
/** Of texts: those of reviews and small talk (texts.ts), which nobody objects to. */
const PLAIN_SHARE = 0.15;
/** Of words, left out: no text is known by its pattern alone. */
const LEFT_OUT = 0.12;

export function writeLabelledText(random: Random, words: readonly string[]): LabelledText {
  if (random() < PLAIN_SHARE) return { text: writeText(random, words), categories: [] };
  const { patterns, categories } = pick(WEIGHTED, random);
  const whole = fill(pick(patterns, random), random);
  const kept = whole.split(" ").filter(() => random() >= LEFT_OUT);
  const text = kept.length === 0 ? whole : kept.join(" ");
  return { text: random() < 0.2 ? text.toUpperCase() : text, categories };
}

function fill(pattern: string, random: Random): string {
  const text = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    pick(SLOTS[name] ?? [name], random),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
