import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { as, COACH, TeamDrill } from '../../../../tests/support/team.ts';
import type { DrillEvent, EventType } from './events.ts';
import { replay } from './evolve.ts';
import { readable } from './readable.ts';

/** Ana and Ben have accounts in the reader's team; Mara, who approves, is a guest. */
const NAMED = new Set(['ana', 'ben']);

/** A team that writes, approves, talks, hands on, escalates, and is debriefed. */
function played(): TeamDrill {
  const drill = new TeamDrill();
  drill.ask(70_000, { type: 'ClaimPost', post: 'daughter', by: as('ana') });
  drill.ask(71_000, {
    type: 'HandOn',
    post: 'daughter',
    to: 'ben',
    note: 'ana hands it on',
    by: as('ana')
  });
  drill.ask(80_000, { type: 'Reply', to: 'daughter', text: POOR, by: as('ben') });
  drill.ask(81_000, {
    type: 'CommentOnDraft',
    draft: 'draft-1',
    text: 'ana: this reads as panic',
    by: as('ana')
  });
  drill.ask(82_000, { type: 'ApproveDraft', draft: 'draft-1', by: as('mara') });
  drill.ask(83_000, { type: 'Reply', to: 'troll', text: GOOD, by: as('mara') });
  drill.ask(84_000, { type: 'SendTeamMessage', text: 'ben: I am lost', by: as('ben') });
  drill.ask(85_000, { type: 'Whisper', to: 'ana', text: 'coach: breathe', by: COACH });
  drill.ask(86_000, { type: 'OpenPost', post: 'troll', by: as('mara') });
  drill.ask(120_000, { type: 'EndDrill', by: COACH });
  for (const [reply, by] of [
    ['us-1', 'ben'],
    ['us-2', 'mara']
  ] as const) {
    const why = `${by} finds it unfair`;
    drill.ask(121_000, { type: 'AskForSecondLook', reply, why, by: as(by) });
    const answer = { levels: { apology: 1 }, note: `to ${by}` } as const;
    drill.ask(122_000, { type: 'AnswerSecondLook', reply, ...answer, by: COACH });
  }
  drill.ask(130_000, {
    type: 'AnswerDebrief',
    question: 'q',
    asked: 'What happened?',
    text: 'ana froze',
    after: null,
    by: as('ana')
  });
  return drill;
}

function read({ events, state }: Pick<TeamDrill, 'events' | 'state'>): DrillEvent[] {
  return events.flatMap((event) => readable(event, state, NAMED) ?? []);
}

describe('what a reader who neither played nor debriefs gets of the log', () => {
  const drill = played();
  const events = read(drill);
  const text = JSON.stringify(events);
  const of = (type: EventType) => events.filter((event) => event.type === type);

  it.each([
    ['what was said in the hotwash', 'DebriefAnswered', 'ana froze'],
    ['the team’s talk', 'TeamMessageSent', 'I am lost'],
    ['remarks on a draft', 'DraftCommented', 'reads as panic'],
    ['whispers', 'Whispered', 'breathe'],
    ['why a second look was asked for', 'SecondLookAsked', 'finds it unfair']
  ] as const)('is not %s', (_, type, words) => {
    expect(drill.events.map((event) => event.type)).toContain(type);
    expect(of(type)).toEqual([]);
    expect(text).not.toContain(words);
  });

  it('is how texts were rated of those whose scorecards they may read, and of no guest', () => {
    for (const type of ['ReplyRated', 'SecondLookAnswered'] as const)
      expect(of(type)).toMatchObject([{ reply: 'us-1', writer: 'ben' }]);
    expect(text).not.toContain('to mara');
  });

  it('is what they did among themselves, with their notes', () => {
    expect(of('PostHandedOn')).toMatchObject([{ by: 'ana', note: 'ana hands it on' }]);
    expect(of('DraftSubmitted')).toMatchObject([{ by: 'ben' }]);
  });

  it('has no guest in it by name or number', () => {
    expect(JSON.stringify(drill.events)).toContain('Mara Lind');
    expect(text).not.toMatch(/mara/i);
    expect(of('PostOpened')).toMatchObject([{ post: 'troll' }]);
  });

  it('still plays: what went out, how trust moved, what was known, and when it ended', () => {
    const [whole, theirs] = [drill.state, replay(events)];
    const { order, posts, trust, trend, facts, answered, status, at } = theirs;
    expect(order).toEqual(whole.order);
    expect(Object.keys(posts)).toEqual(Object.keys(whole.posts));
    expect({ trust, trend, facts, answered, status, at }).toEqual({
      trust: whole.trust,
      trend: whole.trend,
      facts: whole.facts,
      answered: whole.answered,
      status: 'ended',
      at: whole.at
    });
  });

  it('is of one who played alone their ratings, and not what was said to them or by them after', () => {
    const alone = given(bakery());
    alone.at('1:30', { type: 'Reply', to: 'daughter', text: POOR });
    alone.at('2:00', { type: 'EndDrill' });
    alone.at('2:00', {
      type: 'AnswerDebrief',
      question: 'q',
      asked: 'What happened?',
      text: 'I froze',
      after: null
    });
    const seen = alone.log.flatMap((event) => readable(event, alone.state, new Set()) ?? []);
    const types = seen.map(({ type }) => type);
    expect(alone.log.map(({ type }) => type)).toContain('DebriefAnswered');
    expect(types).toContain('ReplyRated');
    expect(types).not.toContain('DebriefAnswered');
  });

  it('is nothing of a type that nobody has decided on', () => {
    const [first] = drill.events;
    const unheardOf = { ...first, type: 'MindRead' } as unknown as DrillEvent;
    expect(readable(unheardOf, drill.state, NAMED)).toBeNull();
  });
});
