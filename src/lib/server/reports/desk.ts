import { randomBytes } from 'node:crypto';
import type { Edits } from '../../core/debrief/report/index.ts';
import {
  nothingKept,
  stateOf,
  type ActionChange,
  type ActionOwner,
  type ActionState,
  type ImprovementAction,
  type KeptReport,
  type ReportStore
} from '../store/report-store.ts';

/** That a report was called ready. */
export interface ReportReady {
  drill: string;
  /** Id of who did it. */
  by: string;
  /** Wall time in ms. */
  at: number;
}

/** What an action is to be; what is left out stays as it is. */
export interface ActionWish {
  title?: string | undefined;
  owner?: ActionOwner | null | undefined;
  due?: string | null | undefined;
  state?: ActionState | undefined;
  note: string;
}

/** Thrown inside a change, so that nothing is written where somebody else was first. */
class Overtaken extends Error {}

/** What is done to reports: nothing is overwritten unseen, and who wants to know hears when one is ready. */
export class ReportDesk {
  readonly #reports: ReportStore;
  readonly #now: () => number;
  readonly #listeners = new Set<(news: ReportReady) => void>();

  constructor({ reports, now = Date.now }: { reports: ReportStore; now?: () => number }) {
    this.#reports = reports;
    this.#now = now;
  }

  /**
   * Tells a listener of each report that is called ready, once it is durable; a listener must not throw.
   *
   * @returns what ends it
   */
  onReady(listener: (news: ReportReady) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Saves what somebody changed in the text.
   *
   * @param revision the one that they had before them
   * @returns not ok where somebody saved since, with the report that is there
   */
  async save(
    drill: string,
    { revision, edits, by }: { revision: number; edits: Edits; by: string }
  ): Promise<{ ok: boolean; report: KeptReport }> {
    try {
      const report = await this.#reports.change(drill, (kept) => {
        if (kept.revision !== revision) throw new Overtaken();
        return { ...kept, revision: revision + 1, edits, edited: { by, at: this.#now() } };
      });
      return { ok: true, report };
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      return { ok: false, report: (await this.#reports.find(drill)) ?? nothingKept(drill) };
    }
  }

  /** Calls a report ready, or a draft again. */
  async setState(drill: string, state: KeptReport['state'], by: string): Promise<void> {
    const at = this.#now();
    let news = false;
    await this.#reports.change(drill, (kept) => {
      if (kept.state === state) return kept;
      news = state === 'ready';
      return { ...kept, state, stated: { by, at } };
    });
    if (news) for (const listener of this.#listeners) listener({ drill, by, at });
  }

  /** Adds an action; resolves with its id. */
  async add(
    drill: string,
    { title, owner, due, area }: Pick<ImprovementAction, 'title' | 'owner' | 'due' | 'area'>,
    by: string
  ): Promise<string> {
    const id = randomBytes(8).toString('hex');
    const made: ActionChange = { at: this.#now(), by, state: 'open', changed: [], note: '' };
    const action = { id, title, owner, due, area, revision: 1, history: [made] };
    await this.#reports.change(drill, (kept) => ({
      ...kept,
      actions: [...kept.actions, action]
    }));
    return id;
  }

  /**
   * Changes an action.
   *
   * @param revision the one that they had before them
   * @returns `overtaken` where somebody changed it since; null where there is none
   */
  async change(
    drill: string,
    id: string,
    { revision, by, ...wish }: ActionWish & { revision: number; by: string }
  ): Promise<'changed' | 'overtaken' | null> {
    const kept = await this.#reports.find(drill);
    if (!kept?.actions.some((one) => one.id === id)) return null;
    try {
      await this.#reports.change(drill, (report) => ({
        ...report,
        actions: report.actions.map((one) => {
          if (one.id !== id) return one;
          if (one.revision !== revision) throw new Overtaken();
          return changed(one, wish, by, this.#now());
        })
      }));
      return 'changed';
    } catch (error) {
      if (error instanceof Overtaken) return 'overtaken';
      throw error;
    }
  }
}

/** An action with a wish carried out and noted; the same where there is nothing to do. */
function changed(
  action: ImprovementAction,
  { title = action.title, owner = action.owner, due = action.due, state, note }: ActionWish,
  by: string,
  at: number
): ImprovementAction {
  const parts = [
    title !== action.title && ('title' as const),
    JSON.stringify(owner) !== JSON.stringify(action.owner) && ('owner' as const),
    due !== action.due && ('due' as const)
  ].filter((part) => part !== false);
  const next = state ?? stateOf(action);
  if (parts.length === 0 && next === stateOf(action) && note === '') return action;
  return {
    ...action,
    title,
    owner,
    due,
    revision: action.revision + 1,
    history: [...action.history, { at, by, state: next, changed: parts, note }]
  };
}
