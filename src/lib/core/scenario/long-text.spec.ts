import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from './long-text.ts';
import { readScenario } from './read.ts';
import { sampleText } from './sample.fixture.ts';
import { MOST_INJECTS } from './schema-parts.ts';
import { formatDrillTime, MINUTE, SECOND } from './time.ts';

/** A drill of three hours with so many injects, each as long as those of the library are. */
function script(count: number, entry = (nth: number) => injectText(nth)): string {
  const head = sampleText((scenario) => {
    scenario.minutes = 180;
    scenario.end = { at: '3:00:00' };
  });
  const rest = Array.from({ length: count - 4 }, (_, nth) => entry(nth));
  return head.replace(/^injects:\n/m, (line) => line + rest.join(''));
}

function injectText(nth: number, more = ''): string {
  const at = formatDrillTime(Math.floor((nth / MOST_INJECTS) * 170) * MINUTE + SECOND);
  return `  # The ${String(nth)}th of many.
  - id: post-${String(nth)}
    at: "${at}"
    from: joss
    text: "Bus ${String(nth)} is late again, and nobody says why. I have stood at this stop since eight, with the rain coming in from the side and three of us under one umbrella. Who decides these things?"
    likes: ${String(nth % 40)}
    shares: ${String(nth % 7)}
    severity: low
    model: "We are sorry that you had to wait, and in this rain. The bus broke down at the bridge; another has left the depot at 8:40 and should be with you in ten minutes."
    takesUp:
      problem: [the bus is late, no bus came]
      harm: [a wait in the rain]
      question: who decides these things
${more}`;
}

describe('a scenario of ten thousand injects', () => {
  it('is read and linted, with each mistake where it stands', () => {
    const odd = new Map([
      [17, { text: '    replyTo: post-71717\n', code: 'unknown-inject' }],
      [5000, { text: '    headline: Late again\n', code: 'stray-headline' }],
      [9990, { text: '    expects: {action: ignore, target: "01:00"}\n', code: 'clock-on-ignore' }]
    ]);
    const text = script(MOST_INJECTS, (nth) => injectText(nth, odd.get(nth)?.text));
    expect(text.length).toBeGreaterThan(5_000_000);
    const { scenario, problems } = readScenario(text);
    expect(scenario?.injects).toHaveLength(MOST_INJECTS);
    const lines = text.split('\n');
    expect(
      problems.filter(({ path }) => path.startsWith('injects')).map(({ code }) => code)
    ).toEqual([...odd.values()].map(({ code }) => code));
    for (const [nth, { code, text: planted }] of odd) {
      const { line = 0, column = 0, path } = problems.find((one) => one.code === code) ?? {};
      expect(path).toContain(`injects[${String(nth)}] (post-${String(nth)})`);
      expect(planted).toContain(lines[line - 1]?.slice(column - 1).trim());
    }
  });

  it('says where the text cannot be read, and what does not fit', () => {
    const broken = script(3000, (nth) =>
      injectText(nth, nth === 2000 ? '    open: "no end\n' : '')
    );
    const { scenario, problems } = readScenario(broken);
    expect(scenario).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['not-yaml']);
    const from = broken.split('\n').indexOf('    open: "no end') + 1;
    expect(problems[0]?.line).toBeGreaterThanOrEqual(from);
    expect(problems[0]?.line).toBeLessThanOrEqual(from + 2);

    const [wrong] = readScenario(
      script(3000, (nth) => injectText(nth, nth === 2000 ? '    lieks: 1\n' : ''))
    ).problems;
    expect(wrong).toMatchObject({ code: 'unknown-key', remedy: 'Did you mean `likes`?' });
    expect(wrong?.path).toBe('injects[2000] (post-2000).lieks');
  });

  it('may have no more of them', () => {
    const short = (nth: number) => `  - {id: p-${String(nth)}, at: "00:10", from: joss, text: a}\n`;
    expect(readScenario(script(MOST_INJECTS + 1, short)).problems).toMatchObject([
      { path: 'injects' }
    ]);
  });
});

describe('a text that is too much', () => {
  const many = LONGEST_TEXT - 100_000;

  it.each([
    ['is longer', 'a: "x"\n'.padEnd(LONGEST_TEXT + 1, '# note\n'), 'too-long'],
    ['is all in brackets', `{a: [${'b, '.repeat(many / 3)}]}`, 'too-long-at-once'],
    ['is all entries', `a:\n${'- b\n'.repeat(many / 4)}`, 'too-long-at-once'],
    ['has one long part', `a: 1\nb: [${'c, '.repeat(many / 3)}]\n`, 'too-long'],
    ['holds too much', `a:\n${`  - [${'b, '.repeat(5000)}]\n`.repeat(500)}`, 'too-much'],
    ['is unusual all over', `a:\n${`  - ["\t${'b'.repeat(1000)}"]\n`.repeat(5000)}`, 'too-unusual']
  ])('is refused when it %s', (_, text, code) => {
    const { scenario, problems } = readScenario(text);
    expect(scenario).toBeNull();
    expect(problems[0]?.code).toBe(code);
  });
});
