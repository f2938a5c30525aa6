import { busyMinutes, quietSpells } from '../density.ts';
import type { Draft } from '../edit/draft.ts';
import { same } from '../edit/value.ts';
import { property, type Path } from '../positions.ts';
import type { Scenario, Trigger } from '../schema.ts';
import { CHANNELS, FACT_STATUSES, KINDS, RESPONSIBILITIES, SEVERITIES } from '../vocabulary.ts';
import type { Chart, Lane, Mark } from './chart.ts';
import { Placer, releasesBy } from './earliest.ts';
import { leansOf, type Keys } from './leans.ts';
import { clockIn, listIn, shownValue, textIn, titleOf, wordIn } from './lenient.ts';
import { phasesOf } from './phases.ts';
import { saidBy } from './said.ts';

/** What a chart takes from rooms below. */
export interface ChartWords {
  /** A condition in words: core/scenario/trigger-words.ts. */
  trigger: (scenario: Scenario, trigger: Trigger) => string;
}

/**
 * A scenario as a timeline shows it, whatever state its text is in: what cannot be read is shown as
 * such, and nothing is thrown.
 *
 * @param before the chart of an earlier draft; marks that did not change are taken from it, so that
 * a screen need not draw them again
 */
export function chartOf(draft: Draft, words: ChartWords, before: Chart | null = null): Chart {
  const { value, scenario } = draft;
  const saidOf = saidBy(draft.problems);
  const releases = releasesBy(draft);
  const placer = new Placer(releases, ({ when }) =>
    scenario && when ? words.trigger(scenario, when) : ''
  );
  const phases = phasesOf(draft, placer, saidOf, before?.phases ?? []);
  const end = {
    ...placer.place(property(value, 'end'), ['end'], before?.end.place),
    ...saidOf(['end'])
  };
  const names = new Map(
    [...listIn(value, 'personas'), ...listIn(value, 'organisation', 'plan', 'roles')].flatMap(
      (one) => {
        const id = textIn(one, 'id');
        return id === null ? [] : [[id, textIn(one, 'name') ?? id] as const];
      }
    )
  );
  const entries = entriesOf(value);
  const keys = keysOf(entries);
  const fits = fitting(draft);
  const marks = entries.map(({ key, path, raw, id, title, fact }): Mark => {
    const was = before?.byKey.get(key);
    const placed = placer.place(raw, path, was?.place);
    const said = saidOf(path);
    const from = path[0] === 'injects' ? textIn(raw, 'from') : null;
    const who = from === null ? '' : (names.get(from) ?? from);
    const fitsIn = fits(path);
    // Most entries with a time did not change; all that is said of them hangs on these.
    if (
      was &&
      was.raw === raw &&
      placed.release === 'at' &&
      path[0] === 'injects' &&
      was.path[1] === path[1] &&
      was.who === who &&
      was.fits === fitsIn &&
      was.grave === said.grave &&
      same(was.said, said.said)
    )
      return was;
    const when = releases(path)?.release.when;
    const mark: Mark = {
      ...placed,
      ...said,
      key,
      path,
      id,
      title,
      who,
      text: textIn(raw, 'headline') ?? textIn(raw, 'text') ?? textIn(fact, 'text') ?? '',
      lane: path[0] === 'injects' ? laneOf(raw, placed.release) : 'facts',
      kind: wordIn(raw, 'kind', KINDS) ?? (placed.release === 'when' ? 'contingency' : 'standard'),
      needs: path[0] === 'injects' ? clockIn(raw) : null,
      status: path[0] === 'facts' ? wordIn(raw, 'status', FACT_STATUSES) : null,
      fits: fitsIn,
      leans: when && placed.release === 'when' ? leansOf(when, keys) : []
    };
    return was && same(was, mark) ? was : mark;
  });
  const timed = marks.flatMap(({ release, time, needs, lane }) =>
    release === 'at' && time !== null && lane !== 'facts'
      ? [{ at: time, needs: needs !== null }]
      : []
  );
  const ends = end.release === 'at' ? end.time : null;
  return {
    marks,
    byKey: new Map(marks.map((mark) => [mark.key, mark])),
    phases: phases.map((phase, index) => {
      const was = before?.phases[index];
      return was && same(was, phase) ? was : phase;
    }),
    end,
    known: listIn(value, 'facts').filter(
      (fact) => (wordIn(fact, 'status', FACT_STATUSES) ?? 'known') === 'known'
    ).length,
    minutes: busyMinutes(timed, ends ?? 0),
    quiet: quietSpells(timed, ends),
    last: [...marks, ...phases].reduce((last, { place }) => Math.max(last, place), end.place)
  };
}

