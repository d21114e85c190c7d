/** Models that `up` offers of providers: an OpenAI-compatible service, and Hugging Face's. */
import type { PutModelCall } from "../../src/contract/admin.ts";
import { DEMO_PRICE, type AdminClient } from "../edge/admin.ts";
import { Problem } from "./problem.ts";

export interface ProvidedModel {
  /** As it is asked for here: the provider's own name of it. */
  readonly id: string;
  readonly target: NonNullable<PutModelCall["deployments"][number]["target"]>;
}

/** Of most models that are hosted. */
const CONTEXT_TOKENS = 8_192;
const MAX_OUTPUT_TOKENS = 4_096;

/** @throws {Problem} */
export function toProvided(text: string): ProvidedModel {
  const [url = "", id = ""] = text.split(",");
  if (!/^https?:\/\//.test(url) || !URL.canParse(url) || id === "")
    throw new Problem(`--provider must be a URL, a comma and a model, got ${text || "nothing"}.`);
  const hasKey = (process.env["PROVIDER_API_KEY"] ?? "") !== "";
  const secret = hasKey ? "PROVIDER_API_KEY" : null;
  return { id, target: { kind: "openai_compatible", url, secret, customer_keys: "provider" } };
}

/** @throws {Problem} */
export function toHuggingFace(text: string): ProvidedModel {
  const [id = "", provider = "auto"] = text.split(",");
  if (!/^[\w.-]+\/[\w.-]+$/.test(id))
    throw new Problem(
      `--hugging-face must be a model such as owner/name, got ${text || "nothing"}.`,
    );
  if ((process.env["HF_TOKEN"] ?? "") === "")
    throw new Problem("--hugging-face needs a token of Hugging Face's in HF_TOKEN.");
  const target = { kind: "hugging_face", provider, secret: "HF_TOKEN" } as const;
  return { id, target: { ...target, customer_keys: "hugging-face" } };
}

export async function offerProvided(admin: AdminClient, { id, target }: ProvidedModel) {
  await admin.putModel(id, {
    owned_by: "provider",
    context_tokens: CONTEXT_TOKENS,
    max_output_tokens: MAX_OUTPUT_TOKENS,
    deployments: [{ id: "provider", target }],
    price: DEMO_PRICE,
  });
}
