import { plainLineEnds } from '../../core/scenario/line-ends.ts';
import { TEMPLATES } from '../../core/scenario/templates/index.ts';
import { refused, type Done } from '../access/done.ts';
import type { BuiltIn } from '../library/built-in.ts';
import type { Reading, Readings } from '../library/readings.ts';
import { readPicture } from '../pictures/media.ts';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type {
  Conflict,
  MediumPut,
  OpenScenario,
  Saved,
  ScenarioHead,
  ScenarioStore,
  Sharing,
  Version,
  Writing
} from '../store/scenario-store.ts';
import { forgetUnplayed } from './forget.ts';
import { idsFor, renamed } from './names.ts';

export interface StudioParts {
  scenarios: ScenarioStore;
  builtIn: BuiltIn;
  readings: Readings;
  drills: DrillStore;
  audit: AuditLog;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** What a new scenario begins with. */
export type Source =
  | { kind: 'template'; id: string }
  | { kind: 'built-in'; id: string }
  | { kind: 'written'; id: string }
  /** A file that was brought along. */
  | { kind: 'text'; text: string };

/** Tries again when somebody writes at the same moment; more often than that nobody does. */
const TRIES = 5;
/** With whom a scenario is shared, as the audit log says it. */
const SHARED_WITH: Readonly<Record<Sharing, string>> = {
  nobody: 'nobody',
  teams: 'the writer’s teams',
  house: 'everybody'
};

/** What is done with the scenarios that people write here. Who may do it is asked before. */
export class Studio {
  readonly #parts: StudioParts;
  readonly #now: () => number;

  constructor(parts: StudioParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Begins a scenario; resolves with its id. Pictures of what it begins with come along. */
  async create(owner: string, title: string, from: Source): Promise<Done<{ id: string }>> {
    const source = await this.#textOf(from);
    if (source === null)
      return refused(
        'What it is to begin with is not there any more. Choose something else.',
        'from'
      );
    for (const id of idsFor(title)) {
      if (this.#parts.builtIn.has(id)) continue;
      const made = await this.#parts.scenarios.create({
        id,
        owner,
        text: renamed(plainLineEnds(source), { id, title }),
        at: this.#now(),
        sharedWith: 'nobody',
        archived: false,
        tags: []
      });
      if (!made) continue;
      await this.#bringPictures(from, id);
      return { ok: true, id };
    }
    return refused('There is no name left for it. Choose another title.', 'title');
  }

  /** Writes the draft, where nobody has written since. */
  save(id: string, writing: Omit<Writing, 'at'>): Promise<Saved> {
    return this.#parts.scenarios.save(id, { ...writing, at: this.#now() });
  }

