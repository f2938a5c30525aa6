import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse.ts';
import { injectOf, problemsAfter, sampleText, shown } from './sample.fixture.ts';

describe('parsing a scenario', () => {
  it('returns the scenario with defaults and times in milliseconds, and no problems', () => {
    const { scenario, problems } = parseScenario(sampleText());
    expect(problems).toEqual([]);
    expect(scenario?.injects[1]).toMatchObject({ at: 120_000, channel: 'feed', likes: 0 });
  });

  it('allows anchors and aliases as shorthand', () => {
    const text = sampleText()
      .replace('at: 10:00', 'at: &ten 10:00')
      .replace('at: 30:00', 'at: *ten');
    expect(parseScenario(text).scenario?.end).toEqual({ at: 600_000 });
  });

  it('names line and column of the value, or of the key where the key is wrong', () => {
    const text = sampleText().replace('    text: rain again', '    txt: rain again');
    const [missing, unknown] = parseScenario(text).problems;
    const lines = text.split('\n');
    expect(missing).toMatchObject({ code: 'missing', path: 'injects[0] (rain).text' });
    expect(lines[(missing?.line ?? 0) - 1]).toContain('id: rain');
    expect(unknown).toMatchObject({ code: 'unknown-key', path: 'injects[0] (rain).txt' });
    expect(lines[(unknown?.line ?? 0) - 1]?.slice((unknown?.column ?? 0) - 1)).toMatch(/^txt:/);
  });
});

