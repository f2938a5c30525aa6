import { capital } from '../primitives/capital.ts';
import type { EntryChange, ScenarioChanges } from '../../core/scenario/difference/index.ts';
import { count } from '../people/words.ts';
import { namesInWords } from '../primitives/names.ts';
import type { Sharing, Side, StudioRow, Whose } from './types.ts';

export const WHOSE_NAMES: Readonly<Record<Whose, string>> = {
  all: 'All',
  own: 'Mine',
  shared: 'Shared with me',
  'built-in': 'Built in',
  archived: 'Archived'
};

export const SHARING_NAMES: Readonly<Record<Sharing, { name: string; meaning: string }>> = {
  nobody: { name: 'Nobody', meaning: 'You alone read it, write in it and start it.' },
  teams: {
    name: 'My teams',
    meaning: 'Trainers of your teams read it and write in it. Everybody in them can start it.'
  },
  house: {
    name: 'Everybody here',
    meaning:
      'As with your teams; all other trainers can read and copy it, and everybody with an account can start it.'
  }
};

/** What is said of a problem, as a sentence: with a capital, and one stop. */
export function sentence(text: string): string {
  return `${capital(text)}${/[.?!…]$/.test(text) ? '' : '.'}`;
}

/** `a fact`; `an objective` */
export function withArticle(one: string): string {
  return `${/^[aeio]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** `mine, shared with my teams`; `by Ana Reis` */
export function ownerWords({ builtIn, mine, owner, sharedWith }: StudioRow): string {
  if (builtIn) return 'Built in';
  if (!mine) return `by ${owner ?? 'somebody'}`;
  if (sharedWith === 'nobody') return 'Mine';
  return sharedWith === 'teams' ? 'Mine, shared with my teams' : 'Mine, shared with everybody here';
}

/** `version 3`; `never kept as a version`; `no version without errors` */
export function versionWords({ version, playable, archived }: StudioRow): string {
  if (version === null) return 'no version yet';
  return playable || archived ? `version ${String(version)}` : 'no version without errors';
}

export function sideName(side: Side): string {
  return side === 'draft' ? 'what is written now' : `version ${String(side)}`;
}

/** Names of lists and keys of the file, as one says them. */
const NAMES: Readonly<Record<string, string>> = {
  injects: 'Injects',
  facts: 'Facts',
  personas: 'Personas',
  objectives: 'Objectives',
  trainerNote: 'Trainer’s note',
  organisation: 'Organisation and plan',
  truth: 'What an accurate assessment says',
  situation: 'Situation and briefing',
  end: 'ENDEX',
  limits: 'Lengths of texts',
  statement: 'First statement',
  assessment: 'First assessment',
  questions: 'Debrief questions',
  crowd: 'Lines of the crowd',
  takesUp: 'what a good answer takes up',
  model: 'model answer',
  expects: 'expected action',
  becomes: 'how it changes',
  replyTo: 'what it answers',
  followers: 'number of followers'
};

export function partName(key: string): string {
  return NAMES[key] ?? capital(key);
}

/** What happened to an entry, to stand behind its name: `added at 02:00`; `moved from 02:00 to 03:00` */
export function changeWords(change: EntryChange): string {
  switch (change.did) {
    case 'added':
      return change.at === null ? 'added' : `added at ${change.at}`;
    case 'removed':
      return change.at === null ? 'removed' : `removed; it stood at ${change.at}`;
    case 'moved':
      return `moved from ${change.from ?? 'a condition'} to ${change.to ?? 'a condition'}`;
    case 'edited':
      return `edited: ${namesInWords(change.fields.map((field) => NAMES[field] ?? field))}`;
    default:
      return change satisfies never;
  }
}

/** `2 injects added, 1 moved; facts in another order`; empty where no entry of a list changed */
export function summaryWords({ lists }: ScenarioChanges): string {
  return lists
    .map(({ list, changes, reordered }) => {
      const dids = [...new Set(changes.map(({ did }) => did))];
      const said = dids.map((did, place) => {
        const many = changes.filter((change) => change.did === did).length;
        const noun = list.slice(0, -1);
        return place === 0 ? `${count(many, noun)} ${did}` : `${String(many)} ${did}`;
      });
      return [...said, ...(reordered ? [`${list} in another order`] : [])].join(', ');
    })
    .join('; ');
}

/** The address of the library with some of what is asked for changed; what is asked by default is left out. */
export function libraryAddress(
  asked: { whose: Whose; tag: string; q: string },
  change: Partial<{ whose: Whose; tag: string; q: string }> = {}
): string {
  const { whose, tag, q } = { ...asked, ...change };
  const query = new URLSearchParams({
    ...(whose !== 'all' && { whose }),
    ...(tag !== '' && { tag }),
    ...(q !== '' && { q })
  });
  return query.size === 0 ? '/studio' : `/studio?${query.toString()}`;
}
