import { describe, expect, it } from 'vitest';
import { CROWD_OCCASIONS, CROWD_SLOTS } from '../scenario/schema.ts';
import { BYSTANDERS } from './bystanders.ts';
import { chooseRemark, type Slots } from './crowd.ts';
import { LINES, type Line } from './lines/index.ts';
import { shortQuote } from './quote.ts';

const SLOTS: Slots = {
  us: '@hollinbakery',
  tag: 'hollinbakery',
  who: '@dani_o',
  whom: '@kevloaf',
  quote: 'read labels carefully',
  mins: '6'
};
const moment = (parts: object = {}) => ({
  seed: 7,
  purpose: 'p',
  mood: -60,
  limit: 280,
  slots: SLOTS,
  said: new Set<string>(),
  bystanders: BYSTANDERS,
  spoken: new Set<string>(),
  ...parts
});

describe('the written lines', () => {
  it.each(CROWD_OCCASIONS)('are at least twelve on %s, no two alike', (on) => {
    const texts = LINES.filter((line) => line.on === on).map(({ text }) => text.toLowerCase());
    expect(texts.length).toBeGreaterThanOrEqual(12);
    expect(new Set(texts).size).toBe(texts.length);
    // Nobody opens like somebody else.
    const openings = texts.map((text) => text.split(' ').slice(0, 3).join(' '));
    expect(new Set(openings).size).toBe(openings.length);
  });

  it('leave only to the moment what it can have, and fit the feed', () => {
    for (const { text, id } of LINES) {
      const slots = [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(CROWD_SLOTS, id).toEqual(expect.arrayContaining(slots));
      expect(text.length, id).toBeLessThan(150);
    }
  });

  it('each have somebody who would say them', () => {
    for (const line of LINES) {
      const speakers = BYSTANDERS.filter(
        ({ temper, voice }) => voice === line.voice && (voice !== null || temper === line.temper)
      );
      expect(speakers.length, line.id).toBeGreaterThan(0);
    }
  });
});

describe('bystanders', () => {
  it('are sixty or more, no two of one handle', () => {
    const handles = BYSTANDERS.map(({ handle }) => handle.toLowerCase());
    expect(handles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(handles).size).toBe(handles.length);
    for (const handle of handles) expect(handle).toMatch(/^@\w{2,30}$/);
  });
});

describe('a remark', () => {
  it('is chosen by the seed and the purpose, always alike', () => {
    const choose = (seed: number) =>
      chooseRemark('silence', { own: [], anywhere: LINES }, moment({ seed }));
    expect(choose(7)).toEqual(choose(7));
    const texts = new Set(Array.from({ length: 30 }, (_, seed) => choose(seed)?.text));
    expect(texts.size).toBeGreaterThan(8);
  });

  it('has the temper of the mood', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const grim = chooseRemark(
        'promise-broken',
        { own: [], anywhere: LINES },
        moment({ seed, mood: -80 })
      );
      expect(['loyal', 'calm', 'playful']).not.toContain(grim?.line.temper);
    }
  });

  it('is never said twice, nor by somebody who has spoken', () => {
    const said = new Set<string>();
    const spoken = new Set<string>();
    for (let n = 0; n < 40; n += 1) {
      const remark = chooseRemark(
        'canned',
        { own: [], anywhere: LINES },
        moment({ said, spoken, purpose: String(n) })
      );
      if (!remark) break;
      expect(said.has(remark.line.id)).toBe(false);
      said.add(remark.line.id);
      if (!('bystander' in remark.speaker)) continue;
      const handle = remark.speaker.bystander.handle.toLowerCase();
      expect(spoken.has(handle)).toBe(false);
      spoken.add(handle);
    }
    expect(said.size).toBeGreaterThanOrEqual(12);
  });

  it('takes a line of the scenario first, by the persona whom it names', () => {
    const own: Line[] = [
      { id: 'own-1', on: 'trend', temper: 'calm', voice: null, text: 'hm {us}', from: 'nan' }
    ];
    expect(chooseRemark('trend', { own, anywhere: LINES }, moment())).toMatchObject({
      text: 'hm @hollinbakery',
      speaker: { persona: 'nan' }
    });
    const said = new Set(['own-1']);
    const next = chooseRemark('trend', { own, anywhere: LINES }, moment({ said }));
    expect(next?.line.id).toMatch(/^trend-/);
  });

  it('is not made where the moment lacks what it needs', () => {
    const { quote: _, ...slots } = SLOTS;
    expect(chooseRemark('quoted', { own: [], anywhere: LINES }, moment({ slots }))).toBeNull();
    expect(
      chooseRemark('silence', { own: [], anywhere: LINES }, moment({ slots, limit: 5 }))
    ).toBeNull();
  });
});

describe('a quote', () => {
  it.each([
    ['Sorry you feel that way. Read labels.', 'Sorry you feel that way'],
    ['@dani_o we are looking into it, thanks', 'we are looking into it, thanks'],
    ['No. Customers should read labels carefully.', 'Customers should read labels carefully'],
    [
      'my daughter ate two slices of your seeded loaf and she is in the hospital with a nurse',
      'my daughter ate two slices of your seeded loaf and she is in the…'
    ],
    [
      'it was one loaf from one shop on one morning, and nobody else has told us of anything',
      'it was one loaf from one shop on one morning'
    ]
  ])('of “%s” is “%s”', (text, quote) => {
    // Whole words, none left hanging.
    const found = shortQuote(text) ?? '';
    expect(quote.startsWith(found.replace(/…$/u, ''))).toBe(true);
    expect(text).toContain(found.replace(/…$/u, ''));
  });

  it.each([
    ['We told @dani_o that labels matter to everyone', 'that labels matter to everyone'],
    ['Customers should read labels carefully @dani_o', 'Customers should read labels carefully'],
    ['As we told you and @dani_o, labels matter', 'As we told…'],
    ['@dani_o @kevloaf: nobody else has complained', 'nobody else has complained'],
    ['no @dani_o no. Nobody else has complained.', 'Nobody else has complained']
  ])('of “%s” calls nobody: “%s”', (text, quote) => {
    expect(shortQuote(text)).toBe(quote);
  });

  it('is of the sentence that drew a flag', () => {
    const text = 'We are sorry to hear it. Customers should read labels. Have a nice day.';
    const start = text.indexOf('should');
    expect(shortQuote(text, { start, end: start + 6 })).toBe('Customers should read labels');
    // The flag may stand in a sentence that gives nothing.
    expect(shortQuote('No. Read labels carefully.', { start: 0, end: 2 })).toBeNull();
  });

  it('is nothing where there is nothing to quote', () => {
    expect(shortQuote('no.')).toBeNull();
    expect(shortQuote('')).toBeNull();
  });
});
