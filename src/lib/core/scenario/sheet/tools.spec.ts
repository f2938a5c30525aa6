import { describe, expect, it } from 'vitest';
import { parseScenario } from '../parse.ts';
import { readScenario } from '../read.ts';
import type { Scenario } from '../schema.ts';
import { sampleText } from '../sample.fixture.ts';
import { addToScenario } from './add.ts';
import { draftText, nameFromFile } from './draft.ts';
import { proposeMapping } from './mapping.ts';
import { HEADINGS, type Origin } from './origins.ts';
import { planned, sample, sheetOf, table, tableOf } from './sheet.fixture.ts';
import { writeSheet } from './write.ts';

const FRAME = { id: 'gate', title: 'Gate 4', today: '2026-04-23', source: 'gate.xlsx' };

describe('headings', () => {
  it.each(Object.keys(HEADINGS) as Origin[])(
    'of %s are all known, and whose they are',
    (origin) => {
      const { columns, ...proposal } = proposeMapping(sheetOf(origin, []));
      expect(proposal).toEqual({ origin, headings: 1 });
      expect(columns.map(({ heading, confidence }) => [heading, confidence])).toEqual(
        HEADINGS[origin].map((heading) => [heading, 'sure'])
      );
    }
  );

  it('are found below a title, in any case, with slips of the pen', () => {
    const { headings, columns } = proposeMapping(
      table([
        ['Exercise Blue Sky'],
        [],
        ['TIME ', 'From:', 'Mesage', 'Colour', null],
        [1, 'Ann', 'x', 'red']
      ])
    );
    expect(headings).toBe(3);
    expect(columns.map(({ meaning, confidence, why }) => [meaning, confidence, why])).toEqual([
      ['time', 'sure', null],
      ['from', 'sure', null],
      ['text', 'likely', null],
      [null, 'none', 'its heading is not one that is known'],
      [null, 'none', 'it is empty']
    ]);
  });

  it('that are missing leave what stands in the columns to guess by', () => {
    const { headings, columns } = proposeMapping(
      table([
        ['0:05', 'Ann', 'the gate is on fire, again'],
        ['0:15', 'Bo', 'it is not the gate, it is the hut beside it']
      ])
    );
    expect(headings).toBeNull();
    expect(columns.map(({ meaning, confidence }) => [meaning, confidence])).toEqual([
      ['time', 'guess'],
      [null, 'none'],
      ['text', 'guess']
    ]);
  });

  const guesses = (rows: Parameters<typeof table>[0], scenario: Scenario | null = null) =>
    proposeMapping(table(rows), scenario).columns.map(({ meaning }) => meaning);

  it('that are unknown leave a count of the rows their number, where times stand beside it', () => {
    expect(
      guesses([
        ['Lfd', 'Takt', 'Wortlaut'],
        [1, '00:06:15', 'rain again, and no bus'],
        [2, '6:45', 'the bus has gone without us'],
        [3, '0:07:30', 'and nobody says a word']
      ])
    ).toEqual(['id', 'time', 'text']);
  });

  it('that are unknown leave numbers the time where nothing else can be it', () => {
    expect(
      guesses([
        ['Takt', 'Wortlaut'],
        [1, 'rain again, and no bus'],
        [2, 'the bus has gone without us']
      ])
    ).toEqual(['time', 'text']);
  });

  it('that are unknown leave who speaks to be told by the people of the scenario', () => {
    const rows = [
      ['Takt', 'Figur', 'Wortlaut'],
      ['0:05', '@jossinrain', 'rain'],
      ['0:15', 'mara', 'wet'],
      ['0:25', 'Mara K', 'dry']
    ];
    expect(guesses(rows, sample())).toEqual(['time', 'from', 'text']);
    expect(guesses(rows)[1]).not.toBe('from');
  });

  it.each(['Speaker', 'Who', 'Sender', 'Author', 'Wer spricht', 'Absender'])(
    'tell who speaks: %s',
    (heading) => {
      expect(
        guesses([
          ['Time', heading, 'Text'],
          ['0:05', 'Kit', 'rain']
        ])
      ).toEqual(['time', 'from', 'text']);
    }
  );
});

