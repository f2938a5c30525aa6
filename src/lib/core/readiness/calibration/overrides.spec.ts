import { describe, expect, it } from 'vitest';
import type { DrillEvent } from '../../drill/events.ts';
import type { Level } from '../../scoring/types.ts';
import { overriddenRules, rulesIn } from './overrides.ts';

const event = (fields: object) => fields as DrillEvent;
const said = (id: string, text: string) =>
  event({ type: 'PostAppeared', post: { id, text, ours: 'reply' } });
const rated = (reply: string, apology: Level, cue: string) => {
  const evidence = [{ cue, level: apology, start: 0, end: 1 }];
  const rating = { dimension: 'apology', level: apology, evidence: [...evidence, ...evidence] };
  return event({
    type: 'ReplyRated',
    reply,
    rating: { ratings: { apology: rating, speed: null } }
  });
};
const overridden = (reply: string, apology: Level, reason = 'it owns it') =>
  event({ type: 'RatingOverridden', reply, levels: { apology }, reason });

describe('rules that trainers overrode', () => {
  const log = [
    said('a', 'So sorry, our fault.'),
    rated('a', 1, 'formula'),
    rated('b', 1, 'formula'),
    rated('c', 3, 'owns it'),
    overridden('a', 2),
    overridden('a', 3, 'it owns it, and says so'),
    event({
      type: 'SecondLookAnswered',
      reply: 'b',
      levels: { apology: 0 },
      note: 'a non-apology'
    }),
    event({ type: 'SecondLookAnswered', reply: 'c', levels: null, note: 'upheld' })
  ];

  it('are counted by level and by cue: how often of how many, and in which direction', () => {
    const rules = overriddenRules([rulesIn(log)]);
    expect(rules.map(({ rule, used, up, down }) => ({ rule, used, up, down }))).toEqual([
      { rule: { level: 1 }, used: 2, up: 1, down: 1 },
      { rule: { cue: 'formula' }, used: 2, up: 1, down: 1 }
    ]);
    expect(rules[0]?.examples).toEqual([
      {
        reply: 'a',
        text: 'So sorry, our fault.',
        from: 1,
        to: 3,
        reason: 'it owns it, and says so'
      },
      { reply: 'b', text: '', from: 1, to: 0, reason: 'a non-apology' }
    ]);
  });

  it('quote the reason for this dimension, also where another was given another level since', () => {
    const given = (levels: object, reason: string) =>
      event({ type: 'RatingOverridden', reply: 'a', levels, reason });
    const rules = rulesIn([
      rated('a', 1, 'formula'),
      given({ apology: 3 }, 'she owns it'),
      given({ transparency: 1 }, 'the date is wrong')
    ]);
    const [apology] = overriddenRules([rules]);
    expect(apology?.examples).toMatchObject([{ from: 1, to: 3, reason: 'she owns it' }]);
  });

  it('add up over drills, and leave what was counted as it was', () => {
    const one = rulesIn(log);
    const before = JSON.stringify([...one]);
    const [level] = overriddenRules([one, one, rulesIn([rated('d', 1, 'formula')])]);
    expect(level).toMatchObject({ used: 5, up: 2, down: 2 });
    expect(JSON.stringify([...one])).toBe(before);
  });

  it('are none where the first level was given again', () => {
    expect(overriddenRules([rulesIn([rated('a', 1, 'x'), overridden('a', 1)])])).toEqual([]);
  });
});
