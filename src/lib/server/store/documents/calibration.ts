import { z } from 'zod';
import { withGiven, type Given, type Round } from '../../../core/readiness/calibration/index.ts';
import type { Level } from '../../../core/scoring/types.ts';
import type { CalibrationStore } from '../calibration-store.ts';
import type { Document, Kind } from '../document.ts';

const level = z.literal([0, 1, 2, 3, 4]) satisfies z.ZodType<Level>;
const schema = z.object({
  version: z.literal(1),
  rounds: z.array(
    z.object({
      id: z.string().regex(/^(?:[0-9a-f]{16}|practice)$/),
      by: z.string(),
      since: z.int(),
      scenario: z.object({ id: z.string(), title: z.string() }).nullable(),
      items: z.array(z.object({ key: z.string(), drill: z.string(), reply: z.string() })),
      ratings: z.array(
        z.object({
          item: z.string(),
          rater: z.string().min(1),
          levels: z.object({
            acknowledgment: level,
            apology: level,
            transparency: level,
            personalization: level
          }),
          at: z.int()
        })
      )
    })
  )
});
interface Data {
  version: 1;
  rounds: readonly Round[];
}

export const CALIBRATION: Kind<Data> = {
  name: 'calibration',
  schema,
  blank: { version: 1, rounds: [] }
};

/** Rounds of calibration in one document. */
export class DocumentCalibration implements CalibrationStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  add(round: Round): Promise<void> {
    return this.#document.change((data) => [
      data.rounds.some(({ id }) => id === round.id)
        ? data
        : { ...data, rounds: [...data.rounds, round] },
      undefined
    ]);
  }

  async find(id: string): Promise<Round | null> {
    return (await this.#document.read()).rounds.find((round) => round.id === id) ?? null;
  }

  async list(): Promise<Round[]> {
    return [...(await this.#document.read()).rounds].sort((a, b) => b.since - a.since);
  }

  rate(id: string, given: Given, refuse: (round: Round) => string | null): Promise<string | null> {
    return this.#document.change((data) => {
      const round = data.rounds.find((one) => one.id === id);
      if (!round) return [data, 'This round is not there any more.'];
      const because = refuse(round);
      if (because !== null) return [data, because];
      const rated = { ...round, ratings: withGiven(round.ratings, given) };
      const rounds = data.rounds.map((one) => (one === round ? rated : one));
      return [{ ...data, rounds }, null];
    });
  }

  remove(test: (round: Round) => boolean): Promise<number> {
    return this.#document.change((data) => {
      const rounds = data.rounds.filter((one) => !test(one));
      const gone = data.rounds.length - rounds.length;
      return [gone === 0 ? data : { ...data, rounds }, gone];
    });
  }

  rename(person: string, alias: string): Promise<void> {
    const named = (id: string) => (id === person ? alias : id);
    return this.#document.change((data) => [
      {
        ...data,
        rounds: data.rounds.map((round) => ({
          ...round,
          by: named(round.by),
          ratings: round.ratings.map((one) => ({ ...one, rater: named(one.rater) }))
        }))
      },
      undefined
    ]);
  }
}
