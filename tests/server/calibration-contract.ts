import { describe, expect, it } from 'vitest';
import type { Given, Round } from '../../src/lib/core/readiness/calibration/index.ts';
import type { CalibrationStore } from '../../src/lib/server/store/calibration-store.ts';

export interface CalibrationUnderTest {
  calibration: CalibrationStore;
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<{ calibration: CalibrationStore }>;
}

let number = 0;

function round(more: Partial<Round> = {}): Round {
  number += 1;
  return {
    id: number.toString(16).padStart(16, '0'),
    by: 'ines',
    since: number,
    scenario: { id: 'brown-water', title: 'Brown water' },
    items: [{ key: '1', drill: 'aa', reply: 'r1' }],
    ratings: [],
    ...more
  };
}
const given = (rater: string, apology: 0 | 1 | 2 | 3 | 4 = 2): Given => ({
  item: '1',
  rater,
  levels: { acknowledgment: 1, apology, transparency: 3, personalization: 4 },
  at: 5
});
const welcome = () => null;

/** What every adapter of the store of calibration must do. */
export function calibrationContract(name: string, under: () => CalibrationUnderTest): void {
  describe(`rounds of calibration, ${name}`, () => {
    it('come back as they were kept, also in a new process, the latest first', async () => {
      const [first, second] = [round(), round({ id: 'practice', scenario: null, items: [] })];
      await under().calibration.add(first);
      await under().calibration.add(second);
      await under().calibration.add({ ...second, by: 'paul' });
      const { calibration } = await under().reopen();
      expect(await calibration.list()).toEqual([second, first]);
      expect(await calibration.find(first.id)).toEqual(first);
      expect(await calibration.find('ffffffffffffffff')).toBeNull();
    });

    it('keep one rating a trainer and reply, of many who rate at once', async () => {
      const one = round();
      await under().calibration.add(one);
      const raters = Array.from({ length: 30 }, (_, place) => `t${place}`);
      await Promise.all(
        raters.map((rater) => under().calibration.rate(one.id, given(rater), welcome))
      );
      await under().calibration.rate(one.id, given('t0', 4), welcome);
      const { calibration } = await under().reopen();
      const found = await calibration.find(one.id);
      expect(found?.ratings).toHaveLength(30);
      expect(found?.ratings.filter(({ rater }) => rater === 't0')).toEqual([given('t0', 4)]);
    });

    it('refuse a rating by the round as it is', async () => {
      const one = round();
      await under().calibration.add(one);
      const once = ({ ratings }: Round) => (ratings.length > 0 ? 'It has been rated.' : null);
      const rate = (rater: string) => under().calibration.rate(one.id, given(rater), once);
      expect([await rate('ines'), await rate('paul')]).toEqual([null, 'It has been rated.']);
      expect((await under().calibration.find(one.id))?.ratings).toEqual([given('ines')]);
      expect(await under().calibration.rate('ffffffffffffffff', given('ines'), welcome)).toMatch(
        /not there/
      );
    });

    it('are removed by what a test picks, and know a person by an alias', async () => {
      const [kept, gone] = [
        round({ ratings: [given('ines'), given('paul')] }),
        round({ scenario: null })
      ];
      await under().calibration.add(kept);
      await under().calibration.add(gone);
      expect(await under().calibration.remove(({ scenario }) => scenario === null)).toBe(1);
      await under().calibration.rename('ines', 'deleted-1');
      const { calibration } = await under().reopen();
      expect(await calibration.list()).toEqual([
        { ...kept, by: 'deleted-1', ratings: [given('deleted-1'), given('paul')] }
      ]);
    });
  });
}
