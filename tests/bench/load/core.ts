import { parseDocument } from 'yaml';
import { decide, evolve, replay } from '../../../src/lib/core/drill/index.ts';
import { playTeam } from '../../../src/lib/core/rehearsal/play-team.ts';
import { average } from '../../../src/lib/core/rehearsal/robots/average.ts';
import { readScenario } from '../../../src/lib/core/scenario/index.ts';
import { longDrill } from '../../support/long-drill.ts';
import { longScript } from '../../support/long-script.ts';
import { median, ms, print, times, type Row } from './figures.ts';
import { alone } from './run.ts';

const EVENTS = 5_000;
/** A long script, and the most that a scenario may have. */
const SCRIPTS = [1_000, 10_000] as const;

/** What the core alone does with much: a long log, a long script. */
export function measure(): Row[] {
  return [replaying(), ...SCRIPTS.map(linting)];
}

function replaying(): Row {
  const players = ['ada', 'ben', 'cleo', 'dov', 'eva', 'fay'].map((person) => ({
    person,
    name: person,
    role: null,
    player: average
  }));
  const scenario = longDrill({ minutes: 180, injects: 1_000, branches: 60 });
  const setup = {
    drill: 'd',
    digest: 'x',
    trainee: { id: 'coach', name: 'Coach' },
    seed: 1,
    wall: 0
  };
  const played = playTeam(scenario, players, setup);
  // As far as to the middle: it must not be over while they talk on.
  const log = played.slice(0, played.length / 2);
  let state = replay(log);
  // Robots do not talk to each other.
  while (log.length < EVENTS) {
    const said = decide(scenario, state, {
      type: 'SendTeamMessage',
      id: `said-${String(log.length)}`,
      by: { role: 'trainee', person: 'ada' },
      wall: state.wall,
      text: 'Who has the line of the helpdesk at hand?'
    });
    if (!said.ok) throw new Error(said.refusal.message);
    log.push(...said.events);
    state = evolve(state, ...said.events);
  }
  const text = log.map((event) => JSON.stringify(event));
  return line(`replay of ${EVENTS.toLocaleString('en')} events`, 20, () => replay(log), [
    'parsing their JSON',
    () => text.map((one) => JSON.parse(one) as unknown)
  ]);
}

function linting(injects: number): Row {
  const text = longScript('long', injects);
  const read = () => {
    if (!readScenario(text).scenario) throw new Error('expected a script that can be read');
  };
  return line(`${injects.toLocaleString('en')} injects parsed and linted`, 3, read, [
    'yaml alone',
    () => parseDocument(text)
  ]);
}

function line(
  what: string,
  rounds: number,
  ours: () => unknown,
  [name, baseline]: [string, () => unknown]
): Row {
  const pairs = Array.from({ length: rounds }, () => [timed(ours), timed(baseline)] as const);
  const own = median(pairs.map(([one]) => one));
  const other = median(pairs.map(([, one]) => one));
  return {
    what,
    ours: ms(own),
    baseline: `${name}: ${ms(other)}`,
    ratio: times(own, other),
    bar: '',
    reached: null
  };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

await alone(import.meta.filename, async () => print(measure()));
