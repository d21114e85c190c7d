/**
 * `response_format`: OpenAI's forms, and those of Hugging Face's TGI (`value`) and llama.cpp
 * (`schema`).
 */
import { z } from "zod";

import { functionName, prose } from "./chat-messages.ts";
import { jsonSchemaSchema, LIMITS } from "./common.ts";
import { text } from "./fields.ts";

const description = prose.nullish().meta({ description: "Accepted; the model is not shown it." });

const ofTgi = jsonSchemaSchema.nullish().meta({
  description: "The schema, as Hugging Face's TGI takes it.",
});

const ofLlama = jsonSchemaSchema.nullish().meta({
  description: "The schema, as llama.cpp takes it.",
});

const ONE_SCHEMA = "must have at most one of json_schema, schema and value";

const jsonObjectFormat = z
  .strictObject({ type: z.literal("json_object"), schema: ofLlama, value: ofTgi })
  .refine(({ schema, value }) => schema == null || value == null, ONE_SCHEMA)
  .meta({
    id: "ResponseFormatJsonObject",
    description: "Any object; of a schema, where one is given.",
  });

const jsonSchemaFormat = z
  .strictObject({
    type: z.literal("json_schema"),
    json_schema: z
      .strictObject({
        name: functionName,
        description,
        schema: jsonSchemaSchema,
        strict: z.boolean().nullish().meta({
          description: "Accepted; the schema is enforced token by token whatever this says.",
        }),
      })
      .nullish()
      .meta({ description: "OpenAI's form." }),
    schema: ofLlama,
    value: z
      .strictObject({
        name: text({ max: LIMITS.maxNameLength }).nullish(),
        schema: jsonSchemaSchema,
      })
      .nullish()
      .meta({ description: "As Hugging Face's TGI takes it." }),
  })
  .refine((format) => schemasOf(format) <= 1, ONE_SCHEMA)
  .refine((format) => schemasOf(format) > 0, { path: ["json_schema"], message: "is required" })
  .meta({ id: "ResponseFormatJsonSchema" });

function schemasOf(format: { json_schema?: unknown; schema?: unknown; value?: unknown }): number {
  return [format.json_schema, format.schema, format.value].filter((given) => given != null).length;
}

export const responseFormatSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text") }).meta({ id: "ResponseFormatText" }),
    jsonObjectFormat,
    jsonSchemaFormat,
    z
      .strictObject({ type: z.literal("json"), value: jsonSchemaSchema })
      .meta({ id: "ResponseFormatJson", description: "Hugging Face's TGI: JSON of a schema." }),
    z
      .strictObject({
        type: z.literal("regex"),
        value: text({ min: 1, max: LIMITS.maxPatternLength }),
      })
      .meta({
        id: "ResponseFormatRegex",
        description: "Hugging Face's TGI: the whole text matches the expression.",
      }),
  ])
  .meta({
    id: "ResponseFormat",
    description:
      "What the text must look like, enforced token by token; a limit on tokens or a stop text can still cut the text short. Together with tools the answer is calls, or a text of this form; calls alone where `tool_choice` asks for them.",
    examples: [
      {
        type: "json_schema",
        json_schema: {
          name: "city",
          strict: true,
          schema: {
            type: "object",
            properties: { city: { type: "string" } },
            required: ["city"],
            additionalProperties: false,
          },
        },
      },
    ],
  });

export type ResponseFormat = z.infer<typeof responseFormatSchema>;
