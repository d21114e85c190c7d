/** A bug to plant: a small edit that someone could make, which a test must catch. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The test that is to catch it, which is run first. */
  readonly by: string;
}

/** @param file below src */
export const mutant = (
  name: string,
  file: string,
  find: string,
  replace: string,
  by: string,
): Mutant => ({ name, file: `src/${file}`, find, replace, by });
