import type { Rule } from './finding.ts';
import { duplicates } from './duplicates.ts';

/** Every rule, in no order that matters: problems are sorted by their place in the file. */
export const RULES: readonly Rule[] = [duplicates];
