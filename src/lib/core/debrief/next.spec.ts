import { describe, expect, it } from 'vitest';
import {
  cardOf,
  fullBakery,
  silentDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import type { Scenario } from '../scenario/schema.ts';
import { bakery } from '../../../../tests/support/scenario.ts';

describe('what to work on next', () => {
  it('puts the costliest first and gives each its evidence', () => {
    expect(cardOf(silentDrill()).next).toEqual([
      {
        text: 'Send two lines at once to those in danger, and the rest after',
        evidence: 'Dani Okafor: limits passed at 4:30 and 5:30'
      },
      {
        text: 'Post two lines first: what is known so far, and when more comes',
        evidence: 'None was posted; the target was 3:00'
      },
      {
        text: 'Offer a private channel in the first reply where the matter is personal',
        evidence: 'Moved to private: 0 of 1'
      }
    ]);
  });

  it('names at most three things, each once', () => {
    const { next } = cardOf(wholeDrill());
    expect(next).toHaveLength(3);
    expect(new Set(next.map(({ text }) => text)).size).toBe(3);
  });

  it('says nothing where nothing was weak', () => {
    const drill = given(bakery());
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:28', { type: 'EndDrill' });
    expect(cardOf(drill).next).toEqual([]);
  });

  it('sends a matter to the role that decides', () => {
    const scenario = bakery();
    const cat = scenario.injects.find(({ id }) => id === 'cat');
    if (cat) cat.expects = { action: 'escalate', role: 'press', objectives: [] };
    const drill = given(scenario);
    drill.at('0:40', { type: 'Escalate', post: 'cat', role: 'safety', note: '' });
    drill.at('0:50', { type: 'EndDrill' });
    expect(cardOf(drill).next).toEqual([
      {
        text: 'Look up who decides before escalating: this was for Press',
        evidence: 'Nan at 0:40 went to Food safety'
      }
    ]);
  });

  it('advises on substance, and speaks of no danger, where a post was answered at once with nothing', () => {
    const drill = given(bakery());
    drill.at('0:52', { type: 'Reply', to: 'daughter', text: 'No comment.' });
    drill.at('1:40', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    drill.at('10:00', { type: 'AdvanceClock' });
    const { next } = cardOf(drill);
    expect(next).toContainEqual({
      text: 'Say what you know, what you do about it and when more comes: words without it are no answer',
      evidence: 'Answered without substance: Dani Okafor, at 0:52'
    });
    expect(next.map(({ text }) => text).join()).not.toMatch(/danger|wait/);
  });

  it('speaks of danger only where a person’s post is critical, and of a grave wait otherwise', () => {
    const of = (
      change: Partial<Scenario['injects'][number]>,
      who: Partial<Scenario['personas'][number]> = {}
    ) => {
      const scenario = bakery();
      const drill = given({
        ...scenario,
        personas: scenario.personas.map((one) => (one.id === 'dani' ? { ...one, ...who } : one)),
        injects: scenario.injects.flatMap((one) =>
          one.id === 'daughter' ? [{ ...one, ...change }] : one.id === 'medical' ? [] : [one]
        )
      });
      drill.at('10:00', { type: 'AdvanceClock' });
      return cardOf(drill).next[0]?.text;
    };
    const danger = 'Send two lines at once to those in danger, and the rest after';
    const wait = 'Let no grave post wait for a whole answer: two lines at once, and the rest after';
    expect(of({ severity: 'critical' })).toBe(danger);
    expect(of({ severity: 'critical' }, { kind: 'press' })).toBe(wait);
    expect(of({ severity: 'critical' }, { followers: 14_200 })).toBe(wait);
    expect(of({ severity: 'high' })).toBe(wait);
  });

  it('recommends the holding statement where the plan has one', () => {
    const scenario = fullBakery();
    const { organisation } = scenario;
    const holding = [{ title: 'First words', text: 'We are looking into our seeded loaf.' }];
    const plan = { ...organisation.plan, holding };
    const drill = given({ ...scenario, organisation: { ...organisation, plan } });
    drill.at('10:00', { type: 'AdvanceClock' });
    expect(cardOf(drill).next).toContainEqual({
      text: 'Post the holding statement first; it was written for this moment',
      evidence: 'None was posted; the target was 3:00'
    });
  });
});
