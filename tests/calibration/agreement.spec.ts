import { describe, expect, it } from 'vitest';
import { toExample, type Example } from '../../src/cli/calibration/examples.ts';
import { fitTables } from '../../src/cli/calibration/fit.ts';
import { leaveSettingsOut, levelBy } from '../../src/cli/calibration/held-out.ts';
import { meanError, weightedKappa } from '../../src/cli/calibration/agreement.ts';
import { contextOf, readSet, type Rated } from '../../src/cli/calibration/set.ts';
import { TABLES } from '../../src/lib/core/scoring/points.ts';
import { rate } from '../../src/lib/core/scoring/index.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../../src/lib/core/scenario/schema.ts';

const rated = await readSet('tests/calibration');
const examples = rated.map(toExample);
const apart = leaveSettingsOut(examples);

function pairs(kind: string, dimension: TextDimension) {
  const members = examples.filter(({ rated }) => rated.item.kind === kind);
  return {
    given: members.map((one) => levelBy(apart.get(one) ?? [], dimension, one)),
    wanted: members.map((one) => one.rated.consensus[dimension])
  };
}

describe('agreement with the raters, points fitted without the setting', () => {
  const floors = { careful: 0.72, counterfactual: 0.6, ordinary: 0.55 };
  it.each(
    Object.entries(floors).flatMap(([kind, floor]) =>
      TEXT_DIMENSIONS.map((dimension) => [kind, dimension, floor] as const)
    )
  )('%s, %s: kappa of %f at least', (kind, dimension, floor) => {
    const { given, wanted } = pairs(kind, dimension);
    expect(weightedKappa(given, wanted)).toBeGreaterThanOrEqual(floor);
  });

  it.each(TEXT_DIMENSIONS)('careful, %s: the mean is off by a quarter of a level at most', (dimension) => {
    expect(Math.abs(meanError(pairs('careful', dimension)))).toBeLessThanOrEqual(0.25);
  });

  it('the points are those that the command makes', () => {
    expect(JSON.parse(JSON.stringify(fitTables(examples)))).toEqual(TABLES);
  });
});

describe('a good reply under the post of another setting', () => {
  it('recognises and addresses nobody, in nine of ten', () => {
    const good = examples.filter(
      ({ rated: { consensus } }) => consensus.acknowledgment >= 3 && consensus.personalization >= 3
    );
    const moved = good.map(({ rated }, at) => rateUnder(rated, elsewhere(rated, at)));
    const low = moved.filter(
      ({ ratings }) =>
        (ratings.acknowledgment?.level ?? 0) <= 1 && (ratings.personalization?.level ?? 0) <= 1
    );
    expect(low.length / moved.length).toBeGreaterThanOrEqual(0.9);
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

function elsewhere({ item }: Rated, at: number): Rated {
  const others = rated.filter((other) => other.item.setting !== item.setting);
  return others[(at * 37) % others.length] ?? expect.fail('there are other settings');
}

function rateUnder({ item }: Example['rated'], place: Rated) {
  return rate(contextOf(place.setting, { post: place.item.post, reply: item.reply }, []), null);
}