const BLUEPRINT = sheetOf('Blueprint', [
  {
    'Control Number': '1.01',
    Move: '1',
    'Delivery Time': '09:00',
    Title: 'Smoke at gate 4',
    Description: 'A passer-by posts a picture',
    'From Org': 'Ann Able (@ann_able)',
    'To Org': 'Press office',
    Details: '=smoke at gate 4??',
    'Expected Actions': 'Acknowledge, ask to move away',
    'Assigned To': 'White cell'
  },
  {
    'Control Number': '1.02',
    Move: '1',
    'Delivery Time': '09:10',
    Title: 'Valley Times asks',
    'From Org': 'Valley Times',
    Details: 'Is anyone hurt?',
    'Expected Actions': 'Do not respond'
  },
  { 'Control Number': '1.03', Move: '1', 'Delivery Time': '09:20' },
  {
    'Control Number': '2.01',
    Move: '2',
    'Delivery Time': '09:40',
    Title: 'Again',
    'From Org': 'ann able',
    Details: 'still smoke',
    'Expected Actions': 'Notify the duty officer'
  }
]);

describe('a sheet from Blueprint', () => {
  const plan = planned(BLUEPRINT);

  it('becomes injects, senders and moves', () => {
    expect(plan.injects.map(({ inject }) => inject)).toEqual([
      {
        id: 'smoke-at-gate-4',
        at: '00:00',
        from: 'ann-able',
        text: '=smoke at gate 4??',
        expects: { action: 'reply' }
      },
      {
        id: 'valley-times-asks',
        at: '10:00',
        from: 'valley-times',
        text: 'Is anyone hurt?',
        expects: { action: 'ignore' }
      },
      {
        id: 'again',
        at: '40:00',
        from: 'ann-able',
        text: 'still smoke',
        expects: { action: 'escalate' }
      }
    ]);
    expect(plan.personas).toMatchObject([
      { id: 'ann-able', handle: '@ann_able', name: 'Ann Able', kind: 'person', row: 2 },
      { id: 'valley-times', handle: '@valley_times', kind: 'press', row: 3 }
    ]);
    expect(plan.moves.map(({ title, release }) => [title, release.at])).toEqual([
      ['Move 1', '00:00'],
      ['Move 2', '40:00']
    ]);
    expect(plan.skipped).toEqual([
      { row: 4, why: 'nothing is said in it: it has no text, description or title' }
    ]);
  });

  it('becomes a file with comments, in which the lint finds what is still to be written', () => {
    const text = draftText(plan, FRAME);
    expect(text).toContain('# Expected action: Acknowledge, ask to move away');
    expect(text).toContain('# To Org: Press office');
    const { scenario, problems } = readScenario(text);
    expect(scenario?.injects).toHaveLength(3);
    const open = problems.filter(({ code }) => code === 'to-write').map(({ path }) => path);
    expect(open).toContain('truth.happened');
    expect(open).toContain('facts[0] (first-fact).text');
    expect(open).not.toContain('title');
  });
});

it('reads what Cadence, MITRE, Conducttr and OpenAEV have in columns of their own', () => {
  const [cadence] = planned(
    sheetOf('Cadence', [
      {
        'Inject #': 7,
        Title: 'Call from the council',
        'Scheduled Time': 15,
        'From / Source': 'Town Council',
        'Delivery Method': 'Phone call',
        'Expected Action': 'Inform the mayor’s office',
        Priority: 'High',
        Location: 'Gate 4'
      }
    ])
  ).injects;
  expect(cadence).toMatchObject({
    inject: { channel: 'direct', severity: 'high', expects: { action: 'escalate' }, at: '15:00' },
    notes: ['Expected action: Inform the mayor’s office', 'Location: Gate 4']
  });
  const [mitre] = planned(
    sheetOf('MITRE', [
      { ID: 'A-1', 'Local Time': '0:10', 'Delivery Method': 'TV', Description: 'Fire' }
    ])
  ).injects;
  expect(mitre?.inject).toMatchObject({
    id: 'inject-a-1',
    channel: 'news',
    text: 'Fire',
    at: '10:00'
  });
  const conducttr = planned(
    sheetOf('Conducttr', [
      { 'Time (relative)': '+00:15', 'From (persona)': 'Bo', Method: 'Tweet', Message: 'hello' },
      {
        'Time (relative)': '+00:20',
        'From (persona)': 'Duty officer',
        Method: 'Briefing',
        Message: 'hi'
      }
    ])
  );
  expect(conducttr.injects.map(({ inject }) => inject.at)).toEqual(['15:00', '20:00']);
  expect(conducttr.roles).toMatchObject([{ id: 'duty-officer', name: 'Duty officer' }]);
  const [aev] = planned(
    sheetOf('OpenAEV', [{ Action: 'Send email', Timeline: 'M+45', Teams: 'Ops', Subject: 'Alert' }])
  ).injects;
  expect(aev?.inject).toMatchObject({ channel: 'direct', text: 'Alert', at: '45:00' });
});

