import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse.ts';
import { sampleText, shown } from './sample.fixture.ts';

const PLAIN = 'text: rain again. of course';
const withText = (text: string) => {
  const sample = sampleText();
  if (!sample.includes(PLAIN)) throw new Error('the sample has no rain');
  return sample.replace(PLAIN, text);
};

describe('a hashtag in a text without quotes', () => {
  it('is told as what was cut, where it stands, with the remedy', () => {
    const text = withText('text: rain again #binday of course');
    expect(shown(text)).toBe(
      'warning cut-text at injects[0] (rain).text: "#binday of course" is cut off, since YAML takes it for a note. Put the whole text in quotes. If it is meant as a note, write a space after the #.'
    );
    const { scenario, problems } = parseScenario(text);
    expect(scenario?.injects[0]?.text).toBe('rain again');
    const { line = 0, column = 0 } = problems[0] ?? {};
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toBe('#binday of course');
  });

  it.each([
    ['that begins the text', 'text: #binday'],
    ['at the end of text over two lines', 'text: rain\n      again #binday'],
    ['with letters of another alphabet', 'text: rain #Ярмарка']
  ])('%s is told as well', (_, text) => {
    expect(parseScenario(withText(text)).problems.map(({ code }) => code)).toContain('cut-text');
  });

  it('is told in a list and in braces, by its place', () => {
    const text = `${sampleText()}questions:\n  - What of the #cake\n  - And then?\n`;
    expect(parseScenario(text).problems).toMatchObject([{ path: 'questions[0]' }]);
    const braces = sampleText().replace(
      /end:\n {2}at: .*\n/u,
      'end: {\n  at: "30:00"\n  }\nquestions: [\n  What #cake\n  ]\n'
    );
    expect(parseScenario(braces).problems).toMatchObject([{ path: 'questions[0]' }]);
  });

  it.each([
    ['in quotes', 'text: "rain again #binday"'],
    ['in long text', 'text: >-\n      rain again #binday'],
    ['within a word', 'text: rain again#binday'],
    ['as a note after a text in quotes', 'text: "rain again" #binday'],
    ['as a note with a space', 'text: rain again # of course'],
    ['as a note on the next line', 'text: rain again\n    #binday']
  ])('%s is no matter', (_, text) => {
    expect(parseScenario(withText(text)).problems).toEqual([]);
  });
});
