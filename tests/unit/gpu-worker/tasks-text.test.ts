import { describe, expect, it } from "vitest";

import {
  findAbilities,
  findEntailment,
  readLabels,
} from "../../../gpu-worker/src/tasks/model/abilities.ts";
import { findContextTokens } from "../../../gpu-worker/src/tasks/model/text-config.ts";
import { alignPieces } from "../../../gpu-worker/src/tokenization/align.ts";
import {
  fillTemplate,
  type TemplatePart,
} from "../../../gpu-worker/src/tokenization/row-template.ts";
import { fc } from "../../support/random.ts";

const RULES = {
  toUnits: (text: string) =>
    text
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f\s]/g, "")
      .toLowerCase(),
  isUnknownWholeWord: true,
};

const find = (text: string, ...pieces: (string | undefined)[]) =>
  alignPieces(text, pieces, RULES).map(({ start, end }) => text.slice(start, end));

describe("the place of a token", () => {
  it("is found across case, accents and spaces", () => {
    expect(find("Élise  is in Zürich.", "elise", "is", "in", "zur", "ich", ".")).toEqual([
      "Élise",
      "is",
      "in",
      "Zür",
      "ich",
      ".",
    ]);
  });

  it("is the second of two equal words, for the second token", () => {
    const spans = alignPieces("no no", ["no", "no"], RULES);
    expect(spans).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
  });

  it("is the whole word for a token that is unknown, up to punctuation", () => {
    expect(find("a qxq, b", "a", undefined, ",", "b")).toEqual(["a", "qxq", ",", "b"]);
  });

  it("is what no other token takes, for unknown text within a word", () => {
    const rules = { ...RULES, isUnknownWholeWord: false };
    const text = "ab☃cd";
    const spans = alignPieces(text, ["ab", undefined, "cd"], rules);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["ab", "☃", "cd"]);
  });

  it("is never within a character that is written in several parts", () => {
    const text = "e\u0301te\u0301 👩‍👩‍👧";
    expect(find(text, "ete", undefined)).toEqual(["e\u0301te\u0301", "👩‍👩‍👧"]);
  });

  it("is in order and within the text, whatever the tokens are", () => {
    const piece = fc.option(fc.string({ maxLength: 6 }), { nil: undefined });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(piece), (text, pieces) => {
        let last = 0;
        for (const { start, end } of alignPieces(text, pieces, RULES)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it("is the word itself when tokens are the words", () => {
    const word = fc.stringMatching(/^[a-zA-Zé]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const pieces = words.map((text) => RULES.toUnits(text));
        expect(find(words.join(" "), ...pieces)).toEqual(words);
      }),
    );
  });
});

describe("a template", () => {
  const special = (tokenId: number, typeId: number): TemplatePart => ({
    type: "special",
    tokenId,
    typeId,
  });
  const PAIR: TemplatePart[] = [
    special(2, 0),
    { type: "text", which: 0, typeId: 0 },
    special(3, 0),
    { type: "text", which: 1, typeId: 1 },
    special(3, 1),
  ];

  it("puts special tokens around two texts, and says where each begins", () => {
    expect(fillTemplate(PAIR, [[10, 11], [20]])).toEqual({
      tokenIds: [2, 10, 11, 3, 20, 3],
      typeIds: [0, 0, 0, 0, 1, 1],
      tokens: 6,
      firstAt: 1,
      secondAt: 4,
    });
  });
});

describe("what a model can do", () => {
  const labels = (...names: string[]) => Object.fromEntries(names.entries());
  const tasksOf = (architecture: string, more: object = {}) =>
    findAbilities({ architectures: [architecture], model_type: "bert", ...more })?.tasks;

  it("is found from its architecture and its labels", () => {
    expect(tasksOf("BertModel")).toEqual(["feature-extraction"]);
    expect(tasksOf("BertForMaskedLM")).toEqual(["fill-mask"]);
    expect(tasksOf("BertForQuestionAnswering")).toEqual(["question-answering"]);
    expect(tasksOf("BertForTokenClassification")).toEqual(["token-classification"]);
    const classifier = "BertForSequenceClassification";
    expect(tasksOf(classifier, { id2label: labels("bad", "good") })).toEqual([
      "text-classification",
    ]);
    expect(tasksOf(classifier, { id2label: labels("LABEL_0") })).toEqual(["rerank"]);
    const inference = { id2label: labels("CONTRADICTION", "NEUTRAL", "ENTAILMENT") };
    expect(tasksOf(classifier, inference)).toEqual([
      "text-classification",
      "zero-shot-classification",
    ]);
  });

  it("is a pipeline for pictures, sounds and models from text to text", () => {
    const table: [string, string, string][] = [
      ["ViTForImageClassification", "vit", "image-classification"],
      ["DetrForObjectDetection", "detr", "object-detection"],
      ["OwlViTForObjectDetection", "owlvit", "zero-shot-object-detection"],
      ["SegformerForSemanticSegmentation", "segformer", "image-segmentation"],
      ["WhisperForConditionalGeneration", "whisper", "automatic-speech-recognition"],
      ["Wav2Vec2ForCTC", "wav2vec2", "automatic-speech-recognition"],
      ["Wav2Vec2ForSequenceClassification", "wav2vec2", "audio-classification"],
      ["CLIPModel", "clip", "zero-shot-image-classification"],
      ["Dinov2Model", "dinov2", "image-feature-extraction"],
      ["T5ForConditionalGeneration", "t5", "summarization"],
      ["MarianMTModel", "marian", "translation"],
      ["VitsModel", "vits", "text-to-audio"],
    ];
    for (const [architecture, type, task] of table) {
      expect(tasksOf(architecture, { model_type: type }), architecture).toContain(task);
    }
  });

  it("is translation first for a family that is made to translate", () => {
    expect(tasksOf("MarianMTModel", { model_type: "marian" })?.[0]).toBe("translation");
    const nllb = { model_type: "m2m_100" };
    expect(tasksOf("M2M100ForConditionalGeneration", nllb)?.[0]).toBe("translation");
    expect(tasksOf("T5ForConditionalGeneration", { model_type: "t5" })).toEqual([
      "text2text-generation",
      "summarization",
      "translation",
    ]);
  });

  it("is nothing for a model that chats", () => {
    expect(tasksOf("LlamaForCausalLM", { model_type: "llama" })).toBeUndefined();
    expect(findAbilities({})).toBeUndefined();
  });

  it("reads labels by their number, and those that infer by their name", () => {
    expect(readLabels({ id2label: { "1": "b", "0": "a" } })).toEqual(["a", "b"]);
    expect(findEntailment(["entailment", "not_entailment"])).toEqual({
      entailment: 0,
      contradiction: 1,
    });
    expect(findEntailment(["positive", "negative"])).toBeUndefined();
  });

  it("ends at the smaller of its positions and its tokenizer's limit", () => {
    expect(findContextTokens({ max_position_embeddings: 512 }, 256)).toBe(256);
    expect(findContextTokens({ max_position_embeddings: 512 }, 1e30)).toBe(512);
    const roberta = { model_type: "roberta", max_position_embeddings: 514, pad_token_id: 1 };
    expect(findContextTokens(roberta, 1e30)).toBe(512);
    expect(() => findContextTokens({}, Infinity)).toThrow(/no context length/);
  });
});
