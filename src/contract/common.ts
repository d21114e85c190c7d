/** Wire shapes that several operations share, and every limit of the wire in one place. */
import { z } from "zod";

import { jsonObject, text } from "./fields.ts";

/** Limits of the wire. A bound that is not here does not exist. */
export const LIMITS = {
  /** Models that a request names beside its first. */
  maxFallbackModels: 8,
  /** Aliases of models in all: each is read with the catalog. */
  maxAliases: 1_000,
  maxBodyBytes: 4 * 1024 * 1024,
  /** The body of an operation that takes no prompt. */
  maxFormBytes: 128 * 1024,
  /**
   * The same, of one that is open to anyone: an address, a password, a token, in whatever escapes.
   */
  maxOpenFormBytes: 8 * 1024,
  /** Receipts that a worker sends at one time. */
  maxDeliveryBytes: 1024 * 1024,
  /** Objects and lists inside each other, in any body. */
  maxBodyDepth: 128,
  /** Names in all the objects of a body. */
  maxBodyNames: 32_768,
  /** Objects, lists, texts, true, false and null in a body. */
  maxBodyValues: 65_536,
  /** Token ids are numbers: as many as `maxTokens`, and some more. */
  maxBodyNumbers: 1_114_112,
  /** Numbers that are not whole, or of more than 15 digits: reading one takes longer. */
  maxBodyFractions: 65_536,
  /** Numbers in a body that a double would write in another way, such as 1.0. */
  maxBodyNumberTexts: 20_000,
  /** In characters; the body's own bound is the one that is met. */
  maxTextLength: 4 * 1024 * 1024,
  /** Path and query of a request. */
  maxUrlLength: 32_768,
  maxOriginLength: 2_048,
  maxMessages: 2_048,
  maxContentParts: 256,
  maxPrompts: 32,
  /** Sequences of one request: prompts times `n`. */
  maxChoices: 16,
  maxStops: 16,
  maxStopLength: 256,
  maxStopTokenIds: 32,
  maxBadWords: 64,
  maxTemplateVariables: 32,
  maxLogitBiases: 1_024,
  maxTopLogprobs: 20,
  maxTemperature: 2,
  /** Smaller ones change nothing any more: a likely token that was seen is certain already. */
  minRepetitionPenalty: 0.01,
  maxRepetitionPenalty: 2,
  /** Of presence and frequency, up and down. */
  maxPenalty: 2,
  /** Up and down. */
  maxLogitBias: 100,
  maxCompletionLogprobs: 5,
  maxTokens: 1_048_576,
  /** Tokens that a worker keeps back for a reader that asked for few large deltas. */
  maxGatherTokens: 256,
  maxIdLength: 128,
  maxNameLength: 128,
  /** Why an organization is suspended. */
  maxReasonLength: 256,
  /** Reasons at once. */
  maxSuspensions: 16,
  maxMetadataPairs: 16,
  maxTools: 128,
  maxToolDescriptionLength: 16_384,
  /** Calls in one message of the conversation. */
  maxToolCalls: 128,
  /** A JSON schema, written as JSON in UTF-8. */
  maxSchemaBytes: 262_144,
  /** Objects and lists inside each other. */
  maxSchemaDepth: 64,
  maxSchemaNumbers: 2_048,
  maxPatternLength: 2_000,
  maxGrammarLength: 65_536,
  maxChoiceTexts: 1_024,
  maxPriority: 100,
  /** Limits of an organization, and budgets; more would make each admission dear. */
  maxRules: 1_000,
  /** Of an organization: its account is one object's memory. */
  maxProjects: 1_000,
  /** Members, and invitations that can still be accepted. */
  maxMembers: 1_000,
  /** Invitations that are kept, those that have ended too; the audit log has all. */
  maxInvitations: 2_000,
  /** Keys that are not revoked and have not expired. */
  maxKeys: 10_000,
  /** Tokens of end users, of an organization; those that have ended make room. */
  maxEndUserTokens: 250_000,
  /** Of one end user, that have not ended. */
  maxTokensOfEndUser: 32,
  /** Names in its list: a token is a row, and there are very many. */
  maxModelsOfToken: 32,
  /** Of an organization. */
  maxWebhooks: 5,
  /** Keys of its own for providers, of an organization. */
  maxProviderKeys: 16,
  /** Events that wait for one webhook. */
  maxPendingDeliveries: 50,
} as const;

/**
 * Why the system ends an answer that the model would have gone on with; each is an error's code
 * too.
 */
export const STOPS = [
  "budget_exhausted",
  "rate_limit_exceeded",
  "access_revoked",
  "organization_suspended",
] as const;

