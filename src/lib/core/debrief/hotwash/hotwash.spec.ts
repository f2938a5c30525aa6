import { describe, expect, it } from 'vitest';
import {
  fullBakery,
  shortDrill,
  silentDrill,
  teamDrill,
  wholeDrill
} from '../../../../../tests/fixtures/scorecards.ts';
import { given, SpecDrill, teamOf, GOOD, POOR } from '../../../../../tests/support/given.ts';
import { approvingBakery } from '../../../../../tests/support/scenario.ts';
import { MINUTE } from '../../scenario/time.ts';
import { hotwash } from './index.ts';
import { questionsOf } from './questions.ts';
import { roomOf } from './room.ts';

const of = ({ scenario, log }: SpecDrill) => hotwash(scenario, log);
const said = (drill: SpecDrill) => of(drill).lines.map(({ says }) => says);

describe('what happened, in five lines', () => {
  it('goes from what came to how it ended', () => {
    expect(said(wholeDrill())).toEqual([
      'Two posts needed you in ten minutes. The first came from Dani Okafor at 0:30; the first sign was noticed ten seconds after it appeared.',
      'You wrote two replies and one statement; the first word, to kev, went out at 1:10. The first statement came at 4:20, a minute after its target.',
      'One of two got an answer in time; Dani Okafor’s limit passed at 4:30.',
      'Trust turned most at 6:20, down by four points. The update promised at 4:20 did not come.',
      expect.stringMatching(/^Trust began at 70.* and ended at \d+\.$/)
    ]);
  });

  it('says so where nothing was said', () => {
    const lines = said(silentDrill());
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('Nothing was said to anyone.');
    expect(lines[2]).toMatch(/^None of two got an answer in time; Dani Okafor’s limit passed/);
  });

  it('is short where a drill hardly began', () => {
    expect(said(shortDrill())).toEqual([
      'In ten seconds nobody had waited past their target yet.',
      'Nothing was said to anyone.',
      'Trust began at 70 and ended at 70. You ended it yourself, at 0:10.'
    ]);
    expect(of(shortDrill())).toMatchObject({ well: [], badly: [] });
  });

  it('says who ended it, where that was not its trainee', () => {
    const led = new SpecDrill(fullBakery(), 7, { facilitated: true });
    led.hand(0, { type: 'StartDrill', speed: 1 });
    led.hand('0:30', { type: 'EndDrill' });
    expect(said(led).at(-1)).toBe(
      'Trust began at 70 and ended at 70. Your facilitator ended it, at 0:30.'
    );
  });
});

describe('what went well and what did not', () => {
  it('names moments, each with a place to look', () => {
    const { well, badly } = of(wholeDrill());
    expect(well[0]?.says).toMatch(/^The reply to Dani Okafor at 1:20, 50 seconds after the post,/);
    expect(well[0]?.evidence).toMatchObject([{ at: 80_000, post: 'us-2' }]);
    expect(badly.map(({ says }) => says)).toEqual([
      'Dani Okafor wrote at 1:30, and the limit passed at 4:30. Set aside at 2:00.',
      'The reply to kev at 1:10 was sorry only for how people feel.',
      'An update was promised and did not come, at 6:20.'
    ]);
    for (const { evidence } of [...well, ...badly]) expect(evidence.length).toBeGreaterThan(0);
  });

  it('says of who complains again that they came back, not that they took up their own post', () => {
    const scenario = fullBakery();
    const injects = scenario.injects
      .filter(({ id }) => id !== 'medical')
      .map((one) => (one.id === 'screenshot' ? { ...one, from: 'dani' } : one));
    const drill = given({ ...scenario, injects });
    drill.at('10:00', { type: 'AdvanceClock' });
    const says = of(drill).badly.map((point) => point.says);
    expect(says.join(' ')).toContain('Never opened. Dani Okafor came back at 5:50.');
  });

  it('says that trust was won, and not won back, where it had not fallen', () => {
    const drill = given(fullBakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:10', { type: 'EndDrill' });
    const { well, questions } = of(drill);
    const words = JSON.stringify([well, questions]);
    expect(words).toMatch(/won trust: it went up by/);
    expect(words).toMatch(/ trust went up\. What is in it/);
    expect(words).not.toMatch(/won people back|calmed down/);
  });

  it('does not say that trust rose at a moment at which it fell further', () => {
    const drill = given(fullBakery());
    drill.at('5:30', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('10:00', { type: 'AdvanceClock' });
    const { well, questions } = of(drill);
    expect(questions.map(({ asks }) => asks).join(' ')).toContain('At 5:30 trust fell by');
    expect(JSON.stringify([well, questions])).not.toMatch(/won people back|calmed down/);
  });

  it('asks about no fall at a moment at which a text won more', () => {
    const drill = wholeDrill();
    const room = roomOf(drill.scenario, drill.log);
    const [fall] = room.timeline.turningPoints.filter(({ change }) => change < 0);
    const said = room.said.map((one) => ({ ...one, at: fall?.at ?? 0, trust: 50, flag: null }));
    const asked = questionsOf({ ...room, said }).map(({ id }) => id);
    expect(asked).not.toContain(`turn-${String(fall?.at)}`);
    expect(asked).toContain('best-us-1');
  });

  it('names no reply to ourselves where an answer or a statement was put right', () => {
    const drill = given(fullBakery());
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: POOR });
    drill.at('2:00', {
      type: 'PostStatement',
      text: 'Our label was wrong.',
      update: false,
      nextUpdateIn: null
    });
    drill.at('2:20', { type: 'CorrectReply', reply: 'us-1', text: GOOD });
    drill.at('2:40', { type: 'CorrectReply', reply: 'us-2', text: 'The label names no hazelnut.' });
    drill.at('3:00', { type: 'EndDrill' });
    const { well, questions } = of(drill);
    expect(said(drill)[1]).toMatch(/^You wrote two replies, one statement and one correction;/);
    expect(well.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/^The correction to Dani Okafor at 2:20/)
    );
    expect(questions.find(({ id }) => id === 'best-us-3')?.asks).toMatch(
      /^After the correction to Dani Okafor at 2:20 /
    );
  });

  it('finds what a drill without a gap did well', () => {
    const drill = given(fullBakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:50', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    drill.at('2:00', {
      type: 'PostStatement',
      text: 'Our label was wrong and that is our mistake. We are sorry.',
      update: false,
      nextUpdateIn: null
    });
    drill.at('10:00', { type: 'AdvanceClock' });
    const says = of(drill).well.map((point) => point.says);
    expect(says).toContain('Everybody heard from you at 2:00, a minute before it was due.');
    expect(says).toHaveLength(3);
  });
});

