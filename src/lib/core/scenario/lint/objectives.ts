import { error, warning, type Rule } from './finding.ts';

/** Every objective is exercised by something, and something is exercised. */
export const objectives: Rule = ({ objectives, injects, statement, assessment }) => {
  const exercised = new Set([
    ...injects.flatMap((inject) => [
      ...(inject.expects?.objectives ?? []),
      ...inject.reactions.flatMap((reaction) => reaction.expects?.objectives ?? [])
    ]),
    ...(statement?.objectives ?? []),
    ...(assessment?.objectives ?? [])
  ]);
  if (exercised.size === 0)
    return [
      error(
        'no-objective-exercised',
        ['objectives'],
        'no inject exercises any objective',
        'Name objectives with what an inject needs (`objectives` under `expects`).'
      )
    ];
  return objectives.flatMap(({ id }, i) =>
    exercised.has(id)
      ? []
      : [
          warning(
            'objective-not-exercised',
            ['objectives', i],
            `nothing exercises the objective ${id}`,
            'Name it with what an inject needs (`objectives` under `expects`), or leave it out.'
          )
        ]
  );
};
