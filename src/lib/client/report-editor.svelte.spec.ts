import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_EDITS, type Edits, type Point } from '../core/debrief/report/index.ts';
import { ReportEditor } from './report-editor.svelte.ts';

const point = (key: string): Point => ({
  key,
  title: `Title ${key}`,
  says: `Says ${key}.`,
  evidence: ['0:01'],
  advice: `Advice ${key}.`
});
const GENERATED = {
  summary: 'As it was.',
  objectives: [],
  strengths: [],
  areas: [point('a'), point('b')],
  plan: []
};
const editor = (edits: Edits = NO_EDITS) => new ReportEditor('d1', GENERATED, edits, 4);
const keys = (one: ReportEditor) => one.points('areas').map(({ key }) => key);

/** Answers saves one after the other, and holds what was sent. */
function answering(...answers: [status: number, body: unknown][]) {
  const sent: { revision: number; edits: Edits }[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as (typeof sent)[number]);
    const [status, answer] = answers.shift() ?? [500, null];
    return Promise.resolve(Response.json(answer, { status }));
  });
  return sent;
}
afterEach(() => vi.unstubAllGlobals());

describe('editing a report', () => {
  it('keeps a text only while it differs from the generated one', () => {
    const one = editor();
    one.setPoint('areas', 'a', 'says', 'Ours.');
    one.setSummary('Ours too.');
    expect(one.points('areas')[0]?.says).toBe('Ours.');
    one.restorePoint('areas', 'a', 'says');
    one.setSummary('As it was.');
    expect(one.edits).toEqual(NO_EDITS);
    expect(one.changed).toBe(false);
  });

  it('adds, moves, takes out and gives back', () => {
    const one = editor();
    one.add('areas');
    const own = keys(one)[2] ?? '';
    one.setPoint('areas', own, 'says', 'New.');
    one.move('areas', own, -1);
    expect(keys(one)).toEqual(['a', own, 'b']);
    one.move('areas', 'a', -1);
    one.leave('areas', 'b');
    expect(one.left('areas').map(({ key }) => key)).toEqual(['b']);
    one.giveBack('areas', 'b');
    one.leave('areas', own);
    expect(keys(one)).toEqual(['a', 'b']);
    expect(one.edits.texts).toEqual({});
  });

  it('saves on the revision that it has, and goes on from the next', async () => {
    const sent = answering([200, { revision: 5 }], [200, { revision: 6 }]);
    const one = editor();
    one.setSummary('Once.');
    expect(await one.save()).toBe(true);
    expect(one.changed).toBe(false);
    one.setSummary('Twice.');
    await one.save();
    expect(sent.map(({ revision }) => revision)).toEqual([4, 5]);
  });

  it('takes in what somebody else saved, and saves both', async () => {
    const theirs = { ...NO_EDITS, texts: { 'areas:a:says': 'Theirs.' } };
    const sent = answering(
      [409, { revision: 5, edits: theirs, by: 'Tom Baker' }],
      [200, { revision: 6 }]
    );
    const one = editor();
    one.setSummary('Mine.');
    expect(await one.save()).toBe(true);
    expect(sent[1]).toMatchObject({
      revision: 5,
      edits: { texts: { summary: 'Mine.', 'areas:a:says': 'Theirs.' } }
    });
    expect(one.said).toBe('Saved, together with what Tom Baker had changed.');
  });

  it.each([
    ['mine', 'Mine.'],
    ['theirs', 'Theirs.']
  ] as const)('asks about a text that both wrote, and keeps %s', async (whose, kept) => {
    const theirs = { ...NO_EDITS, texts: { summary: 'Theirs.' } };
    const sent = answering(
      [409, { revision: 5, edits: theirs, by: 'Tom Baker' }],
      [200, { revision: 6 }]
    );
    const one = editor();
    one.setSummary('Mine.');
    expect(await one.save()).toBe(false);
    const [clash] = one.clashes?.list ?? [];
    expect(clash).toEqual({ name: 'summary', mine: 'Mine.', theirs: 'Theirs.' });
    if (clash) one.choose(clash, whose);
    expect(one.clashes).toBeNull();
    expect(await one.save()).toBe(true);
    expect(sent[1]).toMatchObject({ revision: 5, edits: { texts: { summary: kept } } });
  });

  it('leaves a text empty that was emptied, where that is chosen', async () => {
    const theirs = { ...NO_EDITS, texts: { summary: 'Theirs.' } };
    answering([409, { revision: 5, edits: theirs, by: 'Tom Baker' }]);
    const one = editor();
    one.setSummary('');
    await one.save();
    const [clash] = one.clashes?.list ?? [];
    if (clash) one.choose(clash, 'mine');
    expect(one.clashes).toBeNull();
    expect(one.summary).toBe('');
  });

  it.each([
    ['mine', ['b']],
    ['theirs', ['a', 'b']]
  ] as const)(
    'asks about a point that was taken out while somebody wrote in it, and takes %s',
    async (whose, kept) => {
      const theirs = { ...NO_EDITS, texts: { 'areas:a:says': 'By Tom.' } };
      answering([409, { revision: 5, edits: theirs, by: 'Tom Baker' }]);
      const one = editor();
      one.leave('areas', 'a');
      expect(await one.save()).toBe(false);
      expect(one.points('areas')[0]?.says).toBe('By Tom.');
      const [clash] = one.clashes?.list ?? [];
      if (clash) one.choose(clash, whose);
      expect(one.clashes).toBeNull();
      expect(keys(one)).toEqual(kept);
    }
  );

  it('says why it was not saved, and loses nothing', async () => {
    answering([400, { error: 'A text has at most 4000 characters.' }]);
    const one = editor();
    one.setSummary('Long.');
    expect(await one.save()).toBe(false);
    expect(one.said).toBe('A text has at most 4000 characters.');
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    expect(await one.save()).toBe(false);
    expect(one.said).toMatch(/^No connection/);
    expect(one.summary).toBe('Long.');
  });
});