describe('what went well where answers crossed a line', () => {
  const KIND =
    'Kev, two slices with a nut allergy is frightening. We got the label wrong and that is on us; sorry. Call 999 at any symptom. The loaf has been recalled and any counter refunds it.';
  const BLAMES =
    'Your daughter’s nut allergy is your own fault, read labels next time, genius. The loaf has been recalled; any counter refunds it. Call 999 at any symptom.';

  /** Three who asked at 0:30 and were all answered in time, each with one of these. */
  const reached = (team: boolean, ...texts: string[]) => {
    const scenario = fullBakery();
    const injects = scenario.injects.flatMap((one) =>
      one.id === 'daughter'
        ? ['dani', 'kev', 'nan'].map((from) => ({ ...one, id: `of-${from}`, from }))
        : one.id === 'medical'
          ? []
          : [one]
    );
    const drill = team ? teamOf({ ...scenario, injects }) : given({ ...scenario, injects });
    const by = { role: 'trainee', person: team ? 'ana' : 'p1' } as const;
    ['of-nan', 'of-dani', 'of-kev'].forEach((to, place) => {
      drill.at(40_000 + place * 1000, { type: 'Reply', to, text: texts[place] ?? '', by });
    });
    if (team) drill.hand('2:00', { type: 'EndDrill' });
    else drill.at('2:00', { type: 'EndDrill' });
    expect(drill.refusal).toBeNull();
    return of(drill).well;
  };

  it('shows none of them as an example, and says alone how many there were', () => {
    const point = reached(false, BLAMES, GOOD, KIND).find(({ says }) => says.startsWith('All'));
    expect(point?.says).toBe(
      'All three who needed an answer got one in time, though what one of them got crossed a line.'
    );
    expect(point?.evidence.map(({ post }) => post)).toEqual(['of-dani', 'of-kev']);
  });

  it('shows none of them to a team either, and speaks of no line', () => {
    const well = reached(true, BLAMES, GOOD, KIND);
    const point = well.find(({ says }) => says.startsWith('All'));
    expect(point?.says).toBe('All three who needed an answer got one in time.');
    expect(point?.evidence.map(({ post }) => post)).toEqual(['of-dani', 'of-kev']);
    expect(JSON.stringify(well)).not.toMatch(/us-1|of-nan/);
  });

  it('is not that people were answered where most of them got such an answer', () => {
    expect(JSON.stringify(reached(false, BLAMES, `${BLAMES} Ha.`, KIND))).not.toMatch(/in time/);
  });
});

describe('questions to talk about', () => {
  it('begin with what happened here, go on with the author’s, and end with next time', () => {
    const drill = wholeDrill();
    const scenario = { ...drill.scenario, questions: ['Who saw the cat?'] };
    const { questions } = hotwash(scenario, drill.log);
    expect(questions.map(({ id }) => id)).toEqual([
      'missed-medical',
      'turn-70000',
      'statement',
      'best-us-2',
      'scenario-1',
      'next-time'
    ]);
    expect(questions[0]?.asks).toMatch(/^Between 1:30 and 4:30 Dani Okafor waited\./);
    expect(questions[0]?.moment).toMatchObject({ at: 90_000, post: 'medical' });
  });

  it('stay the same when something is answered', () => {
    const drill = wholeDrill();
    const before = of(drill);
    drill.at('20:00', {
      type: 'AnswerDebrief',
      question: 'statement',
      asked: 'What was it waiting for?',
      text: 'A name.',
      after: null
    });
    expect(drill.refusal).toBeNull();
    expect(of(drill)).toEqual(before);
  });
});

