import { DELETED_PERSON } from '../store/alias.ts';
import type { PeopleStore } from '../store/people-store.ts';
import type { Runtime } from '../runtime.ts';
import type { OpenScenario } from '../store/scenario-store.ts';

/** A draft as a program is told of it. */
export interface DraftAnswer {
  revision: number;
  text: string;
  /** Name of who wrote it last. */
  by: string;
  /** Whether that was the one who asks: in another tab, perhaps. */
  mine: boolean;
  /** Wall time in ms. */
  at: number;
}

export async function draftOf(
  here: Pick<Runtime, 'people'>,
  { draft, text }: OpenScenario,
  viewer: string
): Promise<DraftAnswer> {
  const { revision, by, at } = draft;
  return { revision, text, by: await nameOf(here, by), mine: by === viewer, at };
}

/** Name of who wrote something, as a colleague reads it. */
export async function nameOf(
  { people }: { people: Pick<PeopleStore, 'find'> },
  id: string
): Promise<string> {
  return (await people.find(id))?.name ?? DELETED_PERSON;
}