it('keeps a row that waits for a condition in words, and says what is left to do', () => {
  const plan = planned(
    sheetOf('HSEEP', [
      { 'Event Number': 1, 'Designated Scenario Time': '0:10', From: 'Ann', Message: 'one' },
      { 'Event Number': 2, 'Event Type': 'Contingency', From: 'Ann', Message: 'two' },
      { 'Event Number': 3, From: 'Ann', Message: 'three' }
    ])
  );
  expect(plan.injects.map(({ at }) => at)).toEqual([600_000, 600_000]);
  expect(plan.problems).toMatchObject([
    { row: 3, expected: expect.stringContaining('`when`') as string }
  ]);
  expect(plan.skipped).toMatchObject([
    { row: 4, why: expect.stringContaining('no time') as string }
  ]);
});

/** As a scenario that can be read. */
function parsed(text: string): Scenario {
  const { scenario } = parseScenario(text);
  if (!scenario) throw new Error('expected a scenario');
  return scenario;
}

describe('adding to a scenario', () => {
  const text = sampleText().replace('injects:\n', 'injects:\n  # rain first\n');

  it('changes nothing where the sheet says what the scenario says', () => {
    const sheet = tableOf(writeSheet(sample(), 'hotseat'));
    expect(addToScenario(text, planned(sheet, {}, sample()))).toBe(text);
  });

  it('puts new injects, senders and objectives after the others and keeps comments', () => {
    const sheet = sheetOf('HSEEP', [
      {
        'Event Number': 'me-too',
        'Designated Scenario Time': '0:06',
        From: '@jossinrain',
        Message: 'which shop?\nmine?'
      },
      {
        'Event Number': 'new-one',
        'Designated Scenario Time': '0:07',
        From: 'Kit',
        Message: '@crumblane “hello” 👋',
        'Expected Participant Response': 'Reply',
        'Exercise Objective': 'Be kind'
      }
    ]);
    const after = addToScenario(text, planned(sheet, {}, sample()));
    expect(after).toContain('  # rain first\n');
    const { scenario } = parseScenario(after);
    expect(scenario?.injects.map(({ id }) => id)).toEqual([
      'rain',
      'cake-post',
      'me-too',
      'still-waiting',
      'new-one'
    ]);
    expect(scenario?.injects[2]).toMatchObject({
      text: 'which shop?\nmine?',
      at: 360_000,
      replyTo: 'cake-post'
    });
    expect(scenario?.injects[4]).toMatchObject({
      text: '@crumblane “hello” 👋',
      from: 'kit',
      expects: { objectives: ['be-kind'] }
    });
    expect(scenario?.objectives.at(-1)).toMatchObject({ text: 'Be kind' });
  });

  it('stays within brackets where the author wrote brackets, and leaves what stands in them', () => {
    const sheet = sheetOf('HSEEP', [
      {
        'Event Number': 'me-too',
        'Designated Scenario Time': '0:06',
        From: '@jossinrain',
        Message: 'which shop?\nmine?'
      },
      {
        'Event Number': 'new-one',
        'Designated Scenario Time': '0:07',
        From: '@mara_k',
        Message: 'hello, you: [there]'
      }
    ]);
    const bracketed = text.replace(
      /\ninjects:\n[^]*?\n(?=end:)/,
      '\ninjects: # four\n  [{ id: rain, at: "00:20", from: joss, text: rain again },\n' +
        '  { id: me-too, at: "00:40", from: joss, text: me too }] # so far\n'
    );
    const after = addToScenario(bracketed, planned(sheet, {}, parsed(bracketed)));
    expect(after).toBe(
      bracketed
        .replace('{ id: me-too, at: "00:40", from: joss, text: me too }', (found) =>
          found.replace('"00:40"', '"06:00"').replace('me too', '"which shop?\\nmine?"')
        )
        .replace(
          '}] # so far',
          '},\n  { id: new-one, at: "07:00", from: mara, text: "hello, you: [there]" }] # so far'
        )
    );
  });

  it('leaves injects of the same name alone where that is chosen', () => {
    const sheet = tableOf(writeSheet(sample(), 'hotseat'));
    const plan = planned(sheet, { same: 'skip' }, sample());
    expect(plan.injects).toEqual([]);
    expect(plan.skipped).toContainEqual({ row: 4, why: 'the scenario has an inject rain already' });
  });
});

it('names a scenario after its file', () => {
  expect(nameFromFile('Water_MSEL v3.xlsx')).toEqual({
    id: 'water-msel-v3',
    title: 'Water MSEL v3'
  });
  expect(nameFromFile('水.xlsx')).toEqual({ id: 'new-scenario', title: '水' });
});
