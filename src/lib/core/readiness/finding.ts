import { allOf, countWord, listed } from '../debrief/words.ts';
import { capital } from '../scenario/capital.ts';
import { shown } from './rules.ts';
import type { TeamFigures } from './team.ts';

export type NamedTeam = TeamFigures & { name: string };

/** Teams whose slipping is named; of more it is said how many. */
const NAMED = 2;

/**
 * What stands over the page: how many teams are ready, and who is slipping on what. "Two of six teams
 * are ready. Social and community is slipping on apology."
 *
 * @param asked whether one of somebody's teams was to be shown, which may be none of theirs
 */
export function findingOf(teams: readonly NamedTeam[], { asked = false } = {}): string {
  const [only, ...others] = teams;
  if (!only)
    return asked ? 'The team of this address is not one of yours.' : 'You are in no team yet.';
  if (teams.every(({ drills }) => drills === 0)) return 'No drill has ended in this time.';
  if (others.length === 0) return ofOne(only);
  return [readyWords(teams), ...slippingWords(teams)].join(' ');
}

function ofOne(team: NamedTeam): string {
  switch (team.standing) {
    case 'ready':
      return `${team.name} is ready.`;
    case 'slipping':
      return `${team.name} is not ready, and ${slips(team)}.`;
    case 'not-yet':
      return `${team.name} is not ready yet${team.below.length > 0 ? `: ${below(team)}` : ''}.`;
    case 'too-few':
      return `Too few of ${team.name} have drilled to say how it stands.`;
    case 'undrilled':
      return `Nobody of ${team.name} has drilled in this time.`;
    default:
      return team.standing satisfies never;
  }
}

/** Of a team in which too few drilled nothing is known: it is neither ready nor not. */
function readyWords(teams: readonly NamedTeam[]): string {
  const judged = teams.filter(
    ({ standing }) => standing !== 'too-few' && standing !== 'undrilled'
  ).length;
  if (judged === 0) return 'Too few have drilled to say how any team stands.';
  const ready = teams.filter(({ standing }) => standing === 'ready').length;
  const some = judged < teams.length;
  const which = some ? ' that can be judged' : '';
  if (judged === 1) return `The one team${which} is ${ready === 1 ? '' : 'not '}ready.`;
  if (ready === judged) return `${capital(allOf(judged))} teams${which} are ready.`;
  const of = `of ${some ? 'the ' : ''}${countWord(judged)} teams${which}`;
  if (ready === 0) return `None ${of} is ready.`;
  return `${capital(countWord(ready))} ${of} ${ready === 1 ? 'is' : 'are'} ready.`;
}

function slippingWords(teams: readonly NamedTeam[]): string[] {
  const slipping = teams
    .filter(({ standing }) => standing === 'slipping')
    .sort((a, b) => b.gap - a.gap || a.name.localeCompare(b.name, 'en'));
  const named = slipping
    .slice(0, NAMED)
    .map((team, place) => `${team.name} ${place === 0 ? slips(team) : `on ${slipsOn(team)}`}`);
  const more = slipping.length - named.length;
  if (more > 0) named.push(`${countWord(more)} more ${more === 1 ? 'team slips' : 'teams slip'}`);
  return named.length === 0 ? [] : [`${capital(listed(named))}.`];
}

/** Of several dimensions the one that fell most says it. */
function slipsOn({ slipping }: TeamFigures): string {
  return slipping[0] ?? 'nothing';
}

function slips(team: TeamFigures): string {
  return `is slipping on ${slipsOn(team)}`;
}

/**
 * The team that is furthest from ready, of those of which figures are shown, and why; null where all of
 * these are ready, and where there is but one.
 */
export function furthestOf(teams: readonly NamedTeam[]): { team: string; why: string } | null {
  if (teams.length < 2) return null;
  const [last] = teams
    .filter(({ standing }) => standing === 'slipping' || standing === 'not-yet')
    .sort((a, b) => b.gap - a.gap || a.name.localeCompare(b.name, 'en'));
  if (!last) return null;
  const why = last.below.length > 0 ? below(last) : 'no drill in the last 90 days';
  return { team: last.name, why };
}

/** `speed is at 1.5 and apology at 1.9`; the lowest first, at most three. */
function below({ below, lines }: TeamFigures): string {
  const parts = below.slice(0, 3).map((dimension, place) => {
    const now = lines.find((line) => line.dimension === dimension)?.now ?? null;
    return `${dimension} ${level(now, place === 0)}`;
  });
  return listed(parts);
}

function level(now: number | null, first: boolean): string {
  if (now === null) return 'was never rated';
  return `${first ? 'is ' : ''}at ${shown(now).toFixed(1)}`;
}
