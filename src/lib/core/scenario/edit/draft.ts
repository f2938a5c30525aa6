import type { z } from 'zod';
import { lintScenario } from '../lint.ts';
import type { Surroundings } from '../lint/finding.ts';
import { MAX_PROBLEMS, notAScenario } from '../parse.ts';
import { namePath, property, type Path, type Positions } from '../positions.ts';
import { inFileOrder, type Problem } from '../problem.ts';
import { explainIssues } from '../schema-problems.ts';
import { scenarioSchema, type Scenario } from '../schema.ts';
import { readYaml } from '../yaml-text.ts';
import { partialScenario } from './partial.ts';
import {
  positionsBy,
  problemsOf,
  readStretches,
  stretchAt,
  unreadable,
  valueOf,
  type Stretches
} from '../stretches.ts';

/** A scenario while it is written: its text, and all that can be said of it as it stands. */
export interface Draft {
  readonly text: string;
  /**
   * The file as its author wrote it: times as text, defaults left out, anything possible. Where a
   * part of the text cannot be read, what stood there before.
   */
  readonly value: Readonly<Record<string, unknown>>;
  /** The scenario, without the entries that do not fit yet; null while too much is wrong for one. */
  readonly scenario: Scenario | null;
  /** The way in the file to what stands at a path in `scenario`. */
  readonly inFile: (path: Path) => Path;
  /** True when the scenario is all of the file, and no error was found: it can be played. */
  readonly playable: boolean;
  readonly problems: readonly Problem[];
  readonly positions: Positions;
  /** The text in parts that are read one by one; null where it has to be read as a whole. */
  readonly stretches: Stretches | null;
  /** Whether all of the text can be read as YAML. */
  readonly readable: boolean;
}

/**
 * Reads the text of a scenario while it is written. What did not change since `before` is not read
 * again, so that a long script answers at each key. Says the same of a text as `readScenario`,
 * and more where a part of it does not fit yet: there `readScenario` stops.
 *
 * Any text is allowed in; nothing is thrown.
 */
export function readDraft(
  text: string,
  before: Draft | null = null,
  surroundings: Surroundings = {}
): Draft {
  const stretches = readStretches(text, before?.stretches);
  if (!stretches) return readWhole(text, before, surroundings);
  if (unreadable(stretches).length > 0) return readBroken(text, stretches, before, surroundings);
  const value = valueOf(stretches);
  if (Object.keys(value).length === 0) return readWhole(text, before, surroundings);
  const name = (path: Path): string => namePath(path, value);
  const positions = positionsBy(stretches, name);
  const said = problemsOf(stretches, positions);
  return checked({ text, value, positions, stretches, readable: true }, said, surroundings);
}

type Bare = Pick<Draft, 'text' | 'value' | 'positions' | 'stretches' | 'readable'>;

/** For text that is laid out so that its parts cannot be told apart. */
function readWhole(
  text: string,
  before: Draft | null,
  surroundings: Surroundings,
  yaml = readYaml(text)
): Draft {
  if (!yaml.ok || !isRecord(yaml.value)) {
    const problems = yaml.ok ? [notAScenario(yaml.value)] : yaml.problems;
    const value = before?.value ?? {};
    return {
      ...(before ?? nothing(value)),
      ...{ text, value, problems, stretches: null, readable: false, playable: false }
    };
  }
  const { value, positions, problems } = yaml;
  return checked(
    { text, value, positions, stretches: null, readable: true },
    problems,
    surroundings
  );
}

function nothing(value: unknown): Pick<Draft, 'scenario' | 'inFile' | 'positions'> {
  const start = { line: 1, column: 1 };
  const positions = {
    of: () => start,
    ofKey: () => start,
    name: (path: Path) => namePath(path, value)
  };
  return { scenario: null, inFile: (path) => path, positions };
}

