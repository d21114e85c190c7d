/** Every bug that `npm run mutants` plants. */
import { ACCOUNT_MUTANTS } from "./account-mutants.ts";
import { CALL_MUTANTS } from "./call-mutants.ts";
import { CAPABILITY_MUTANTS } from "./capability-mutants.ts";
import { MONEY_MUTANTS } from "./money-mutants.ts";
import type { Mutant } from "./mutant.ts";

export const MUTANTS: readonly Mutant[] = [
  ...MONEY_MUTANTS,
  ...ACCOUNT_MUTANTS,
  ...CAPABILITY_MUTANTS,
  ...CALL_MUTANTS,
];
