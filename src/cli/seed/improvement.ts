import type { Point } from '../../lib/core/debrief/report/index.ts';
import { NO_EDITS } from '../../lib/core/debrief/report/index.ts';
import type {
  ActionChange,
  ActionState,
  ImprovementAction,
  KeptReport
} from '../../lib/server/store/report-store.ts';
import { ACTION_WORDS } from './action-titles.ts';
import { draw, hex, pick, share } from './chance.ts';

const DAY = 24 * 60 * 60_000;
/** Of ten team drills so many get a report that somebody calls ready. */
const READY = 8;
const MOST_ACTIONS = 3;
/** One action in so many is given up. */
const DROPPED = 12;

export interface Debriefed {
  drill: string;
  /** Id of who conducted it, and writes the report. */
  trainer: string;
  /** Ids of who played. */
  members: readonly string[];
  /** Wall time in ms. */
  endedAt: number;
  /** Areas for improvement of its report, the gravest first. */
  areas: readonly Point[];
}

/**
 * What people made of a drill's report: when it was called ready, and the actions that came of it, the more
 * of them done the longer ago it was.
 *
 * @param until wall time in ms after which nothing has happened yet
 * @returns null where nobody got round to it
 */
export function improvementOf(seed: number, from: Debriefed, until: number): KeptReport | null {
  const { drill, trainer, endedAt, areas } = from;
  const at = endedAt + draw(seed, `report:${drill}`, 1, 4 * 24) * 60 * 60_000;
  if (draw(seed, `ready:${drill}`, 1, 10) > READY || at >= until) return null;
  const answered = areas.filter(({ key }) => key in ACTION_WORDS).slice(0, MOST_ACTIONS);
  const number = draw(seed, `actions:${drill}`, 0, answered.length);
  return {
    drill,
    revision: 0,
    edits: NO_EDITS,
    edited: null,
    state: 'ready',
    stated: { by: trainer, at },
    actions: answered.slice(0, number).map(({ key }) => actionOn(seed, key, at, from, until)),
    remains: null
  };
}

function actionOn(
  seed: number,
  area: string,
  at: number,
  { drill, trainer, members }: Debriefed,
  until: number
): ImprovementAction {
  const purpose = `action:${drill}:${area}`;
  const [title = '', done = ''] = pick(seed, purpose, ACTION_WORDS[area] ?? []) ?? [];
  const person = pick(seed, `${purpose}:owner`, [trainer, ...members]);
  const due = at + draw(seed, `${purpose}:due`, 10, 45) * DAY;
  const made: ActionChange = { at, by: trainer, state: 'open', changed: [], note: '' };
  const later = laterOn(seed, purpose, { at, due, by: person ?? trainer, done });
  const history = [made, ...later.filter((change) => change.at < until)];
  return {
    id: hex(seed, purpose, 16),
    title,
    owner: person === undefined ? null : { person },
    due: new Date(due).toISOString().slice(0, 10),
    area,
    revision: history.length,
    history
  };
}

/** How an action would go on if there were time: begun, and done about when it is due, or given up. */
function laterOn(
  seed: number,
  purpose: string,
  { at, due, by, done }: { at: number; due: number; by: string; done: string }
): ActionChange[] {
  const change = (when: number, state: ActionState, note: string): ActionChange => ({
    at: Math.round(when),
    by,
    state,
    changed: [],
    note
  });
  const span = due - at;
  const begun = at + span * (0.1 + 0.4 * share(seed, `${purpose}:begun`));
  if (draw(seed, `${purpose}:dropped`, 1, DROPPED) === 1)
    return [change(begun, 'dropped', 'Not needed any more, we do it another way.')];
  const ended = at + span * (0.7 + 0.9 * share(seed, `${purpose}:done`));
  return [change(begun, 'in-progress', ''), change(ended, 'done', done)];
}
