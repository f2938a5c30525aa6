import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { besideModels, type BesideModel } from './model-answer.ts';

/** A reply to the post with a model answer, at a drill time, beside it. */
function beside(
  text: string,
  at = '1:20',
  before: (drill: ReturnType<typeof given>) => void = () => {}
) {
  const drill = given(fullBakery());
  before(drill);
  drill.at(at, { type: 'Reply', to: 'daughter', text });
  drill.at('9:00', { type: 'EndDrill' });
  const { replies } = cardOf(drill);
  const found = besideModels(drill.scenario, drill.log, replies);
  const reply = replies.find((one) => one.text === text);
  const one = found.find(({ reply: id }) => id === reply?.id);
  if (!one || !reply) throw new Error('expected the reply beside its model');
  return { one, all: found, reply };
}

function on(one: BesideModel, dimension: BesideModel['dimensions'][number]['dimension']) {
  const found = one.dimensions.find((row) => row.dimension === dimension);
  if (!found) throw new Error(`expected ${dimension}`);
  return found;
}

describe('a reply beside the model answer', () => {
  it('says of each dimension what the model does and the reply does not, in the model’s words', () => {
    const { one } = beside(POOR);

    expect(on(one, 'apology')).toMatchObject({ ours: 0, model: 4, adds: [] });
    expect(on(one, 'apology').lacks).toContainEqual({
      does: 'apologises',
      words: ["and I'm sorry"]
    });
    for (const { words } of one.dimensions.flatMap(({ lacks }) => lacks))
      for (const piece of words) expect(GOOD).toContain(piece);
  });

  it('finds no difference where the reply is the model', () => {
    const { one, reply } = beside(GOOD);

    for (const row of one.dimensions) {
      expect(row.ours, row.dimension).toBe(row.model);
      expect([row.lacks, row.adds]).toEqual([[], []]);
      expect(row.ours).toBe(reply.rated.rating.ratings[row.dimension]?.level);
    }
    expect([one.flags, one.practices]).toEqual([[], []]);
  });

  it('says what the reply does and the model does not, in the words of the reply', () => {
    const text = 'We will post the next update here at 14:00.';
    const { one } = beside(text);

    const adds = one.dimensions.flatMap((row) => row.adds);
    expect(adds).not.toEqual([]);
    for (const piece of adds.flatMap(({ words }) => words)) {
      expect(text).toContain(piece);
      expect(piece).toMatch(/update|14:00/);
    }
  });

  it('names the lines that the reply alone crosses, and the practice that the model alone has', () => {
    const { one } = beside(POOR);

    expect(one.flags).toEqual(['non-apology']);
    expect(one.practices).toEqual(['empathy', 'hand-over', 'constructive']);
  });

  it('rates the model by what had been said before, as the reply was', () => {
    const fresh = beside(POOR);
    const again = beside(POOR, '2:00', (drill) => {
      drill.at('1:10', { type: 'Reply', to: 'troll', text: GOOD });
    });

    const level = ({ one }: typeof fresh) => on(one, 'personalization').model;
    expect(level(fresh)).toBe(4);
    expect(level(again)).toBeLessThan(4);
  });

  it('leaves out replies to posts that have no model', () => {
    const { all } = beside(GOOD, '1:20', (drill) => {
      drill.at('1:10', { type: 'Reply', to: 'troll', text: POOR });
    });
    expect(all).toHaveLength(1);
  });
});
