/** The words that tasks are made of. */

const pairs = (text: string): (readonly [string, string])[] =>
  text.split("|").map((pair) => pair.split(":") as [string, string]);

export const CAPITALS = pairs(
  "France:Paris|Germany:Berlin|Italy:Rome|Spain:Madrid|Portugal:Lisbon|Japan:Tokyo|China:Beijing|India:New Delhi|Canada:Ottawa|Mexico:Mexico City|Egypt:Cairo|Kenya:Nairobi|Norway:Oslo|Sweden:Stockholm|Finland:Helsinki|Denmark:Copenhagen|Poland:Warsaw|Austria:Vienna|Greece:Athens|Turkey:Ankara|Russia:Moscow|Ireland:Dublin|Peru:Lima|Chile:Santiago|Cuba:Havana|Thailand:Bangkok|Hungary:Budapest|Bulgaria:Sofia|Belgium:Brussels|Nepal:Kathmandu|Serbia:Belgrade|Jordan:Amman|Qatar:Doha|Iraq:Baghdad|Lebanon:Beirut|Croatia:Zagreb|Latvia:Riga|Tunisia:Tunis|Uruguay:Montevideo|Jamaica:Kingston",
);
export const OPPOSITES = pairs(
  "hot:cold|big:small|fast:slow|up:down|left:right|day:night|happy:sad|new:old|rich:poor|hard:soft|early:late|full:empty|high:low|strong:weak|wet:dry|clean:dirty|loud:quiet|near:far|win:lose|buy:sell|push:pull|start:stop|true:false|thick:thin|wide:narrow|deep:shallow|safe:dangerous|easy:difficult|first:last|love:hate|alive:dead|accept:reject|ancient:modern|arrive:leave|inside:outside|above:below|friend:enemy|war:peace|tall:short|summer:winter",
);
export const LANGUAGES = ["French", "Spanish"] as const;
export const TRANSLATIONS =
  "water:eau:agua|bread:pain:pan|house:maison:casa|cat:chat:gato|dog:chien:perro|book:livre:libro|sun:soleil:sol|moon:lune:luna|tree:arbre:árbol|fire:feu:fuego|friend:ami:amigo|school:école:escuela|red:rouge:rojo|blue:bleu:azul|white:blanc:blanco|black:noir:negro|apple:pomme:manzana|milk:lait:leche|fish:poisson:pez|city:ville:ciudad|mountain:montagne:montaña|music:musique:música|time:temps:tiempo|door:porte:puerta|window:fenêtre:ventana|table:table:mesa|car:voiture:coche|sea:mer:mar|king:roi:rey|summer:été:verano|paper:papier:papel|cheese:fromage:queso|wine:vin:vino|hand:main:mano|brother:frère:hermano|church:église:iglesia|bridge:pont:puente|night:nuit:noche"
    .split("|")
    .map((words) => words.split(":"));
export const THINGS =
  "apple pear lemon melon peach plum grape cherry banana orange carrot potato onion tomato bean book pen lamp chair table clock cup plate spoon knife bag hat coat shoe ring ball kite drum bell boat car train bike bus tree leaf rose stone river bottle basket candle garden window ladder pencil pillow bucket blanket camera hammer".split(
    " ",
  );
export const ADJECTIVES =
  "small big old new red blue green bright quiet brave kind clever happy gentle golden silver tiny lonely curious patient".split(
    " ",
  );
export const PEOPLE =
  "Ada Alan Alice Amir Anna Ben Carla Chen Clara David Elena Emma Felix Grace Hana Hugo Ivan Jack Julia Karim Leo Lina Lucy Marco Maya Nadia Nina Oliver Omar Priya Rosa Sam Tom Vera Yuki Zoe".split(
    " ",
  );
export const PLACES =
  "Paris Berlin Rome Madrid Lisbon Tokyo Cairo Oslo Vienna Athens Dublin Lima Boston Chicago Seattle Denver Miami Shanghai Mumbai Munich Osaka Sydney Toronto Geneva".split(
    " ",
  );
export const JOBS =
  "doctor teacher nurse baker farmer pilot writer painter lawyer driver singer builder".split(" ");
export const REVIEWS = {
  positive: [
    "I love this {thing}.",
    "What a great {thing}!",
    "The service was fast and friendly.",
    "I am very happy with my {thing}.",
    "It works perfectly, thank you.",
    "This {thing} made my whole week better.",
    "My family uses the {thing} every day and we would buy it again.",
    "Far better than I had hoped.",
  ],
  negative: [
    "I hate this {thing}.",
    "What an awful {thing}!",
    "The service was slow and rude.",
    "I am very disappointed with my {thing}.",
    "A complete waste of money.",
    "The {thing} fell apart in my hands and nobody answers my letters.",
    "I had to send the {thing} back twice, and I regret that I bought it.",
    "It stopped working after a day.",
  ],
} as const;