  /**
   * Keeps the draft as a version, and says what is wrong with it.
   *
   * @param revision the one that the person had before them; null for the one that stands there
   */
  async keep(
    id: string,
    note: string,
    revision: number | null = null
  ): Promise<{ ok: true; version: Version; fresh: boolean; reading: Reading } | Conflict | null> {
    for (let tries = 1; ; tries += 1) {
      const draft = await this.#parts.readings.ofDraft(id);
      if (!draft) return null;
      const { open, reading } = draft;
      const kept = await this.#parts.scenarios.keep(id, {
        revision: revision ?? open.draft.revision,
        at: this.#now(),
        note,
        errors: reading.errors
      });
      if (kept?.ok) return { ...kept, reading };
      if (!kept || revision !== null || tries === TRIES) return kept;
    }
  }

  /**
   * Makes an earlier version the draft, and the newest version, from which drills start. What stood
   * there is kept first.
   */
  async restore(id: string, number: number, by: string): Promise<Done> {
    const { readings, scenarios } = this.#parts;
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const draft = await readings.ofDraft(id);
      const restored =
        draft &&
        (await scenarios.restore(id, number, by, {
          revision: draft.open.draft.revision,
          at: this.#now(),
          note: `Before version ${String(number)} was brought back`,
          errors: draft.reading.errors
        }));
      if (!restored) return refused('There is no such version any more.');
      if (!restored.ok) continue;
      await this.keep(id, `Version ${String(number)}, brought back`);
      await this.#note('ScenarioRestored', by, `${id}, version ${String(number)}`);
      return { ok: true };
    }
    return BUSY;
  }

  /** Gives a scenario another title, which stands in its text. */
  async rename(id: string, title: string, by: string): Promise<Done> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const open = await this.#parts.scenarios.open(id);
      if (!open) return GONE;
      const text = renamed(open.text, { title });
      if (text === open.text && open.glance.title !== title)
        return refused(
          'The text cannot be read where its title stands. Mend the text, then try again.',
          'title'
        );
      const saved = await this.save(id, { revision: open.draft.revision, text, by });
      if (saved?.ok) return { ok: true };
    }
    return BUSY;
  }

  async tag(id: string, tags: readonly string[]): Promise<Done> {
    return done(await this.#parts.scenarios.set(id, (now) => ({ ...now, tags })));
  }

  async archive(id: string, archived: boolean): Promise<Done> {
    return done(await this.#parts.scenarios.set(id, (now) => ({ ...now, archived })));
  }

  async share(id: string, sharedWith: Sharing, by: string): Promise<Done> {
    const head = await this.#parts.scenarios.set(id, (now) => ({ ...now, sharedWith }));
    if (head) await this.#note('ScenarioShared', by, `${id}, with ${SHARED_WITH[sharedWith]}`);
    return done(head);
  }

  /** Deletes a scenario that is archived. Drills of it go on, and keep what they were started with. */
  async delete(id: string, by: string): Promise<Done> {
    const { scenarios } = this.#parts;
    const head = await scenarios.head(id);
    if (!head) return GONE;
    if (!head.archived) return refused('Archive it first; then it can be deleted.');
    await scenarios.remove(id, this.#now());
    await forgetUnplayed(this.#parts);
    await this.#note('ScenarioDeleted', by, id);
    return { ok: true };
  }

  /**
   * Keeps a picture beside a scenario.
   *
   * @param bytes of a picture that was checked and written anew
   */
  putMedia(id: string, name: string, bytes: Uint8Array): Promise<MediumPut | null> {
    return this.#parts.scenarios.putMedia(id, name, bytes);
  }

  /** A scenario with its draft, and what the lint says of it. */
  read(id: string): Promise<{ open: OpenScenario; reading: Reading } | null> {
    return this.#parts.readings.ofDraft(id);
  }

  async #textOf(from: Source): Promise<string | null> {
    if (from.kind === 'text') return from.text;
    if (from.kind === 'template') return TEMPLATES.find(({ id }) => id === from.id)?.text ?? null;
    if (from.kind === 'built-in') return this.#parts.builtIn.text(from.id);
    return (await this.#parts.scenarios.open(from.id))?.text ?? null;
  }

  async #bringPictures(from: Source, to: string): Promise<void> {
    const { scenarios, builtIn } = this.#parts;
    if (from.kind === 'written') {
      for (const { name } of await scenarios.listMedia(from.id)) {
        const bytes = await scenarios.media(from.id, name);
        if (bytes) await scenarios.putMedia(to, name, bytes);
      }
    } else if (from.kind === 'built-in') {
      const scenario = await builtIn.get(from.id);
      for (const file of new Set(scenario?.injects.flatMap(({ media }) => media?.file ?? []))) {
        const picture = await readPicture(builtIn.folder, from.id, file);
        if (picture) await scenarios.putMedia(to, file.toLowerCase(), picture.bytes);
      }
    }
  }

  #note(did: Deed, by: string, note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about: null, note });
  }
}

const GONE = refused('This scenario is not there any more.');
const BUSY = refused('Somebody is writing in it right now. Try again in a moment.');

function done(head: ScenarioHead | null): Done {
  return head ? { ok: true } : GONE;
}