/** What a request's figures rest on, best first. */
export const EVIDENCE = ["receipt", "provider", "cache", "relay", "checkpoint", "none"] as const;

export type Evidence = (typeof EVIDENCE)[number];

export type StoppedBy = (typeof STOPS)[number];

/** What is behind a stop, in records and answers. */
export const LIMITED_BY =
  "What stopped it: `credits` or `budget <id>` for money; `limit output_tokens per <period> of <scope> <id>` for a limit; " +
  "`key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended.";

/** How many objects a page may have. */
export const pageLimit = text({
  max: 3,
  pattern: /^\d{1,3}$/,
  rule: "must be a number from 1 to 100",
});

export const sequenceNumber = text({
  max: 15,
  pattern: /^\d{1,15}$/,
  rule: "must be a sequence number",
});

/** An http or https URL. */
export const webOrigin = text({ max: LIMITS.maxOriginLength })
  .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), "must be an http or https URL")
  .meta({ format: "uri" });

export const errorResponseSchema = z
  .object({
    error: z.object({
      message: z.string().meta({ description: "A sentence that names the value and the rule." }),
      type: z.string(),
      param: z.string().nullable().meta({ description: "The field at fault, as a path." }),
      code: z
        .string()
        .nullable()
        .meta({ description: "A stable code; docs/ERRORS.md lists them." }),
    }),
  })
  .meta({
    id: "ErrorResponse",
    description: "Every error of this API, before and within a stream.",
  });

export const usageSchema = z
  .object({
    prompt_tokens: z.int(),
    completion_tokens: z.int(),
    total_tokens: z.int(),
    prompt_tokens_details: z.object({
      cached_tokens: z.int().meta({
        description: "Prompt tokens served from the prefix cache; part of prompt_tokens.",
      }),
    }),
    completion_tokens_details: z.object({
      reasoning_tokens: z.int(),
      accepted_prediction_tokens: z.int(),
      rejected_prediction_tokens: z.int(),
    }),
  })
  .meta({
    id: "Usage",
    description: "Tokens the engine processed and made; these are the tokens that are billed.",
  });

export type Usage = z.infer<typeof usageSchema>;

/** A time that is said, until the year 9999's end: later is a mistake in the unit. */
export const unixSeconds = z.int().min(0).max(253_402_300_799);

export const wholeHour = unixSeconds.refine(
  (seconds) => seconds % 3_600 === 0,
  "must be a whole hour in unix seconds",
);

/** A time that is shown. */
export const shownTime = z.int().meta({ description: "Unix seconds." });

/**
 * A JSON schema as its author wrote it. Its size is bounded where it is mapped; its keywords, where
 * it is compiled.
 */
export const jsonSchemaSchema = jsonObject().meta({
  id: "JsonSchema",
  description:
    `A JSON schema of at most ${LIMITS.maxSchemaBytes} bytes, nested at most ${LIMITS.maxSchemaDepth} deep. ` +
    "A keyword that could not be enforced is refused by name, never ignored.",
});

/** Of an answer. */
export const systemFingerprint = z.string().nullable().meta({
  description:
    "Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say.",
});

/**
 * Marks a documented field of OpenAI's or of another server's that is refused by name, so that none
 * is silently ignored. What asks for nothing is taken: null, false, an empty text or list.
 *
 * @param values those that ask for what is done anyway
 */
export function unsupported(why: string, values: readonly (string | number | boolean)[] = []) {
  const taken: readonly unknown[] = [undefined, null, false, "", ...values];
  const others = ["null, false or empty", ...values.map((value) => JSON.stringify(value))];
  return z
    .unknown()
    .superRefine((value, context) => {
      if (taken.includes(value) || (Array.isArray(value) && value.length === 0)) return;
      context.addIssue({ code: "custom", message: why, params: { code: "unsupported_parameter" } });
    })
    .optional()
    .meta({ description: `Not supported: ${why} Refused with 400 unless ${others.join(" or ")}.` });
}

/**
 * Marks one kind of a part that clients may send, such as an image: it is refused by name, whatever
 * is in it.
 */
export function unsupportedPart<const Type extends string>(type: Type, why: string) {
  return z
    .looseObject({ type: z.literal(type) })
    .superRefine((_, context) => {
      const params = { code: "unsupported_parameter" };
      context.addIssue({ code: "custom", message: why, params });
    })
    .meta({ description: `Not supported: ${why} Refused with 400.` });
}

/** Marks a field that clients send and that asks for nothing this server would do otherwise. */
export function taken(why: string) {
  return z
    .unknown()
    .optional()
    .meta({ description: `Accepted, and without effect. ${why}` });
}
