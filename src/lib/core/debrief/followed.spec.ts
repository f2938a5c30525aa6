import { describe, expect, it } from 'vitest';
import {
  cardOf,
  fullBakery,
  teamDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { DrillEvent } from '../drill/events.ts';
import { beatsOf, bookmarkBeats, inOrder, noteBeats, threadsIn } from './followed.ts';
import type { Followed } from './replay-address.ts';

/** What the list says when somebody or something is followed. */
function says(log: readonly DrillEvent[], kind: Followed['kind'], id: string): string[] {
  return beatsOf(log, { kind, id }).map((beat) => beat.says);
}

describe('following one of a team', () => {
  const { log } = teamDrill();

  it('lists what they did, and nothing of what others did', () => {
    expect(says(log, 'person', 'ana')).toEqual([
      'Sends an answer to Dani Okafor for approval',
      'Revises a draft',
      'Reply to Dani Okafor'
    ]);
    expect(says(log, 'person', 'ben')).toEqual([
      'Sends a draft back: Say sorry.',
      'Approves a draft'
    ]);
  });

  it('leads from a draft to the post that it answers', () => {
    expect(beatsOf(log, { kind: 'person', id: 'ben' }).map(({ post }) => post)).toEqual([
      'daughter',
      'daughter'
    ]);
  });

  it.each(['f1', 'nobody', 'constructor'])('lists nothing of %s, who played no part', (id) => {
    expect(beatsOf(log, { kind: 'person', id })).toEqual([]);
  });
});

describe('following a thread', () => {
  it('tells the whole of it, also what became of drafts', () => {
    expect(says(teamDrill().log, 'thread', 'daughter')).toEqual([
      'Dani Okafor writes',
      'Sends an answer to Dani Okafor for approval',
      'Sends a draft back: Say sorry.',
      'Revises a draft',
      'Approves a draft',
      'Reply to Dani Okafor',
      'Dani Okafor writes'
    ]);
  });

  it('leaves out what was done to other threads, and what has none', () => {
    const told = says(wholeDrill().log, 'thread', 'daughter');
    expect(told).toContain('Escalates Dani Okafor');
    expect(told.join()).not.toMatch(/kev|Statement|assessment/);
  });

  it('says of its posts which ones needed somebody', () => {
    const [asked, , , answered] = beatsOf(wholeDrill().log, { kind: 'thread', id: 'daughter' });
    expect([asked?.kind, answered?.kind]).toEqual(['need', 'act']);
  });

  it('can choose among those with a post in need, each once, by the first of them', () => {
    const drill = wholeDrill();
    const threads = threadsIn(cardOf(drill), drill.log);
    expect(threads.map(({ thread, at }) => [thread, at])).toEqual([
      ['daughter', 30_000],
      ['direct:dani', 90_000]
    ]);
  });

  it('names all who needed somebody in one, also who joined it and who wrote again', () => {
    const scenario = fullBakery();
    const daughter = scenario.injects.find(({ id }) => id === 'daughter');
    if (!daughter) throw new Error('nobody asked');
    const joined = ['kev', 'dani'].map((from, place) => ({
      ...daughter,
      id: `more-${from}`,
      from,
      at: 40_000 + place * 10_000,
      replyTo: 'daughter',
      reactions: []
    }));
    const drill = given({ ...scenario, injects: [...scenario.injects, ...joined] });
    drill.at('10:00', { type: 'AdvanceClock' });
    const [first, second] = threadsIn(cardOf(drill), drill.log);
    expect(first).toEqual({
      thread: 'daughter',
      name: 'Dani Okafor and kev',
      at: 30_000,
      posts: 3
    });
    expect(second).toMatchObject({ thread: 'direct:dani', posts: 1 });
  });

  it('offers none that the reader’s part of the log does not hold', () => {
    const drill = wholeDrill();
    const early = drill.log.filter(({ at }) => at < 60_000);
    expect(threadsIn(cardOf(drill), early).map(({ thread }) => thread)).toEqual(['daughter']);
  });
});

const bookmark = (moment: number, note: string, post: string | null = null) => ({
  moment,
  note,
  post,
  by: 'f1'
});

describe('notes and what was kept for the debrief', () => {
  it('name who sent an internal note, and leave out what the public wrote', () => {
    const drill = given(bakery());
    drill.at('5:00', { type: 'EndDrill' });
    expect(noteBeats(drill.log)).toEqual([
      { at: 270_000, kind: 'note', post: 'confirmed', says: 'Internal note from Food safety' }
    ]);
  });

  it('stand in one list with other moments, in the order of the drill', () => {
    const { beats } = cardOf(wholeDrill()).timeline;
    const kept = bookmarkBeats([bookmark(75_000, 'Why so fast?', 'us-1')]);
    const all = inOrder(beats, kept);
    expect(all).toHaveLength(beats.length + 1);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(all).toContainEqual({
      at: 75_000,
      kind: 'bookmark',
      post: 'us-1',
      says: 'Noted: Why so fast?'
    });
  });

  it('keep the order of the lists within one moment', () => {
    const [first] = bookmarkBeats([bookmark(10, 'first')]);
    const [second] = bookmarkBeats([bookmark(10, 'second')]);
    expect(inOrder([first!], [second!]).map((beat) => beat.says)).toEqual([
      'Noted: first',
      'Noted: second'
    ]);
  });
});

describe('a reply in a thread', () => {
  it('is named after whom it answers, also by direct message', () => {
    const drill = given(bakery());
    drill.at('1:40', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    drill.at('2:10', { type: 'EndDrill' });
    const told = beatsOf(drill.log, { kind: 'thread', id: 'direct:dani' });
    expect(told.filter(({ kind }) => kind === 'reply').map((beat) => beat.says)).toEqual([
      'Reply to Dani Okafor'
    ]);
  });
});