describe('the page of a team', () => {
  it('says the same however a text was rated', () => {
    const drill = teamDrill();
    const before = of(drill);
    drill.hand('6:00', {
      type: 'OverrideRating',
      reply: 'us-1',
      levels: { apology: 0, acknowledgment: 0 },
      reason: 'Not to Dani.'
    });
    expect(drill.refusal).toBeNull();
    expect(of(drill)).toEqual(before);
  });

  it('has no flag, no level, and no name of who wrote or approved', () => {
    const drill = teamOf(fullBakery());
    drill.from('ana', '1:10', { type: 'Reply', to: 'troll', text: POOR });
    drill.from('ben', '1:20', { type: 'Reply', to: 'daughter', text: POOR });
    drill.at('10:00', { type: 'AdvanceClock' });
    for (const one of [drill, teamDrill()]) {
      const text = JSON.stringify(of(one));
      expect(text).not.toMatch(/Ana|Ben|"Cy|sorry only|only wanted|flagged":true/);
      expect(text).not.toMatch(/did not take up|to the point|did part of the work/);
    }
    expect(of(drill).timeline.replies).toHaveLength(2);
  });

  it('does not tell an answer after which trust fell as one that somebody got', () => {
    const drill = teamOf(fullBakery());
    drill.from('ben', '0:50', {
      type: 'Reply',
      to: 'daughter',
      text: 'Noah should read labels, or you should have read them for him. This is your own fault.'
    });
    drill.hand('1:10', { type: 'EndDrill' });
    const turned = said(drill).find((says) => says.startsWith('Trust turned'));
    expect(turned).toMatch(
      /down by .*\. The answer to Dani Okafor, 20 seconds after the post, did not land\.$/
    );
  });

  it('asks about an approval that lay long, and not about who gave it', () => {
    const drill = teamOf(approvingBakery(['reply']));
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.from('ben', '3:30', { type: 'ApproveDraft', draft: 'draft-1' });
    drill.hand('5:00', { type: 'EndDrill' });
    const { questions } = of(drill);
    expect(questions.find(({ id }) => id === 'approval-draft-1')?.asks).toMatch(
      /^At 1:00 an answer to Dani Okafor went off for approval and lay there three minutes\./
    );
    expect(JSON.stringify(questions)).not.toContain('Ben Okoro');
  });

  it('says that a text went out by its writer’s own word, and not whose', () => {
    const drill = teamOf(approvingBakery(['reply']), ['ana', 'ben']);
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:10', { type: 'LeaveDrill', person: 'ben' });
    drill.from('ana', '1:20', { type: 'ApproveDraft', draft: 'draft-1' });
    drill.hand('2:00', { type: 'EndDrill' });
    expect(of(drill).badly.map(({ says }) => says)).toEqual([
      'An answer to Dani Okafor was approved at 1:20 by whoever wrote it: nobody who was there held the role that approves.'
    ]);
  });

  it('says of a draft on which nobody decided that it never went out', () => {
    const drill = teamOf(approvingBakery(['reply']));
    drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.hand('4:00', { type: 'EndDrill' });
    const { badly, questions } = of(drill);
    expect(questions.find(({ id }) => id === 'approval-draft-1')?.asks).toMatch(
      /^At 1:00 an answer to Dani Okafor went off for approval, lay there three minutes and never went out\./
    );
    expect(badly.map(({ says }) => says)).toContain(
      'An answer to Dani Okafor lay three minutes with approval from 1:00 on, and never went out.'
    );
  });
});

describe('after a facilitator moved the clock on', () => {
  const led = (from: string, to: number, end: string) => {
    const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
    drill.hand(from, { type: 'JumpClock', to });
    drill.hand(end, { type: 'EndDrill' });
    expect(drill.refusal).toBeNull();
    return of(drill);
  };

  it('asks about no waiting that was skipped, and calls none of it a failure', () => {
    const { lines, badly, questions } = led('0:40', 8 * MINUTE, '0:50');
    expect(lines[0]?.says).toBe('The clock was moved on over the time of both posts in need.');
    expect(lines.map(({ says }) => says).join(' ')).not.toContain('got an answer in time');
    expect(questions.map(({ id }) => id)).toEqual(['next-time']);
    expect(badly.map(({ says }) => says).join(' ')).not.toMatch(/limit passed|ran out|statement/);
  });

  it('goes on asking about a limit that passed before it', () => {
    const { lines, questions } = led('5:00', 8 * MINUTE, '5:10');
    expect(lines[2]?.says).toBe(
      'It got no answer in time; Dani Okafor’s limit passed at 4:30; the clock was moved on over the time of one more.'
    );
    expect(questions[0]?.asks).toMatch(/^Between 1:30 and 4:30 Dani Okafor waited\./);
  });
});
