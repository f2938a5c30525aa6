import { describe, inject, it } from 'vitest';
import { newDatabase } from '../server/support/database.ts';
import type { Form } from './fault.ts';
import { FAULTS } from './faults.ts';

/** Another one each time; a bad one is played again by `npm run faults -- --short --seed`. */
const seed = Math.floor(Math.random() * 2 ** 31);
/** Ms for one fault, on a machine that is busy. */
const WITHIN = 180_000;
const form: Form = {
  rounds: 2,
  long: false,
  seed,
  database: () => newDatabase(inject('postgres')),
  say: () => {}
};

// What is tried for minutes by `npm run faults`, for seconds; several at once, since most of that is waiting.
describe.concurrent.each(FAULTS)('$title', ({ on, lacks, bring }) => {
  it.skipIf((lacks?.() ?? null) !== null).for(on)(
    `loses nothing that is kept in a %s (seed ${String(seed)})`,
    { timeout: WITHIN },
    async (store, { expect }) => {
      const { tried, lost, twice } = await bring(store, form);
      expect(lost).toEqual([]);
      expect(twice).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    }
  );
});