/** While a part of the text cannot be read: the errors of the text, and the rest as it stands. */
function readBroken(
  text: string,
  stretches: Stretches,
  before: Draft | null,
  surroundings: Surroundings
): Draft {
  const yaml = readYaml(text);
  // Parts that lean on each other (anchors) are readable together only.
  if (yaml.ok) return readWhole(text, before, surroundings, yaml);
  const value = valueOf(stretches);
  const earlier = before?.value ?? {};
  for (const { stretch } of unreadable(stretches)) {
    const was = earlier[stretch.key];
    if (stretch.entry === null) value[stretch.key] = was ?? null;
    else {
      const list = value[stretch.key] as unknown[];
      // Only where it is the same entry for certain.
      if (Array.isArray(was) && was.length === list.length)
        list[stretch.entry] = was[stretch.entry];
    }
  }
  const name = (path: Path): string => namePath(path, value);
  const bare = { text, value, positions: positionsBy(stretches, name), stretches, readable: false };
  // What schema and lint say of the rest waits: it would be said at each key, of half a file.
  const { scenario, inFile } = fitting(value);
  return { ...bare, scenario, inFile, playable: false, problems: yaml.problems };
}

interface Fitting extends Pick<Draft, 'scenario' | 'inFile'> {
  /** What does not fit; none where all does. */
  issues: readonly z.core.$ZodIssue[];
  /** Ids of entries that were left out. */
  without: ReadonlySet<string>;
}

const AS_WRITTEN = (path: Path): Path => path;

/** The scenario that a value is, as far as it fits the schema. */
function fitting(value: Readonly<Record<string, unknown>>): Fitting {
  const parsed = scenarioSchema.safeParse(value);
  if (parsed.success)
    return { scenario: parsed.data, inFile: AS_WRITTEN, issues: [], without: new Set() };
  const { issues } = parsed.error;
  const partial = partialScenario(value, issues);
  return partial
    ? { ...partial, issues }
    : { scenario: null, inFile: AS_WRITTEN, issues, without: new Set() };
}

/** What schema and lint say. */
function checked(bare: Bare, said: readonly Problem[], surroundings: Surroundings): Draft {
  const { value, positions } = bare;
  const { scenario, inFile, issues, without } = fitting(value);
  const linted = scenario
    ? lintScenario(scenario, throughFile(positions, inFile), surroundings)
        .map((problem) => ({ ...problem, at: inFile(problem.at) }))
        // What refers to an entry that is only left out, refers to something all the same.
        .filter(({ code, at }) => !(code.startsWith('unknown-') && refersTo(at, value, without)))
    : [];
  const wrong = explainIssues(issues, value, positions);
  const problems = inFileOrder([...wrong, ...said, ...linted]);
  const whole = issues.length === 0;
  return {
    ...bare,
    scenario,
    inFile,
    playable: whole && !problems.some(({ severity }) => severity === 'error'),
    problems: whole ? problems : problems.slice(0, MAX_PROBLEMS)
  };
}

function refersTo(at: Path, value: unknown, ids: ReadonlySet<string>): boolean {
  const found = at.reduce<unknown>(property, value);
  return typeof found === 'string' && ids.has(found);
}

function throughFile(positions: Positions, inFile: (path: Path) => Path): Positions {
  return {
    of: (path) => positions.of(inFile(path)),
    ofKey: (path) => positions.ofKey(inFile(path)),
    name: (path) => positions.name(inFile(path))
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The offset in the text of the value at a path, or of what stands nearest above it. */
export function offsetOf({ text, positions }: Draft, path: Path): number {
  const { line, column } = positions.of(path);
  let from = 0;
  for (let next = 1; next < line; next++) {
    const end = text.indexOf('\n', from);
    if (end < 0) return text.length;
    from = end + 1;
  }
  return Math.min(text.length, from + column - 1);
}

/** The entry of a list, or else the key, in which an offset of the text stands; empty above all. */
export function pathAt({ stretches }: Draft, offset: number): Path {
  const place = stretches?.placed.findLast(({ from }) => from <= offset);
  if (!place || place.stretch.key === '') return [];
  const { key, entry } = place.stretch;
  return entry === null ? [key] : [key, entry];
}

/** Whether the text at a path can be read, and so be edited by something else than text. */
export function readableAt(draft: Draft, path: Path): boolean {
  if (draft.readable) return true;
  if (!draft.stretches) return false;
  const at = stretchAt(draft.stretches, path);
  return at !== null && (at.place.stretch.kind === 'head' || at.place.read.ok);
}
