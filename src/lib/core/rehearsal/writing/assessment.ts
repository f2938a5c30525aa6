import type { SituationAssessment } from '../../drill/events.ts';
import type { Cause, Responsibility } from '../../scenario/schema.ts';
import { SEVERITIES, type Severity } from '../../scenario/vocabulary.ts';
import type { Sight } from '../sight.ts';
import { sentencesOf } from './sentences.ts';

const CAUSE_BY: Readonly<Record<Responsibility, Cause>> = {
  preventable: 'own',
  accident: 'own',
  victim: 'third-party',
  unclear: 'not-known'
};
const MOST = 400;

/** The situation as it can be assessed from what is known and from what people write. */
export function assess({ state }: Sight, responsibility: Responsibility): SituationAssessment {
  const known = state.facts.filter(({ status }) => status === 'known');
  const newest = known.toSorted((a, b) => b.since - a.since);
  const told = newest.flatMap(({ text }) => sentencesOf(text)[0] ?? []);
  const posts = Object.values(state.posts).filter(({ ours }) => !ours);
  const heard = posts.some(
    ({ author, channel }) =>
      channel === 'news' || author.kind === 'press' || author.kind === 'official'
  );
  return {
    happened: (told[0] ?? 'Not known yet.').slice(0, MOST),
    source: (newest.find(({ source }) => source !== undefined)?.source ?? '').slice(0, MOST),
    cause: CAUSE_BY[responsibility],
    affected: (told.find((text) => /\d/u.test(text)) ?? '').slice(0, MOST),
    severity: posts.reduce<Severity>((gravest, { severity }) => {
      return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(gravest) ? severity : gravest;
    }, 'medium'),
    spread: heard ? 'regional' : 'local'
  };
}
