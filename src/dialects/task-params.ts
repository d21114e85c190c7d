/** Fields of a worker's task in the words of a wire. Pure. */

/**
 * `inputs.3` is `input[3]` where `inputs` is called `input`, or `input` where the wire has one of
 * them.
 *
 * @param names the wire's, by the worker's; what has none is called as it is
 */
export function toListParam(
  param: string,
  names: Readonly<Record<string, string>>,
  isOne = false,
): string {
  const [field = "", index] = param.split(".");
  const name = names[field] ?? field;
  return index === undefined || isOne ? name : `${name}[${index}]`;
}

/** An option of a pipeline, by its name here: `options.topK` is `parameters.top_k`. */
export function toOptionParam(param: string): string {
  const name = param.replace(/^options\./, "");
  return `parameters.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
