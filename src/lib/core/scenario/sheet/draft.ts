import { Document, isMap, isSeq, YAMLSeq, type YAMLMap } from 'yaml';
import { SCHEMA_COMMENT } from '../json-schema.ts';
import { TO_WRITE } from '../lint/to-write.ts';
import type { ScenarioInput } from '../schema.ts';
import { parseDrillTime } from '../time.ts';
import { comment, injectNode, quoteTimes, WRITING } from './inject-node.ts';
import { slug } from './names.ts';
import type { SheetPlan } from './plan.ts';
import { spellTime } from './spell.ts';
import { FARTHEST } from './timeline.ts';

export interface DraftFrame {
  id: string;
  title: string;
  /** The day that stands in for the story's where the sheet has none: `2026-04-23`. */
  today: string;
  /** The name of the file that it came from. */
  source: string;
}

/** After the last inject there is time to answer it. */
const TAIL = 10 * 60_000;

const write = (what: string) => `${TO_WRITE} ${what}`;

/**
 * A new scenario out of a sheet, as text. What a sheet cannot say stands there as "To be written: ...",
 * which the lint reports, or as a comment; nothing is made up.
 */
export function draftText(plan: SheetPlan, frame: DraftFrame): string {
  const { ends, minutes } = lengthOf(plan);
  const story = storyOf(plan, frame);
  const role = plan.roles[0]?.id ?? 'duty-officer';
  const head: Omit<ScenarioInput, 'injects'> = {
    id: frame.id,
    title: frame.title,
    summary: write('one or two sentences for the card, which give nothing away'),
    difficulty: 'steady',
    minutes,
    exercises: write('what it exercises, in a few words'),
    objectives:
      plan.objectives.length > 0
        ? plan.objectives.slice(0, 50).map(({ id, text }) => ({ id, text }))
        : [{ id: 'first-objective', text: write('what the drill is to exercise') }],
    story: { starts: story.starts },
    organisation: {
      name: write('the name of the organisation'),
      handle: '@our_account',
      industry: write('its industry'),
      about: write('who we are, in two or three sentences'),
      voice: write('how we speak'),
      plan: {
        roles:
          plan.roles.length > 0
            ? plan.roles.map(({ id, name }) => ({
                id,
                name,
                does: write('what this role decides')
              }))
            : [{ id: role, name: write('a role'), does: write('what this role decides') }]
      }
    },
    situation: {
      briefing: write('what the trainee is told before STARTEX'),
      happened: write('the crisis in a sentence or two'),
      responsibility: 'unclear'
    },
    truth: {
      happened: write('what really happened'),
      source: write('where it came from'),
      cause: 'not-known',
      affected: write('who is affected'),
      severity: 'medium',
      spread: 'local'
    },
    facts: [{ id: 'first-fact', text: write('a fact that may be said, once it is known') }],
    personas:
      plan.personas.length > 0
        ? plan.personas.map(({ id, handle, name, kind }) => ({
            id,
            handle,
            name,
            ...(kind !== 'person' && { kind })
          }))
        : [{ id: 'first-persona', handle: '@somebody', name: write('who speaks') }],
    moves: plan.moves.map(({ title, release, jump }) => ({
      title,
      ...release,
      ...(jump !== undefined && { jump })
    })),
    end: plan.end ?? { at: spellTime(ends) }
  };
  const document = new Document({ ...head, injects: [] }, { aliasDuplicateObjects: false });
  const root = document.contents as unknown as YAMLMap;
  const injects = new YAMLSeq();
  for (const planned of plan.injects) injects.add(injectNode(document, planned));
  root.set('injects', injects);
  say(root, plan, story.note);
  space(root);
  quoteTimes(document);
  const from = comment([
    `Made from ${frame.source.replace(/\s+/gu, ' ')}. What begins with “${TO_WRITE}” is yours to write; the problems list it.`,
    ...plan.assumed
  ]);
  return `${SCHEMA_COMMENT}\n#${from.replaceAll('\n', '\n#')}\n${document.toString(WRITING)}`;
}

function lengthOf({ end, last }: SheetPlan): { ends: number; minutes: number } {
  const MINUTE = 60_000;
  const told = end?.at === undefined ? null : parseDrillTime(end.at);
  const ends = Math.min(FARTHEST, Math.max(3 * MINUTE, Math.ceil((last + TAIL) / MINUTE) * MINUTE));
  return { ends, minutes: Math.min(180, Math.max(3, Math.round((told ?? ends) / MINUTE))) };
}

function storyOf(
  { starts }: SheetPlan,
  { today }: DraftFrame
): { starts: string; note: string | null } {
  if (starts === null)
    return { starts: `${today}T09:00`, note: 'The sheet has no date: set when the story begins.' };
  if (starts.includes('T')) return { starts, note: null };
  return { starts: `${today}T${starts}`, note: 'The sheet has a time and no date: set the day.' };
}

/** Comments at what was chosen without the sheet. */
function say(root: YAMLMap, plan: SheetPlan, story: string | null): void {
  above(root, 'difficulty', 'first, steady, hard or severe; the sheet does not say');
  if (story !== null) above(root, 'story', story);
  above(
    root.get('situation', true),
    'responsibility',
    'As it stands at STARTEX: unclear, victim, accident or preventable'
  );
  above(root.get('truth', true), 'cause', 'own, supplier, third-party, natural or not-known');
  above(root.get('truth', true), 'severity', 'low, medium, high or critical');
  above(root.get('truth', true), 'spread', 'local, regional, national or international');
  above(
    root,
    'facts',
    'A sheet has no facts: write what is known, open, and not to be said, and when it changes.'
  );
  if (plan.end === null) above(root, 'end', 'Ten minutes after the last inject of the sheet.');
}

function above(map: unknown, key: string, words: string): void {
  if (!isMap(map)) return;
  const pair = map.items.find((item) => (item.key as { value?: unknown }).value === key);
  if (pair) (pair.key as { commentBefore?: string }).commentBefore = comment([words]);
}

/** An empty line between the parts, and between the injects. */
function space(root: YAMLMap): void {
  root.items.forEach((pair, i) => {
    const { key, value } = pair as { key: { spaceBefore?: boolean }; value: unknown };
    if (i > 0 && (isMap(value) || isSeq(value))) key.spaceBefore = true;
  });
  const injects = root.get('injects', true);
  if (isSeq(injects))
    injects.items.forEach((item, i) => {
      if (i > 0) (item as YAMLMap).spaceBefore = true;
    });
}

/** A name for the scenario out of the file's: `Water MSEL v3.xlsx` is `water-msel-v3`. */
export function nameFromFile(file: string): { id: string; title: string } {
  const title =
    file
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replace(/[_\s]+/g, ' ')
      .trim() || 'New scenario';
  return { id: slug(title) || 'new-scenario', title };
}
