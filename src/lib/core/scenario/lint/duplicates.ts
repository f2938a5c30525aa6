import type { Path } from '../positions.ts';
import type { Rule } from './finding.ts';

/** Two things with one name: ids within their list, handles among all accounts. */
export const duplicates: Rule = (scenario) => {
  const { organisation, facts, personas, injects, objectives } = scenario;
  const lists = { objectives, facts, personas, injects };
  return [
    ...Object.entries(lists).flatMap(([list, entries]) =>
      repeated(entries.map((entry) => entry.id)).map(({ value, index, first }) =>
        duplicateId(value, [list, index, 'id'], `${list}[${String(first)}]`)
      )
    ),
    ...repeated(organisation.plan.roles.map((role) => role.id)).map(({ value, index, first }) =>
      duplicateId(
        value,
        ['organisation', 'plan', 'roles', index, 'id'],
        `organisation.plan.roles[${String(first)}]`
      )
    ),
    ...repeated([organisation.handle, ...personas.map((persona) => persona.handle)]).map(
      ({ value, index, first }) => ({
        severity: 'error' as const,
        code: 'duplicate-handle',
        path: ['personas', index - 1, 'handle'] as Path,
        message:
          first === 0
            ? `${value} is the organisation's own handle`
            : `${value} is already the handle of ${personas[first - 1]?.id ?? 'another persona'}`,
        remedy: 'Give every account a handle of its own; capitals make no difference.'
      })
    )
  ];
};

function duplicateId(id: string, path: Path, first: string) {
  return {
    severity: 'error' as const,
    code: 'duplicate-id',
    path,
    message: `the id ${id} is taken by ${first}`,
    remedy: 'Give each entry an id of its own, and check which one the references mean.'
  };
}

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
