import type { Path } from '../positions.ts';
import type { Scenario } from '../schema.ts';
import { error, type Rule } from './finding.ts';

/** Shorter ones ("the driver") would be found everywhere. */
const MIN_LENGTH = 12;

/** What must not be said stands word for word in something that may be said, or should be. */
export const secrets: Rule = (scenario) => {
  const hidden = scenario.facts.flatMap((fact) =>
    fact.status === 'must-not-say' && plain(fact.text).length >= MIN_LENGTH
      ? [{ id: fact.id, text: plain(fact.text) }]
      : []
  );
  if (hidden.length === 0) return [];
  return sayable(scenario).flatMap(({ text, path, what, id }) => {
    const said = plain(text);
    return hidden
      .filter((secret) => secret.id !== id && said.includes(secret.text))
      .map((secret) =>
        error(
          'secret-in-the-open',
          path,
          `${what} says word for word what fact ${secret.id} says must not be said`,
          'Leave that part out, or change the status of the fact.'
        )
      );
  });
};

interface Sayable {
  text: string;
  path: Path;
  what: string;
  id?: string;
}

function sayable({ facts, organisation, injects, situation }: Scenario): Sayable[] {
  return [
    ...facts.flatMap((fact, i): Sayable[] => [
      ...(fact.status === 'known'
        ? [{ text: fact.text, path: ['facts', i, 'text'], what: 'a known fact', id: fact.id }]
        : []),
      ...fact.becomes.flatMap((change, j) =>
        change.status === 'known'
          ? [
              {
                text: change.text ?? fact.text,
                path: ['facts', i, 'becomes', j],
                what: 'a fact that becomes known',
                id: fact.id
              }
            ]
          : []
      )
    ]),
    { text: situation.happened, path: ['situation', 'happened'], what: 'what happened' },
    ...organisation.plan.holding.map(({ text }, i) => ({
      text,
      path: ['organisation', 'plan', 'holding', i, 'text'],
      what: 'a holding statement'
    })),
    ...injects.flatMap(({ model }, i) =>
      model ? [{ text: model, path: ['injects', i, 'model'], what: 'a model answer' }] : []
    )
  ];
}

/** Case, punctuation and spacing aside. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
