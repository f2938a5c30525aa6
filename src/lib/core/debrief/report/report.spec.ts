import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardOf,
  fullBakery,
  shortDrill,
  silentDrill,
  teamDrill,
  wholeDrill
} from '../../../../../tests/fixtures/scorecards.ts';
import { aroundNothing } from '../../../../../tests/support/report.ts';
import { given, GOOD, SpecDrill } from '../../../../../tests/support/given.ts';
import { bakery } from '../../../../../tests/support/scenario.ts';
import { compose, edited, NO_EDITS, afterActionReport, together, type Edits } from './index.ts';

const of = ({ scenario, log }: SpecDrill) => afterActionReport(scenario, log);
const AROUND = aroundNothing();

/** The bakery with a post that somebody in another role has to see. */
function handingOn() {
  const scenario = bakery();
  scenario.injects.push(
    ...scenario.injects.flatMap((inject) =>
      inject.id === 'daughter' && inject.expects
        ? [
            {
              ...inject,
              id: 'oven',
              reactions: [],
              expects: { ...inject.expects, action: 'escalate' as const, role: 'safety' }
            }
          ]
        : []
    )
  );
  return scenario;
}

describe('the report of a drill', () => {
  it('says of a whole drill what was late, fed, broken and set aside, with its times', () => {
    const report = of(wholeDrill());
    const keys = report.areas.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'never-answered',
        'statement-late',
        'promise-broken',
        'fed-the-noise'
      ])
    );
    const late = report.areas.find(({ key }) => key === 'statement-late');
    expect(late?.says).toBe('The first statement came 1:20 after its target.');
    expect(late?.evidence).toEqual([
      'The target was 3:00, the limit 6:00. Posted at 4:20; one statement in all.'
    ]);
    expect(report.plan.map(({ key }) => key)).toContain('write-holding');
    expect(report.strengths.map(({ key }) => key)).toContain('reply-to-keep');
  });

  it('says that an early sign was not noticed where nobody opened, marked or escalated it', () => {
    const missed = of(silentDrill()).areas.find(({ key }) => key === 'early-sign-missed');
    expect(missed?.says).toBe('The early sign was not noticed before the crisis was in the open.');
  });

  it('does not count an assessment as left out that was not due yet', () => {
    const noteOf = (drill: SpecDrill) =>
      of(drill).measures.find(([called]) => called === 'Assessment')?.[2];
    expect(noteOf(shortDrill())).toBe('None was filed, and none was due yet.');
    expect(noteOf(silentDrill())).toBe('None was filed.');
  });

  it('says nothing of an early sign that came just before the end', () => {
    const soon = given(fullBakery());
    soon.at('0:40', { type: 'EndDrill' });
    const report = of(soon);
    expect(report.areas.map(({ key }) => key)).not.toContain('early-sign-missed');
    expect(JSON.stringify(compose(report, AROUND).blocks)).toContain('Too early to say');
  });

  it('asks after the plan where nobody turned to it, and not where somebody escalated', () => {
    const unread = ({ plan }: { plan: readonly { key: string }[] }) =>
      plan.some(({ key }) => key === 'plan-unread');
    expect(unread(of(teamDrill()))).toBe(true);
    expect(unread(of(wholeDrill()))).toBe(false);
  });

  it('tells each area with what it rests on and what to do', () => {
    for (const drill of [wholeDrill(), silentDrill(), teamDrill()])
      for (const { title, says, evidence, advice } of of(drill).areas) {
        expect(title).not.toBe('');
        expect(says).toMatch(/\.$/);
        expect(evidence.length).toBeGreaterThan(0);
        expect(advice).toMatch(/\.$/);
      }
  });

  it('counts what the scorecard counts', () => {
    const card = cardOf(wholeDrill());
    const report = of(wholeDrill());
    expect(report.measures.find(([name]) => name === 'Coverage')?.[1]).toBe(
      `${card.coverage.answered} of ${card.coverage.needed}`
    );
    expect(report.objectives.map(({ grade }) => grade)).toEqual(
      card.objectives.map(({ grade }) => grade)
    );
  });

  it('says which posts a figure counts, so that no two seem to disagree', () => {
    const drill = given(handingOn());
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('10:00', { type: 'AdvanceClock' });
    const { areas, measures, summary } = of(drill);
    expect(summary).toContain('two posts ran out unanswered (one of them to be handed on)');
    expect(areas.find(({ key }) => key === 'never-answered')?.says).toMatch(
      /^One of the two posts that needed words got none .*One more was to be handed on, and ran out as well\.$/
    );
    const noteOf = (name: string) => measures.find(([called]) => called === name)?.slice(1);
    expect(noteOf('Coverage')).toEqual([
      '1 of 3',
      'Posts in need that were met in time. Of two posts that needed words one was met in time. The one post that had to be handed on, to whatever role, was not met in time.'
    ]);
    expect(noteOf('Escalations')).toEqual(['–', 'No post was handed on; one had to be.']);
  });

  it('says of every figure what it counts in whole sentences, also where there is none', () => {
    const notes = [wholeDrill(), silentDrill(), shortDrill(), teamDrill()].flatMap((drill) =>
      of(drill).measures.map(([name, figure, note]) => ({ name, figure, note }))
    );
    for (const { note } of notes) {
      expect(note).toMatch(/^[A-Z].*\.$/);
      expect(note).not.toMatch(/–|\b1 texts\b/);
    }
    const none = notes.filter(({ figure }) => figure === '–').map(({ note }) => note);
    expect(none.length).toBeGreaterThan(0);
    for (const note of none) expect(note).toMatch(/^(?:No|None|Nobody|There was no)\b/);
  });

  it('of a team names nobody who played, and ties the approval to a change of the plan', () => {
    const report = of(teamDrill());
    const text = JSON.stringify(report);
    for (const name of ['Ana Lima', 'Ben Okoro', '"Cy"', 'by Ana'])
      expect(text).not.toContain(name);
    expect(report.team).toBe(true);
    const change = report.plan.find(({ key }) => key === 'second-approver');
    expect(change?.says).toMatch(/^Name a second approver beside Press/);
    expect(change?.evidence[0]).toMatch(/^Approval took \d:\d\d at the longest/);
  });

  it('speaks to nobody, so that it can be read in a meeting', () => {
    for (const drill of [wholeDrill(), silentDrill(), shortDrill(), teamDrill()])
      expect(of(drill).summary).not.toMatch(/\byou\b/i);
  });

  it('of a drill that had no time to go wrong finds no fault', () => {
    const report = of(shortDrill());
    expect(report.areas).toEqual([]);
    expect(compose(report, AROUND).blocks).toContainEqual({
      is: 'text',
      quiet: true,
      text: 'None was found in the log.'
    });
  });

  it('has its events in the order of time, from STARTEX to ENDEX', () => {
    const { events } = of(wholeDrill());
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(events[0]?.says).toMatch(/^STARTEX/);
    expect(events.at(-1)?.says).toBe('ENDEX');
  });
});

