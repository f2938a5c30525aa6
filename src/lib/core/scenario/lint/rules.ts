import { branches } from './branches.ts';
import { clocks } from './clocks.ts';
import { crowd } from './crowd.ts';
import { density } from './density.ts';
import { duplicates } from './duplicates.ts';
import type { Rule } from './finding.ts';
import { ending } from './ending.ts';
import { names } from './names.ts';
import { objectives } from './objectives.ts';
import { pictures } from './pictures.ts';
import { references } from './references.ts';
import { repeats } from './repeats.ts';
import { secrets } from './secrets.ts';
import { shape } from './shape.ts';
import { story } from './story.ts';
import { texts } from './texts.ts';
import { threads } from './threads.ts';
import { toWrite } from './to-write.ts';
import { weights } from './weights.ts';

/** Every rule, in no order that matters: problems are sorted by their place in the file. */
export const RULES: readonly Rule[] = [
  duplicates,
  references,
  branches,
  repeats,
  ending,
  threads,
  clocks,
  density,
  objectives,
  texts,
  pictures,
  crowd,
  secrets,
  names,
  shape,
  story,
  toWrite,
  weights
];
