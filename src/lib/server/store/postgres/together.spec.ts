import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatabaseAway } from './away.ts';
import { Together } from './together.ts';

/** A database that answers when it is told to. */
class Slow {
  readonly asked: number[][] = [];
  #answer = () => {};

  readonly ask = async (numbers: readonly number[]) => {
    this.asked.push([...numbers]);
    await new Promise<void>((resolve) => (this.#answer = resolve));
    return numbers.map((one) => 2 * one);
  };

  async answers(): Promise<void> {
    this.#answer();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('asks that go together', () => {
  it('sends one at once, and what is asked meanwhile in one piece after it', async () => {
    const slow = new Slow();
    const together = new Together(slow.ask);
    const got = [1, 2, 3].map((one) => together.ask(one));
    expect(slow.asked).toEqual([[1]]);
    await slow.answers();
    expect(slow.asked).toEqual([[1], [2, 3]]);
    await slow.answers();
    expect(await Promise.all(got)).toEqual([2, 4, 6]);
    void together.ask(4);
    expect(slow.asked.at(-1)).toEqual([4]);
  });

  it('tells all of them what went wrong, and goes on', async () => {
    let fails = true;
    const together = new Together(async (numbers: readonly number[]) => {
      if (fails) throw new Error('away');
      return numbers;
    });
    const first = together.ask(1);
    const others = [together.ask(2), together.ask(3)];
    await expect(first).rejects.toThrow('away');
    for (const other of others) await expect(other).rejects.toThrow('away');
    fails = false;
    await expect(together.ask(4)).resolves.toBe(4);
  });

  it('answers the others when something is wrong with one of them', async () => {
    const together = new Together(async (numbers: readonly number[]) => {
      await Promise.resolve();
      if (numbers.includes(3)) throw new Error('three is no number');
      return numbers.map((one) => 2 * one);
    });
    const got = await Promise.allSettled([1, 2, 3, 4].map((one) => together.ask(one)));
    expect(got.map((one) => (one.status === 'fulfilled' ? one.value : null))).toEqual([
      2,
      4,
      null,
      8
    ]);
  });

  it('asks a database that is away once for all of them', async () => {
    const asked: number[][] = [];
    const together = new Together(async (numbers: readonly number[]): Promise<number[]> => {
      asked.push([...numbers]);
      await Promise.resolve();
      throw new DatabaseAway(new Error('away'));
    });
    const got = await Promise.allSettled([1, 2, 3].map((one) => together.ask(one)));
    expect(got.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toEqual([[1], [2, 3]]);
  });

  it('says so when answers are missing, and leaves nobody waiting', async () => {
    const together = new Together(async (): Promise<number[]> => []);
    await expect(together.ask(1)).rejects.toThrow('expected 1 answers, found 0');
  });

  it('gives each its own answer, in pieces of no more than it may send', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer()),
        fc.integer({ min: 1, max: 5 }),
        async (all, most) => {
          let longest = 0;
          const together = new Together(async (numbers: readonly number[]) => {
            longest = Math.max(longest, numbers.length);
            await Promise.resolve();
            return numbers.map((one) => 2 * one);
          }, most);
          const got = await Promise.all(all.map((one) => together.ask(one)));
          expect(got).toEqual(all.map((one) => 2 * one));
          expect(longest).toBeLessThanOrEqual(most);
        }
      )
    );
  });
});
