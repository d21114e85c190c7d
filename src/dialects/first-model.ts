/** Requests that name their models in a list alone. Pure. */

/**
 * OpenRouter's clients may leave `model` out where `models` has all that may answer: the first of
 * them is then asked first. Of anything else, and of a list that is none, the contract has to say.
 */
export function withFirstModel(request: unknown): unknown {
  if (typeof request !== "object" || request === null || "model" in request) return request;
  const { models } = request as { readonly models?: unknown };
  if (!Array.isArray(models) || typeof models[0] !== "string") return request;
  const [model, ...others] = models as unknown[];
  return { ...request, model, models: others };
}
