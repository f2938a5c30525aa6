import type { PageServerLoad } from './$types';
import { enter } from '../../lib/server/access/enter.ts';
import { ACTS } from '../../lib/core/scoring/acts/acts.ts';
import { SCORER_VERSION } from '../../lib/core/scoring/index.ts';
import {
  CUE_DESCRIPTIONS,
  DIMENSION_DESCRIPTIONS,
  DIMENSION_POINTS,
  EVERYDAY_POINTS,
  FLAG_DESCRIPTIONS
} from '../../lib/core/scoring/rubric.ts';
import { secondReaderOf } from '../../lib/server/views/second-reader.ts';

const NO_FACTS = 'where a scenario has no facts';

/** The page is made from what rates, so that it cannot say anything else. */
export const load: PageServerLoad = async ({ locals }) => ({
  secondReader: secondReaderOf((await enter(locals)).settings),
  version: SCORER_VERSION,
  dimensions: DIMENSION_DESCRIPTIONS.map(({ dimension, question, tables }) => ({
    dimension,
    question,
    tables: tables.map((table) => {
      const [points, everyday] = [DIMENSION_POINTS, EVERYDAY_POINTS].map((all) =>
        all.find(
          (candidate) => candidate.dimension === dimension && candidate.table === table.table
        )
      );
      return {
        ...table,
        // Two bounds can come from one rule, which is said once.
        rules: [...new Set(points?.bounds.map(({ rule }) => rule))],
        points: [
          { where: null, gives: points?.gives ?? [], takes: points?.takes ?? [] },
          { where: NO_FACTS, gives: everyday?.gives ?? [], takes: everyday?.takes ?? [] }
        ].filter(({ gives }) => gives.length > 0)
      };
    })
  })),
  acts: ACTS.map(({ code, kind, name, says }) => ({ code, kind, name, says })),
  cues: CUE_DESCRIPTIONS.map(({ name, family, says, hits, misses }) => ({
    name,
    family,
    says,
    hit: hits[0] ?? null,
    miss: misses[0] ?? null
  })),
  flags: FLAG_DESCRIPTIONS
});
