import { scorecard } from '../../core/debrief/index.ts';
import { replay } from '../../core/drill/index.ts';
import { DIMENSIONS, type Dimension } from '../../core/scenario/schema.ts';
import { takingPart } from '../exercises/seating.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

/** A room, or somebody who was alone, as the scorecard of their drill measures them. */
export interface Compared {
  drill: string;
  name: string;
  people: number;
  /** False while it has not ended. */
  ended: boolean;
  figures: Figures | null;
}

export interface Figures {
  /** 0 to 4; null where nothing was rated. */
  mean: number | null;
  dimensions: Record<Dimension, number | null>;
  coverage: { answered: number; needed: number };
  /** 0 to 100, at STARTEX and at ENDEX. */
  trust: { from: number; to: number };
}

/** Figures of ended drills, each worked out once for a log of one length. */
export class Comparisons {
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #known = new Map<string, { seq: number; figures: Figures }>();

  constructor(stores: { drills: DrillStore; shelf: ScenarioShelf }) {
    this.#drills = stores.drills;
    this.#shelf = stores.shelf;
  }

  /** The rooms of an exercise in which somebody played, by name. */
  async of(exercise: Exercise): Promise<Compared[]> {
    const people = takingPart(exercise);
    const compared: Compared[] = [];
    for (const { drill, name } of exercise.rooms) {
      const many = people.filter(({ room }) => room === drill).length;
      const summary = await this.#drills.summary(drill);
      if (many === 0 || !summary || summary.startedAt === null) continue;
      const ended = summary.status === 'ended';
      const figures = ended ? await this.#figures(drill, summary.seq, exercise) : null;
      compared.push({ drill, name, people: many, ended, figures });
    }
    return compared.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  }

  async #figures(drill: string, seq: number, exercise: Exercise): Promise<Figures | null> {
    const known = this.#known.get(drill);
    if (known && known.seq === seq) return known.figures;
    const scenario = await this.#shelf.get(exercise.scenario.digest);
    const events = await this.#drills.read(drill);
    if (!scenario || !events) return null;
    this.#drills.rest(drill);
    const card = scorecard(scenario, events);
    const prepared = events[0];
    const figures: Figures = {
      mean: card.mean,
      dimensions: Object.fromEntries(
        DIMENSIONS.map((dimension) => [
          dimension,
          card.dimensions.find((score) => score.dimension === dimension)?.mean ?? null
        ])
      ) as Figures['dimensions'],
      coverage: { answered: card.coverage.answered, needed: card.coverage.needed },
      trust: {
        from: prepared?.type === 'DrillPrepared' ? prepared.trust : 0,
        to: replay(events).trust
      }
    };
    this.#known.set(drill, { seq, figures });
    return figures;
  }
}
