import type { Path } from '../positions.ts';
import { error, type Rule } from './finding.ts';

/** Two things with one name: ids within their list, handles among all accounts. */
export const duplicates: Rule = ({ organisation, objectives, facts, personas, injects }) => {
  const lists: [name: string, path: Path, entries: { id: string }[]][] = [
    ['objectives', ['objectives'], objectives],
    ['organisation.plan.roles', ['organisation', 'plan', 'roles'], organisation.plan.roles],
    ['facts', ['facts'], facts],
    ['personas', ['personas'], personas],
    ['injects', ['injects'], injects]
  ];
  const handles = [organisation.handle, ...personas.map((persona) => persona.handle)];
  return [
    ...lists.flatMap(([name, path, entries]) =>
      repeated(entries.map((entry) => entry.id)).map(({ value, index, first }) =>
        error(
          'duplicate-id',
          [...path, index, 'id'],
          `the id ${value} is taken by ${name}[${String(first)}]`,
          'Give each entry an id of its own, and check which one the references mean.'
        )
      )
    ),
    ...repeated(handles).map(({ value, index, first }) =>
      error(
        'duplicate-handle',
        ['personas', index - 1, 'handle'],
        first === 0
          ? `${value} is the organisation's own handle`
          : `${value} is already the handle of ${personas[first - 1]?.id ?? 'another persona'}`,
        'Give every account a handle of its own; capitals make no difference.'
      )
    )
  ];
};

/** Later uses of a value, case aside, each with the index of the first use. */
function repeated(values: string[]): { value: string; index: number; first: number }[] {
  const firsts = new Map<string, number>();
  return values.flatMap((value, index) => {
    const first = firsts.get(value.toLowerCase());
    if (first !== undefined) return [{ value, index, first }];
    firsts.set(value.toLowerCase(), index);
    return [];
  });
}