/** A question, the same in other words, and what may be an answer. */
export const FACTS: readonly (readonly [string, string, string])[] = [
  ["What is the chemical symbol for gold?", "Gold is written how in the periodic table?", "Au"],
  ["How many days are there in a week?", "A week has what number of days?", "7|seven"],
  [
    "Which planet is known as the red planet?",
    "Name the planet that looks red in the sky.",
    "Mars",
  ],
  ["How many legs does a spider have?", "A spider walks on what number of legs?", "8|eight"],
  ["What is the largest ocean on Earth?", "Of all oceans, name the biggest.", "Pacific"],
  ["Who wrote Romeo and Juliet?", "Romeo and Juliet is a play by whom?", "Shakespeare"],
  [
    "What gas do plants take in from the air?",
    "Plants live on which gas of the air?",
    "carbon dioxide|CO2",
  ],
  [
    "At what temperature in Celsius does water boil?",
    "Water begins to boil at how many degrees Celsius?",
    "100",
  ],
  [
    "What is the tallest mountain in the world?",
    "Name the mountain that is higher than all others.",
    "Everest",
  ],
  [
    "Which animal is the largest on Earth?",
    "Name the biggest animal that lives today.",
    "blue whale|whale",
  ],
  [
    "What is the freezing point of water in Celsius?",
    "At how many degrees Celsius does water turn to ice?",
    "0|zero",
  ],
  [
    "How many continents are there?",
    "The land of the Earth makes what number of continents?",
    "7|seven",
  ],
  ["What is H2O?", "What do people call the substance H2O?", "water"],
  ["Which star is closest to the Earth?", "Name the star that is nearest to us.", "Sun"],
  ["How many months are in a year?", "A year has what number of months?", "12|twelve"],
  ["What language is spoken in Brazil?", "People in Brazil speak what?", "Portuguese"],
  ["Who painted the Mona Lisa?", "The Mona Lisa is a picture by whom?", "Leonardo|Vinci"],
  ["Which organ pumps blood through the body?", "Name the organ that moves our blood.", "heart"],
  [
    "What is the largest planet in the solar system?",
    "Name the planet that is bigger than all others around the Sun.",
    "Jupiter",
  ],
  ["How many minutes are in an hour?", "An hour is made of what number of minutes?", "60|sixty"],
  ["What is the currency of Japan?", "People in Japan pay with what?", "yen"],
  [
    "Which metal is liquid at room temperature?",
    "Name a metal that flows in a warm room.",
    "mercury",
  ],
  [
    "How many sides does a triangle have?",
    "A triangle is drawn with what number of sides?",
    "3|three",
  ],
  ["In which country are the pyramids of Giza?", "The pyramids of Giza were built where?", "Egypt"],
  ["What do bees make?", "Beekeepers take what from their bees?", "honey"],
  [
    "Who was the first president of the United States?",
    "Name the man who was president of the United States before all others.",
    "Washington",
  ],
  [
    "What is the hardest natural substance?",
    "Name the natural material that scratches all others.",
    "diamond",
  ],
  ["How many hours are in a day?", "A day is made of what number of hours?", "24|twenty-four"],
  ["Which season comes after winter?", "Winter ends, and then it is what?", "spring"],
  [
    "What is the longest river in Africa?",
    "Name the African river that is longer than all others there.",
    "Nile",
  ],
];

/** Requests that no program can grade. */
export const OPEN = [
  "Write a short story about a {adjective} {thing}.",
  "Tell me a story about a {thing} that wanted to see {place}.",
  "Write a poem about a {thing}.",
  "Explain to a child how a {thing} is made.",
  "What should I think about before I buy a {thing}?",
  "Help me plan a weekend in {place}.",
  "Write a friendly email to {person} about the {thing} that I lent them.",
  "Give me advice: my {thing} is broken and {person} is angry.",
  "Describe {place} in the evening, in two paragraphs.",
  "Write a Python function that sorts a list of {thing}s by weight.",
  "Fix this code: for (let i = 0; i < {thing}s.length; i--) console.log(i);",
  "Why does my query select * from {thing}s where price > 10 take so long?",
  "Summarize the history of the {thing} in a few sentences.",
  "Discuss whether a {job} should learn to program.",
  "Compare the life of a {job} with that of a {other}.",
  "Hello, how are you today?",
  "Can you help me with something?",
  "I feel {adjective} today. What could I do?",
  "Brainstorm ten names for a shop that sells {thing}s in {place}.",
  "Rewrite this so that it sounds more polite: give me the {thing} now.",
  "What is a {thing} for, and who invented it?",
  "Explain the difference between a process and a thread, with an example about a {job}.",
  "Design a database schema for a shop of {thing}s with orders and returns.",
  "Imagine that {person} is a {job} in {place}. Continue their diary.",
] as const;