describe('a report with what people changed', () => {
  const report = of(wholeDrill());
  const [first, second] = report.areas;
  const firstKey = first?.key ?? '';
  const secondKey = second?.key ?? '';

  it('reads with their words, and as generated without them', () => {
    const edits: Edits = {
      texts: {
        summary: 'Ours.',
        [`areas:${firstKey}:advice`]: 'Ring first.',
        'areas:own-1:says': 'New.'
      },
      left: [`areas:${secondKey}`],
      added: ['areas:own-1'],
      order: { areas: ['own-1'] }
    };
    const read = edited(report, edits);
    expect(read.summary).toBe('Ours.');
    expect(read.areas[0]).toMatchObject({ key: 'own-1', says: 'New.', evidence: [] });
    expect(read.areas[1]).toMatchObject({ key: firstKey, advice: 'Ring first.' });
    expect(read.areas.map(({ key }) => key)).not.toContain(secondKey);
    expect(read.areas[1]?.evidence).toEqual(first?.evidence);
    expect(edited(report, NO_EDITS)).toEqual(report);
  });

  it('keeps what two people changed at once, and tells where both wrote the same text', () => {
    const base = NO_EDITS;
    const mine = { ...base, texts: { summary: 'Mine.' }, left: ['areas:a'] };
    const theirs = {
      ...base,
      texts: { summary: 'Theirs.', 'plan:x:says': 'Plan.' },
      added: ['plan:y']
    };
    expect(together(base, mine, theirs)).toEqual({
      edits: {
        texts: { summary: 'Mine.', 'plan:x:says': 'Plan.' },
        left: ['areas:a'],
        added: ['plan:y'],
        order: {}
      },
      clashes: [{ name: 'summary', mine: 'Mine.', theirs: 'Theirs.' }]
    });
  });

  it('tells an emptied text from one that is as it was made from the log', () => {
    const mine = { ...NO_EDITS, texts: { summary: '' } };
    const theirs = { ...NO_EDITS, texts: { summary: 'Theirs.' } };
    expect(together(NO_EDITS, mine, theirs).clashes).toEqual([
      { name: 'summary', mine: '', theirs: 'Theirs.' }
    ]);
    expect(together(mine, NO_EDITS, theirs).clashes).toEqual([
      { name: 'summary', mine: null, theirs: 'Theirs.' }
    ]);
  });

  it('keeps a point in that one took out while the other wrote in it, and tells of it', () => {
    const words = { texts: { 'areas:a:says': 'Ours.' } };
    const base = { ...NO_EDITS, added: ['areas:own'], texts: { 'areas:own:says': 'Before.' } };
    const out = { ...NO_EDITS, left: ['areas:a'] };
    const writing = {
      ...base,
      texts: { 'areas:own:says': 'After.', ...words.texts }
    };
    expect(together(base, out, writing)).toEqual({
      edits: { ...writing, order: {} },
      clashes: [
        { name: 'areas:a', out: 'mine', words: 'Ours.' },
        { name: 'areas:own', out: 'mine', words: 'After.' }
      ]
    });
    expect(together(base, writing, out).clashes).toMatchObject([
      { name: 'areas:a', out: 'theirs' },
      { name: 'areas:own', out: 'theirs' }
    ]);
    expect(together(base, out, base).clashes).toEqual([]);
  });

  const names = fc.constantFrom('a', 'b', 'areas:a', 'areas:b');
  const some = fc.uniqueArray(names, { maxLength: 4 });
  const texts = fc.constantFrom('a', 'b', 'areas:a:says', 'areas:a:advice', 'areas:b:says');
  const edits: fc.Arbitrary<Edits> = fc.record({
    texts: fc.dictionary(texts, fc.constantFrom('1', '2', '3')),
    left: some,
    added: some,
    order: fc.record({ areas: some }, { requiredKeys: [] })
  });

  it('loses nothing that one of two changed alone (law)', () => {
    fc.assert(
      fc.property(edits, edits, (base, mine) => {
        const sets = ({ left, added }: Edits) => [left, added].map((one) => [...one].sort());
        for (const merged of [together(base, mine, base), together(base, base, mine)]) {
          expect(merged.clashes).toEqual([]);
          expect(merged.edits.texts).toEqual(mine.texts);
          expect(sets(merged.edits)).toEqual(sets(mine));
        }
      })
    );
  });

  it('keeps the same for both, but for the texts where they clash (law)', () => {
    fc.assert(
      fc.property(edits, edits, edits, (base, mine, theirs) => {
        const [one, other] = [together(base, mine, theirs), together(base, theirs, mine)];
        expect(one.clashes.map(({ name }) => name).sort()).toEqual(
          other.clashes.map(({ name }) => name).sort()
        );
        expect([...one.edits.left].sort()).toEqual([...other.edits.left].sort());
        for (const [name, text] of Object.entries(one.edits.texts))
          if (!one.clashes.some((clash) => clash.name === name))
            expect(other.edits.texts[name]).toBe(text);
      })
    );
  });
});

