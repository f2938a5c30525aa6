import { suggestions } from '../nearest.ts';
import type { Path } from '../positions.ts';
import { RED_FLAGS, type Expectation } from '../schema.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';
import { conditionsIn, injectOf, releasesIn } from './releases.ts';

/** Names that refer to something: each must exist. */
export const references: Rule = (scenario) => {
  const { organisation, objectives, facts, personas, injects, statement, assessment } = scenario;
  const ids = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  const known: Record<Kind, Set<string>> = {
    persona: ids(personas),
    role: ids(organisation.plan.roles),
    fact: ids(facts),
    objective: ids(objectives),
    inject: ids(injects),
    'red flag': new Set(RED_FLAGS)
  };
  const unknown = unknowns(known);
  const check = (kind: Kind, id: string | undefined, path: Path): Finding[] =>
    id === undefined || known[kind].has(id) ? [] : [unknown(kind, id, path)];
  const checkObjectives = (list: string[] | undefined, path: Path) =>
    (list ?? []).flatMap((id, i) => check('objective', id, [...path, 'objectives', i]));
  const checkExpects = (expects: Expectation | undefined, path: Path) =>
    expects === undefined
      ? []
      : [
          ...check('role', expects.role, [...path, 'role']),
          ...checkObjectives(expects.objectives, path),
          ...(expects.role !== undefined && expects.action !== 'escalate'
            ? [roleWithoutEscalation(expects.action, [...path, 'role'])]
            : [])
        ];

  return [
    ...organisation.plan.contacts.flatMap(({ role }, i) =>
      check('role', role, ['organisation', 'plan', 'contacts', i, 'role'])
    ),
    ...check('role', organisation.plan.approval?.by, ['organisation', 'plan', 'approval', 'by']),
    ...checkObjectives(statement?.objectives, ['statement']),
    ...checkObjectives(assessment?.objectives, ['assessment']),
    ...injects.flatMap((inject, i) => [
      ...check(inject.channel === 'briefing' ? 'role' : 'persona', inject.from, [
        'injects',
        i,
        'from'
      ]),
      ...check('inject', inject.replyTo, ['injects', i, 'replyTo']),
      ...checkExpects(inject.expects, ['injects', i, 'expects']),
      ...(inject.takesUp?.answers ?? []).flatMap((id, j) =>
        check('fact', id, ['injects', i, 'takesUp', 'answers', j])
      ),
      ...inject.reactions.flatMap((reaction, j) =>
        checkExpects(reaction.expects, ['injects', i, 'reactions', j, 'expects'])
      )
    ]),
    ...(scenario.crowd ?? []).flatMap(({ from }, i) =>
      check('persona', from, ['crowd', i, 'from'])
    ),
    ...releasesIn(scenario)
      .flatMap(({ when, path }) => (when ? conditionsIn(when, [...path, 'when']) : []))
      .flatMap((condition) => {
        const { trigger, path } = condition;
        const about = injectOf(condition);
        return [
          ...(about ? check('inject', about.id, about.path) : []),
          ...check('fact', trigger.known, [...path, 'known']),
          ...check('fact', trigger.said, [...path, 'said']),
          ...check('role', trigger.escalated?.role, [...path, 'escalated', 'role']),
          ...check('red flag', trigger.flagged?.flag, [...path, 'flagged', 'flag'])
        ];
      })
  ];
};

type Kind = 'persona' | 'role' | 'fact' | 'objective' | 'inject' | 'red flag';

/** Says of unknown names what may have been meant; what is known is put together once. */
function unknowns(known: Record<Kind, ReadonlySet<string>>) {
  const kinds = Object.keys(known) as Kind[];
  const near = new Map(kinds.map((kind) => [kind, suggestions(known[kind])]));
  const firsts = new Map(kinds.map((kind) => [kind, firstOf(known[kind])]));
  return (kind: Kind, id: string, path: Path): Finding => {
    const elsewhere = kinds.find((other) => known[other].has(id));
    const meant = elsewhere ? null : near.get(kind)?.(id);
    const remedy = elsewhere
      ? `${id} is ${kindNoun(elsewhere)}; ${kindNoun(kind)} is expected here${kind === 'role' ? ', as in organisation.plan.roles' : ''}.`
      : meant
        ? `Did you mean ${meant}?`
        : `Known: ${firsts.get(kind) ?? ''}.`;
    return error(`unknown-${kind.replace(' ', '-')}`, path, `there is no ${kind} ${id}`, remedy);
  };
}

function firstOf(names: ReadonlySet<string>): string {
  return `${[...names].slice(0, 12).join(', ')}${names.size > 12 ? ', …' : ''}`;
}

function kindNoun(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function roleWithoutEscalation(action: string, path: Path): Finding {
  return warning(
    'role-without-escalation',
    path,
    `a role is named, but the expected action is ${action}`,
    'Let it need an escalation (`action: escalate`), or leave the role out.'
  );
}
