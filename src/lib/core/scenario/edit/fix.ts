import { DEFAULT_CLOCKS } from '../defaults.ts';
import { nearest } from '../nearest.ts';
import { property, type Path } from '../positions.ts';
import type { Problem } from '../problem.ts';
import { fieldAt, takes } from '../schema-fields.ts';
import { scenarioSchema, SEVERITIES } from '../schema.ts';
import { drillTimeInFile, formatDrillTime, MINUTE, parseDrillTime } from '../time.ts';
import type { Draft } from './draft.ts';
import type { Edit } from './edits.ts';
import { idsOf, kindNamedAt, wordsAt } from './references.ts';
import { freeId } from './rename.ts';

/** A way out of a problem that needs no thought. */
export interface Fix {
  /** What it does, as a button says it: `Set 9:00`. */
  label: string;
  edits: Edit[];
}

type Fixing = (at: Path, draft: Draft, problem: Problem) => Fix | null;

/**
 * The fix of a problem; null where an author has to choose or to write. A fix settles the problem
 * that it is for.
 */
export function fixOf(problem: Problem, draft: Draft): Fix | null {
  const fixing = FIXES[problem.code];
  if (!fixing || problem.at.length === 0) return null;
  const fix = fixing(problem.at, draft, problem);
  return fix && fix.edits.length > 0 ? fix : null;
}

const found = ({ value }: Draft, path: Path): unknown => path.reduce<unknown>(property, value);
const set = (path: Path, value: unknown, label = `Set ${String(value)}`): Fix => ({
  label,
  edits: [{ do: 'set', path, value }]
});

/** For what stands there, and should not. */
const leaveOut =
  (what: string, ...keys: string[]): Fixing =>
  (at, draft) => ({
    label: `Leave ${what} out`,
    edits: (keys.length === 0 ? [at] : keys.map((key) => [...at, key]))
      .filter((path) => found(draft, path) !== undefined)
      .map((path) => ({ do: 'remove', path }))
  });

/** For a name or a word that was misspelt. */
const meant: Fixing = (at, draft) => {
  const said = found(draft, at);
  if (typeof said !== 'string') return null;
  const kind = kindNamedAt(at, draft.value);
  const known = kind
    ? idsOf(kind, draft.value)
    : [...(fieldAt(scenarioSchema, at)?.words ?? []), ...wordsAt(at)];
  const near = nearest(said, known);
  return near === null ? null : set(at, near, `Change to ${near}`);
};

const FIXES: Readonly<Partial<Record<string, Fixing>>> = {
  'unknown-persona': meant,
  'unknown-role': meant,
  'unknown-fact': meant,
  'unknown-objective': meant,
  'unknown-inject': meant,
  'unknown-red-flag': meant,
  'unknown-value': meant,

  'unknown-key'(at, draft) {
    const key = String(at.at(-1));
    const group = at.slice(0, -1);
    const known = fieldAt(scenarioSchema, group)?.keys ?? [];
    const near = nearest(
      key,
      known.filter((one) => found(draft, [...group, one]) === undefined)
    );
    const gone: Edit = { do: 'remove', path: at };
    return near === null
      ? { label: `Leave ${key} out`, edits: [gone] }
      : {
          label: `Change to ${near}`,
          edits: [{ do: 'set', path: [...group, near], value: found(draft, at) }, gone]
        };
  },

  'wrong-type'(at, draft) {
    const said = found(draft, at);
    if (typeof said !== 'number' && typeof said !== 'boolean') return null;
    const text = String(said);
    return takes(scenarioSchema, at, text) ? set(at, text, `Read it as text: "${text}"`) : null;
  },

  'wrong-form'(at, _draft, { remedy }) {
    // The remedy says what the id would be.
    const id = /^Write it as ([a-z0-9-]+)\.$/.exec(remedy)?.[1];
    return id === undefined ? null : set(at, id, `Write ${id}`);
  },

  'duplicate-id'(at, draft) {
    const id = String(found(draft, at));
    const list = found(draft, at.slice(0, -2));
    const taken = Array.isArray(list) ? list.map((entry) => String(property(entry, 'id'))) : [];
    const free = freeId(id, taken);
    return set(at, free, `Call it ${free}`);
  },

  'target-without-limit'(at, draft) {
    const target = parseDrillTime(String(found(draft, at)));
    if (target === null) return null;
    const limit = Math.max(target * 2, target + 2 * MINUTE);
    return set(
      [...at.slice(0, -1), 'limit'],
      drillTimeInFile(limit),
      `Set a limit of ${formatDrillTime(limit)}`
    );
  },

  'target-not-before-limit'(at, draft) {
    const expects = found(draft, at);
    const target = parseDrillTime(String(property(expects, 'target')));
    if (target === null || property(expects, 'limit') === undefined) return null;
    const severity = SEVERITIES.find(
      (one) => one === property(found(draft, at.slice(0, 2)), 'severity')
    );
    const usual = DEFAULT_CLOCKS[severity ?? 'low'].limit;
    const limit = Math.max(usual, target * 2);
    return set(
      [...at, 'limit'],
      drillTimeInFile(limit),
      `Set a limit of ${formatDrillTime(limit)}`
    );
  },

  length(at, { scenario }) {
    const end = scenario?.end.at;
    return end === undefined ? null : set(at, Math.max(3, Math.round(end / MINUTE)));
  },

  'first-move': (at) => ({
    label: 'Begin at 0:00',
    edits: [
      { do: 'remove', path: [...at, 'when'] },
      { do: 'remove', path: [...at, 'after'] },
      { do: 'set', path: [...at, 'at'], value: '00:00' }
    ]
  }),

  'few-variants'(at, draft) {
    const inject = found(draft, at.slice(0, 2));
    const variants = property(inject, 'variants');
    const most = (Array.isArray(variants) ? variants.length : 0) + 1;
    return most >= 2 ? set(at, most, `Let it come ${String(most)} times`) : null;
  },

  'nobodys-handle'(at, draft, { message, remedy }) {
    const handle = /^(@\w+) is/.exec(message)?.[1];
    const near = /^Did you mean (@\w+)\?$/.exec(remedy)?.[1];
    const text = found(draft, at);
    if (handle === undefined || near === undefined || typeof text !== 'string') return null;
    return set(at, text.replace(new RegExp(`${handle}\\b`), near), `Change to ${near}`);
  },

  'reply-to-itself': leaveOut('replyTo'),
  'role-without-escalation': leaveOut('the role'),
  'clock-on-ignore': leaveOut('target and limit', 'target', 'limit'),
  'stray-headline': leaveOut('the headline'),
  'first-jump': leaveOut('the jump'),
  kind: leaveOut('kind'),
  'variants-without-repeat': leaveOut('the variants'),
  'answer-to-briefing': leaveOut('what is expected'),
  'reaction-to-briefing': leaveOut('the reactions'),
  'silent-persona': leaveOut('this persona')
};