describe('the document', () => {
  it('explains each word of the trade where it is first read', () => {
    const { blocks } = compose(of(wholeDrill()), { ...AROUND, actions: null });
    const notes = blocks.flatMap((one) => (one.is === 'text' && one.quiet ? [one.text] : []));
    for (const word of [
      /STARTEX, its start/,
      /ENDEX, its end/,
      /Spread is/,
      /P: performed without/
    ])
      expect(notes.join(' ')).toMatch(word);
    const before = blocks.slice(
      0,
      blocks.findIndex((one) => one.is === 'text' && one.text.includes('STARTEX, its start'))
    );
    expect(JSON.stringify(before)).not.toMatch(/STARTEX|ENDEX/);
  });

  it('has no heading and no number for what was left without words', () => {
    const report = of(wholeDrill());
    const [area] = report.areas;
    const read = edited(report, {
      texts: {
        summary: ' ',
        [`objective:${report.objectives[0]?.id ?? ''}`]: '',
        [`areas:${area?.key ?? ''}:says`]: '',
        'strengths:own-1:says': ' ',
        'areas:own-2:says': 'It was late.'
      },
      left: [],
      added: ['strengths:own-1', 'areas:own-2', 'areas:own-3', 'plan:own-4'],
      order: {}
    });
    expect(read.strengths).toEqual(report.strengths);
    expect(read.plan).toEqual(report.plan);
    const action = { title: 'Ring', area: '', owner: '', due: '', state: 'Open' };
    const { blocks } = compose(read, { ...AROUND, actions: [action] });
    expect(blocks[0]).toMatchObject({ is: 'heading', text: 'Improvement plan' });
    const texts = blocks.map((one) => ('text' in one ? one.text.trim() : ''));
    expect(texts).not.toContain('Summary');
    expect(texts).toContain(`${String(report.areas.length + 1)}. Without a heading`);
    blocks.forEach((one, at) => {
      if (one.is === 'labelled' && one.label !== 'Evidence.') expect(one.text.trim()).not.toBe('');
      if (one.is === 'heading' && one.level === 2) expect(blocks[at + 1]?.is).not.toBe('heading');
    });
  });

  it('tells the length as the scorecard does, and nothing to the trainee', () => {
    const led = new SpecDrill(fullBakery(), 7, { facilitated: true });
    led.hand(0, { type: 'StartDrill', speed: 1 });
    led.hand('0:30', { type: 'EndDrill' });
    const report = of(led);
    expect(report.summary).toContain('The drill was played for 30 seconds of drill time.');
    expect(report.summary).not.toMatch(/your?\b/i);
    const { blocks } = compose(report, AROUND);
    expect(JSON.stringify(blocks)).toContain('["Length","30 seconds of drill time, to 0:30"]');
  });

  it('says that trust stayed where it did', () => {
    expect(of(shortDrill()).summary).toContain('Trust stayed at 70 of 100.');
    const report = of(wholeDrill());
    const still = { start: 70, end: 70.2, lowest: { at: 0, value: 70 } };
    const trust = { ...report.timeline.trust, ...still };
    const { blocks } = compose({ ...report, timeline: { ...report.timeline, trust } }, AROUND);
    expect(JSON.stringify(blocks)).toContain(
      'Trust was 70 of 100 at STARTEX and at ENDEX, and never lower.'
    );
  });

  it('counts who was taken out apart from those who stayed', () => {
    const people = [
      { name: 'Hana', role: null, takenOut: false },
      { name: 'Gus', role: null, takenOut: true }
    ];
    const around = { ...AROUND, people, others: 0, takenOut: 1 };
    const said = JSON.stringify(compose(of(wholeDrill()), around).blocks);
    expect(said).toContain('["Took part","One person; one more was taken out"]');
    expect(said).toContain('["Gus (taken out)","No set role"]');
    expect(said).toContain('["Hana","No set role"]');
  });

  it('has the parts of an AAR/IP in their order, and each action with its owner', () => {
    const action = {
      title: 'Second approver',
      area: 'The first statement',
      owner: 'Ruth',
      due: '1 December 2026',
      state: 'Open'
    };
    const { blocks, title, subtitle } = compose(of(wholeDrill()), {
      ...AROUND,
      actions: [action],
      people: [{ name: 'Dana', role: null }],
      others: 0
    });
    expect(title).toBe('After-action report and improvement plan');
    expect(subtitle).toBe(`${fullBakery().title}, Hollin Bakery`);
    expect(
      blocks.flatMap((one) => (one.is === 'heading' && one.level === 1 ? one.text : []))
    ).toEqual([
      'Summary',
      'Improvement plan',
      'Exercise overview',
      'Analysis of objectives',
      'Strengths',
      'Areas for improvement',
      'Ratings',
      'Trust',
      'Timeline of key events',
      'Suggested changes to the response plan'
    ]);
    const tables = blocks.flatMap((one) => (one.is === 'table' ? [one] : []));
    expect(tables.at(0)?.rows).toEqual([Object.values(action)]);
    // With nothing agreed on, the plan is no reason to walk in, and stands last.
    expect(compose(of(wholeDrill()), AROUND).blocks.at(-2)).toMatchObject({
      text: 'Improvement plan'
    });
    for (const { head, rows, widths } of tables) {
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
      for (const row of rows) expect(row).toHaveLength((head ?? widths).length);
    }
  });
});
