import { nearest } from '../nearest.ts';
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
  const check = (kind: Kind, id: string | undefined, path: Path): Finding[] =>
    id === undefined || known[kind].has(id) ? [] : [unknown(kind, id, path, known)];
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

function unknown(kind: Kind, id: string, path: Path, known: Record<Kind, Set<string>>): Finding {
  const elsewhere = (Object.keys(known) as Kind[]).find((other) => known[other].has(id));
  const meant = nearest(id, known[kind]);
  const all = [...known[kind]].slice(0, 12).join(', ');
  const remedy = elsewhere
    ? `${id} is ${kindNoun(elsewhere)}; ${kindNoun(kind)} is expected here${kind === 'role' ? ', as in organisation.plan.roles' : ''}.`
    : meant
      ? `Did you mean ${meant}?`
      : `Known: ${all}${known[kind].size > 12 ? ', …' : ''}.`;
  return error(`unknown-${kind.replace(' ', '-')}`, path, `there is no ${kind} ${id}`, remedy);
}

function kindNoun(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function roleWithoutEscalation(action: string, path: Path): Finding {
  return warning(
    'role-without-escalation',
    path,
    `a role is named, but the expected action is ${action}`,
    'Set `action: escalate`, or leave the role out.'
  );
}