describe('what an author is told', () => {
  const said = (name: string, text: string) => ({ name, text });
  it.each([
    said('empty', ' \n'),
    said('comments only', '# soon\n'),
    said('plain text', 'once upon a time'),
    said('a list', '- a\n- b'),
    said('binary', 'PK\u0003\u0004\u0000'),
    said('10 MB', 'x'.repeat(10_000_000)),
    said('brackets without end', '['.repeat(900_000)),
    said('hyphens without end', '- '.repeat(400_000)),
    said(
      'aliases that multiply',
      ['a: &a [x, x, x, x, x, x, x, x, x, x]']
        .concat(
          [...'bcdefghi'].map(
            (name, i) =>
              `${name}: &${name} [${Array(10)
                .fill(`*${'abcdefgh'.charAt(i)}`)
                .join(', ')}]`
          )
        )
        .join('\n')
    ),
    said('an alias in itself', 'injects: &a\n  - *a'),
    said('an alias of nothing', 'title: *nothing'),
    said('two documents', 'id: a\n---\nid: b'),
    said('a key twice', 'id: a\nid: b'),
    said('a group as a key', '{a: 1}: b'),
    said('a handle without quotes', 'handle: @mara'),
    said('a colon in text', 'text: she said: no'),
    said('a tab', 'a:\n\tb: 1'),
    said('a quote that does not end', 'a: "never\nb: 1'),
    said('a bracket that does not end', 'a: [never\nb: 1')
  ])('refuses $name in a sentence', ({ text, name }) => {
    const { scenario, problems } = parseScenario(text);
    expect(scenario).toBeNull();
    expect(
      `${name}\n${problems.map((p) => `${String(p.line)}:${String(p.column)} ${p.message}. ${p.remedy}`).join('\n')}`
    ).toMatchSnapshot();
  });

  it('of wrong values', () => {
    expect(
      problemsAfter((scenario) => {
        const wrong = scenario as unknown as Record<string, unknown>;
        wrong['difficulty'] = 'hrad';
        wrong['minutes'] = 2;
        wrong['title'] = 7;
        wrong['objectives'] = [];
        wrong['summary'] = '';
        wrong['facts'] = 'none';
        wrong['audience'] = { trust: '70' };
        wrong['story'] = { starts: 'yesterday' };
        wrong['questions'] = { one: 'why' };
        wrong['sumary'] = 'x';
        wrong['truth'] = null;
        Object.assign(scenario.organisation, { handle: 'crumb lane' });
        Object.assign(scenario.personas[0] ?? {}, { bio: '' });
      })
    ).toMatchInlineSnapshot(`
      "error wrong-type at title: expected text, found the number 7. Put it in quotes: "7".
      error empty-value at summary: expected some text, found none. Write the text.
      error unknown-value at difficulty: expected one of first, steady, hard, severe; found "hrad". Did you mean hard?
      error out-of-range at minutes: expected at least 3, found the number 2. Write 3 or more.
      error empty-list at objectives: expected at least one entry, found none. Add an entry.
      error wrong-form at story.starts: expected a date and time such as "2026-04-23T14:30", found "yesterday". Write year-month-day, the letter T, and the time.
      error wrong-form at organisation.handle: expected @ and 2 to 30 letters, digits or underscores; found "crumb lane". Change the value of \`handle\`.
      error empty-value at truth: \`truth\` has no value; expected a group of keys. Write a value after the colon. Text that begins with # needs quotes, since # begins a comment.
      error wrong-type at facts: expected a list, found "none". Begin each entry on a line of its own with a hyphen, or write [one, two].
      error empty-value at personas[0] (mara).bio: expected some text, found none. Write the text, or leave the key out.
      error wrong-type at audience.trust: expected a number, found "70". Write a number without quotes.
      error wrong-type at questions: expected a list, found a group (one). Begin each entry on a line of its own with a hyphen, or write [one, two].
      error unknown-key at sumary: unknown key \`sumary\`. Did you mean \`summary\`?"
    `);
  });

  it('of wrong injects', () => {
    expect(
      problemsAfter((scenario) => {
        const [rain, post] = scenario.injects;
        Object.assign(rain ?? {}, { id: 'The Rain', at: 20, media: { file: '../x.png' } });
        Object.assign(post ?? {}, {
          when: { fired: 'rain', stated: true },
          expects: { action: 'replay', target: 'soon' }
        });
        Object.assign(injectOf(scenario, 'me-too'), {
          at: undefined,
          form: 'joss',
          from: undefined
        });
        Object.assign(injectOf(scenario, 'still-waiting'), {
          when: { rating: { dimension: 'apology' } }
        });
      })
    ).toMatchInlineSnapshot(`
      "error wrong-form at injects[0] (The Rain).id: expected lower-case words joined by hyphens; found "The Rain". Write it as the-rain.
      error wrong-type at injects[0] (The Rain).at: expected text, found the number 20. Write minutes and seconds in quotes: "04:30".
      error missing at injects[0] (The Rain).media.alt: \`alt\` is missing. Add \`alt:\`. What can be seen on it, in a sentence, for those who cannot see it.
      error wrong-form at injects[0] (The Rain).media.file: expected a picture file beside the scenario; found "../x.png". Change the value of \`file\`.
      error unknown-value at injects[1] (cake-post).expects.action: expected one of reply, ignore, escalate, private; found "replay". Did you mean reply?
      error wrong-form at injects[1] (cake-post).expects.target: expected a time as mm:ss or h:mm:ss, in quotes, such as "04:30"; found "soon". Change the value of \`target\`.
      error wrong-value at injects[1] (cake-post).when: expected exactly one condition; join several with all or any; found fired, stated. Write them as a list: \`all: [{…}, {…}]\` when every one must hold, \`any:\` when one is enough.
      error missing at injects[2] (me-too).from: \`from\` is missing. Add \`from:\`. The persona (or, for a briefing, the role) that speaks.
      error unknown-key at injects[2] (me-too).form: unknown key \`form\`. Did you mean \`from\`?
      error wrong-value at injects[3] (still-waiting).when.rating: expected atMost or atLeast; found dimension. Add what is missing."
    `);
  });

  it('of the one name that every record already has', () => {
    const text = sampleText().replaceAll('id: rain', 'id: constructor');
    expect(parseScenario(text).problems[0]?.message).toContain('another name');
  });

  it('of at most 200 problems', () => {
    const text =
      sampleText() + Array.from({ length: 1000 }, (_, i) => `key${String(i)}: 1\n`).join('');
    expect(parseScenario(text).problems).toHaveLength(200);
  });
});

describe('any text', () => {
  const fragment = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'injects:',
      '\n',
      '  ',
      '- ',
      'id: a',
      '"',
      "'",
      '&a ',
      '*a',
      '{',
      '}',
      '[',
      ']',
      '|',
      '>',
      '? ',
      ': ',
      '<<: ',
      '!!',
      '#',
      '---',
      '\t',
      '__proto__: ',
      'when: ',
      'not: ',
      'at: "01:00"'
    )
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''))
  );

  it('is read or refused in sentences, never thrown at the caller', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { scenario, problems } = parseScenario(any);
        expect(scenario !== null || problems.some(({ severity }) => severity === 'error')).toBe(
          true
        );
        for (const { line, column, message, remedy } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toBe('');
          expect(remedy).not.toBe('');
        }
      }),
      { numRuns: 500 }
    );
  });

  it('put into a sound scenario gives the same problems each time', () => {
    const sound = sampleText();
    fc.assert(
      fc.property(text, fc.nat(sound.length), (any, at) => {
        const broken = sound.slice(0, at) + any + sound.slice(at);
        expect(shown(broken)).toBe(shown(broken));
      }),
      { numRuns: 300 }
    );
  });
});