interface Entry {
  key: string;
  path: Path;
  raw: unknown;
  id: string | null;
  title: string;
  /** Of a change of a fact: the fact. */
  fact: unknown;
}

/** An id that says nothing, as the studio gives it to a new inject: what it says names it better. */
const NUMBERED = /^inject(?:-\d+)?$/;

/** Injects, then what changes by itself, in the order of the file. Keys differ, whatever ids say. */
function entriesOf(value: unknown): Entry[] {
  const taken = new Set<string>();
  const keyed = (name: string): string => {
    let key = name;
    for (let time = 2; taken.has(key); time++) key = `${name}#${String(time)}`;
    taken.add(key);
    return key;
  };
  const named = (kind: string, one: unknown, index: number) => {
    const id = textIn(one, 'id');
    return {
      name: `${kind}:${id ?? `#${String(index)}`}`,
      id,
      title: id === null ? 'Without a name' : titleOf(id)
    };
  };
  const injects = listIn(value, 'injects').map((raw, index): Entry => {
    const { name, id, title } = named('injects', raw, index);
    const words = id !== null && NUMBERED.test(id) ? shownValue(textIn(raw, 'text')) : '';
    return {
      key: keyed(name),
      path: ['injects', index],
      raw,
      id,
      title: words === '' ? title : words,
      fact: null
    };
  });
  const facts = listIn(value, 'facts').flatMap((fact, index) => {
    const { name, id, title } = named('facts', fact, index);
    return listIn(fact, 'becomes').map((raw, place): Entry => {
      const path = ['facts', index, 'becomes', place];
      return { key: keyed(`${name}:${String(place)}`), path, raw, id, title, fact };
    });
  });
  const changes = listIn(value, 'situation', 'becomes').map((raw, place): Entry => {
    const path = ['situation', 'becomes', place];
    const title = `Now ${wordIn(raw, 'responsibility', RESPONSIBILITIES) ?? 'something else'}`;
    return { key: keyed(`situation:${String(place)}`), path, raw, id: null, title, fact: null };
  });
  return [...injects, ...facts, ...changes];
}

function keysOf(entries: readonly Entry[]): Keys {
  const injects = new Map<string, string>();
  const facts = new Map<string, string>();
  for (const { key, id, fact, raw } of entries) {
    if (id === null) continue;
    // The first of a name is the one that is meant; a fact counts from where it becomes known.
    if (!fact && !injects.has(id)) injects.set(id, key);
    if (fact && !facts.has(id) && property(raw, 'status') === 'known') facts.set(id, key);
  }
  return {
    inject: (id) => injects.get(id) ?? null,
    fact: (id) => facts.get(id) ?? null,
    move: (number) => `moves:${String(number - 1)}`
  };
}

/** Which entries of the file are in the scenario. */
function fitting({ scenario, inFile }: Draft): (path: Path) => boolean {
  // While there is no scenario at all, nothing is known against a single entry.
  if (!scenario) return () => true;
  const lists = { injects: scenario.injects, facts: scenario.facts };
  const there = new Set(
    Object.entries(lists).flatMap(([name, list]) =>
      list.map((_, index) => inFile([name, index]).join('\0'))
    )
  );
  return (path) => path[0] === 'situation' || there.has(path.slice(0, 2).join('\0'));
}

/** In the feed, what belongs to the crisis stands apart from the posts that only make it alive. */
function laneOf(raw: unknown, release: Mark['release']): Lane {
  const channel = wordIn(raw, 'channel', CHANNELS) ?? 'feed';
  if (channel !== 'feed') return channel;
  const crisis =
    release !== 'at' ||
    property(raw, 'expects') !== undefined ||
    property(raw, 'sign') === true ||
    (wordIn(raw, 'severity', SEVERITIES) ?? 'low') !== 'low';
  return crisis ? 'feed' : 'life';
}
