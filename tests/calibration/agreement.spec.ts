import { describe, expect, it } from 'vitest';
import { meanError, weightedKappa } from '../../src/lib/core/scoring/agreement.ts';
import { fitPosts } from '../../src/cli/calibration/fit-acts.ts';
import { moved, notedPosts } from '../../src/cli/calibration/corpus.ts';
import { toExample, type Example } from '../../src/cli/calibration/examples.ts';
import { levelBy } from '../../src/cli/calibration/held-out.ts';
import { APART, digestOf, loadCorpus, OWN_SET } from '../../src/cli/calibration/load.ts';
import { readSet } from '../../src/cli/calibration/set.ts';
import { FITTED, FITTED_EVERYDAY } from '../../src/lib/core/scoring/acts/weights.ts';
import weights from '../../src/lib/core/scoring/acts/weights.json' with { type: 'json' };
import everyday from '../../src/lib/core/scoring/everyday.json' with { type: 'json' };
import points from '../../src/lib/core/scoring/points.json' with { type: 'json' };
import { TABLES } from '../../src/lib/core/scoring/points.ts';
import { rate } from '../../src/lib/core/scoring/index.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../../src/lib/core/scenario/schema.ts';

const rated = await readSet(OWN_SET);
const apart = (await readSet(APART)).map((one) => toExample(one));

function pairs(examples: readonly Example[], dimension: TextDimension) {
  return {
    given: examples.map((one) => levelBy(TABLES, dimension, one)),
    wanted: examples.map((one) => one.rated.consensus[dimension])
  };
}

describe('agreement with the raters in settings that nothing was fitted to', () => {
  // A little below what is measured, so that a slip shows and a reworded cue does not.
  const floors = { careful: 0.72, counterfactual: 0.6, ordinary: 0.65 };
  it.each(
    Object.entries(floors).flatMap(([kind, floor]) =>
      TEXT_DIMENSIONS.map((dimension) => [kind, dimension, floor] as const)
    )
  )('%s, %s: kappa of %f at least', (kind, dimension, floor) => {
    const members = apart.filter(({ rated }) => rated.item.kind === kind);
    const { given, wanted } = pairs(members, dimension);
    expect(weightedKappa(given, wanted)).toBeGreaterThanOrEqual(floor);
  });

  it.each(TEXT_DIMENSIONS)('%s: the mean is off by a quarter of a level at most', (dimension) => {
    expect(Math.abs(meanError(pairs(apart, dimension)))).toBeLessThanOrEqual(0.25);
  });
});

describe('the published numbers', () => {
  it('are those that the command makes: of what posts say, the part that is fitted in a moment', async () => {
    const corpus = await loadCorpus();
    expect(fitPosts(notedPosts(corpus))).toEqual(FITTED.posts);
    const everydays = await loadCorpus('everyday');
    expect(fitPosts(notedPosts(everydays))).toEqual(FITTED_EVERYDAY.posts);
  });

  it('were made from the texts and notes that are here', async () => {
    expect(points.digest).toBe(await digestOf('crises'));
    expect(weights.digest).toBe(points.digest);
    expect(everyday.digest).toBe(await digestOf('everyday'));
  });
});

describe('a good reply under the post of another setting', () => {
  it.each([
    ['the set that the fit was made from', rated],
    ['the set that it never saw', apart.map((one) => one.rated)]
  ])('recognises and addresses nobody, in nine of ten of %s', (_, set) => {
    const ratings = moved(set).map(({ context }) => rate(context, null));
    const low = ratings.filter(
      ({ ratings }) =>
        (ratings.acknowledgment?.level ?? 0) <= 1 && (ratings.personalization?.level ?? 0) <= 1
    );
    expect(low.length / ratings.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a poor reply with six empty sentences added', () => {
  const EMPTY =
    'Thank you for reaching out to us. We truly value your feedback. Our customers are at the heart of everything we do. We take this very seriously. Please be assured that we are committed to the highest standards. We appreciate your patience at this time.';
  it.each(TEXT_DIMENSIONS)('gains at most 0.2 in the mean on %s', (dimension) => {
    const poor = rated.filter(({ consensus }) =>
      TEXT_DIMENSIONS.every((each) => consensus[each] <= 2)
    );
    const gains = poor.map(({ context }) => {
      const level = (reply: string): number =>
        rate({ ...context, reply }, null).ratings[dimension]?.level ?? 0;
      return level(`${context.reply} ${EMPTY}`) - level(context.reply);
    });
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    expect(mean).toBeLessThanOrEqual(0.2);
  });
});
