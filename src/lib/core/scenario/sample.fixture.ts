import { stringify } from 'yaml';
import { readScenario } from './read.ts';
import type { ScenarioInput } from './schema.ts';
import type { Surroundings } from './lint/finding.ts';

/** A small scenario with which nothing is wrong, to break in one place in a spec. */
function sampleInput(): ScenarioInput {
  return {
    id: 'cake',
    title: 'The birthday cake',
    summary: 'A cake labelled gluten-free was not.',
    difficulty: 'first',
    minutes: 30,
    exercises: 'a first answer',
    objectives: [{ id: 'first-answer', text: 'Answer the first post in time' }],
    story: { starts: '2026-04-23T14:30' },
    organisation: {
      name: 'Crumb Lane',
      handle: '@crumblane',
      industry: 'bakery',
      about: 'Three shops in one town.',
      voice: 'plain and warm',
      plan: { roles: [{ id: 'kitchen', name: 'Head baker', does: 'stops a batch' }] }
    },
    situation: {
      briefing: 'A quiet Thursday.',
      happened: 'A cake with wheat flour was labelled gluten-free.',
      responsibility: 'preventable'
    },
    truth: {
      happened: 'One cake, wrong label',
      source: 'the Mill Road shop',
      cause: 'own',
      affected: 'one family',
      severity: 'high',
      spread: 'local'
    },
    facts: [
      { id: 'label', text: 'The label on the cake was wrong.' },
      {
        id: 'batch',
        text: 'No other cake had the wrong label.',
        open: 'Whether other cakes had the wrong label',
        status: 'unconfirmed',
        becomes: [{ at: '10:00', status: 'known' }]
      }
    ],
    personas: [
      { id: 'mara', handle: '@mara_k', name: 'Mara K' },
      { id: 'joss', handle: '@jossinrain', name: 'joss' }
    ],
    moves: [{ title: 'Thursday afternoon', at: '00:00' }],
    injects: [
      { id: 'rain', at: '00:20', from: 'joss', text: 'rain again. of course' },
      {
        id: 'cake-post',
        at: '02:00',
        from: 'mara',
        text: 'my daughter is coeliac and your GF cake made her ill @crumblane',
        severity: 'high',
        expects: { action: 'reply', objectives: ['first-answer'] }
      },
      { id: 'me-too', at: '05:00', from: 'joss', text: 'wait which shop', replyTo: 'cake-post' },
      {
        id: 'still-waiting',
        when: { unanswered: { inject: 'cake-post' } },
        after: '00:40',
        from: 'mara',
        text: 'nobody has answered me',
        replyTo: 'cake-post'
      }
    ],
    end: { at: '30:00' },
    trainerNote: 'Ask what was said before the cause was known.'
  };
}

/** The sample as a file's text, after one change. */
export function sampleText(change: (scenario: ScenarioInput) => void = () => undefined): string {
  const scenario = sampleInput();
  change(scenario);
  return stringify(scenario, { aliasDuplicateObjects: false });
}

/** What an author sees after one change to the sample: one line a problem, with its remedy. */
export function problemsAfter(
  change: (scenario: ScenarioInput) => void,
  surroundings: Surroundings = {}
): string {
  return shown(sampleText(change), surroundings);
}

/** What an author sees of a text. */
export function shown(text: string, surroundings: Surroundings = {}): string {
  return readScenario(text, surroundings)
    .problems.map(
      ({ severity, code, path, message, remedy }) =>
        `${severity} ${code} at ${path === '' ? 'the file' : path}: ${message}. ${remedy}`
    )
    .join('\n');
}

/** The inject of that name in the sample. */
export function injectOf(scenario: ScenarioInput, id: string): ScenarioInput['injects'][number] {
  const inject = scenario.injects.find((one) => one.id === id);
  if (!inject) throw new Error(`the sample has no inject ${id}`);
  return inject;
}
