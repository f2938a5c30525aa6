import { expect, it } from 'vitest';
import { readDraft, sampleText } from '../../../../../tests/fixtures/timeline.ts';
import { inForms } from './form-words.ts';

/** What a form says of a scenario that was changed, by code. */
function said(change: Parameters<typeof sampleText>[0]): Record<string, string> {
  const { value, problems } = readDraft(sampleText(change));
  return Object.fromEntries(
    problems.map((problem) => {
      const { message, remedy } = inForms(problem, value);
      return [problem.code, `${message}. ${remedy}`];
    })
  );
}

it.each<[string, string, Parameters<typeof sampleText>[0]]>([
  [
    'a time that is none',
    'expected a time as mm:ss or h:mm:ss, such as "04:30"; found "soon". Write it in that form.',
    ({ injects: [rain] }) => {
      if (rain) rain.at = 'soon';
    }
  ],
  [
    'a field that was left out',
    '“From” is missing. The persona (or, for a briefing, the role) that speaks.',
    ({ injects: [rain] }) => {
      if (rain) Reflect.deleteProperty(rain, 'from');
    }
  ],
  [
    'a number where a text stands',
    'expected text, found the number 7. Type it again here, so that it counts as text.',
    (scenario) => {
      Object.assign(scenario, { title: 7 });
    }
  ],
  [
    'neither a time nor a condition',
    'expected either a time or a condition. Choose “at a time” or “on a condition”, and say which.',
    ({ injects: [rain] }) => {
      if (rain) Reflect.deleteProperty(rain, 'at');
    }
  ]
])('says of %s what can be done in a form', (_, words, change) => {
  expect(Object.values(said(change))).toEqual([words]);
});

it('names a post by its first words and its author', () => {
  const words = Object.values(
    said(({ injects }) => {
      const [rain] = injects;
      injects.push({
        id: 'never-now',
        when: { thread: { inject: 'rain', state: 'lost' } },
        from: 'joss',
        text: 'are you even there'
      });
      if (rain) rain.id = 'rain-again';
      const added = injects.at(-1)?.when?.thread;
      if (added) added.inject = 'rain-again';
    })
  );
  expect(words.join('\n')).toContain('“are you even there” by joss can never come');
  expect(words.join('\n')).toContain('“rain again. of course” by joss');
  expect(words.join('\n')).not.toMatch(/rain-again|`/u);
});

it('names a post whose id is a lone word where the sentence says that it is a post', () => {
  const words = Object.values(
    said(({ injects }) => {
      injects.push({
        id: 'late',
        when: { unanswered: { inject: 'rain', for: '50:00' } },
        from: 'joss',
        text: 'are you even there'
      });
    })
  );
  expect(words.join('\n')).toContain('“are you even there” by joss can never come: “rain again');
  expect(words.join('\n')).not.toMatch(/inject/u);
});

it('names facts and objectives by their first words', () => {
  const words = Object.values(
    said((scenario) => {
      scenario.facts.push({ id: 'never', text: 'The valve was never checked', status: 'hidden' });
      scenario.objectives.push({ id: 'unused', text: 'Hand on what is not ours to answer' });
    })
  ).join('\n');
  expect(words).toContain('fact “The valve was never checked” is hidden and never comes out');
  expect(words).toContain('nothing exercises the objective “Hand on what is not ours to answ…”');
});
