import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';

const tries = async (attempts: Attempts, times: number, account: string, address: string) => {
  const waits = await Promise.all(
    Array.from({ length: times }, () => attempts.begin(account, address))
  );
  return waits.filter(({ wait }) => wait === 0).length;
};

describe('attempts to sign in', () => {
  it('are ten to an account in a quarter of an hour, also all at once', async () => {
    const attempts = new Attempts();
    expect(await tries(attempts, 50, 'dana@example.org', '10.0.0.1')).toBe(10);
    const { wait } = await attempts.begin('dana@example.org', '10.0.0.2');
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect(await attempts.begin('kim@example.org', '10.0.0.2')).toMatchObject({ wait: 0 });
  });

  it('are sixty from an address, whatever the accounts', async () => {
    const attempts = new Attempts();
    let got = 0;
    for (let account = 0; account < 100; account += 1)
      if ((await attempts.begin(`${account}@example.org`, '10.0.0.1')).wait === 0) got += 1;
    expect(got).toBe(60);
  });

  it('from an address that has to wait keep nobody else out', async () => {
    const attempts = new Attempts();
    await tries(attempts, 60, 'kim@example.org', '10.0.0.1');
    await tries(attempts, 60, 'dana@example.org', '10.0.0.1');
    expect(await attempts.begin('dana@example.org', '10.0.0.2')).toMatchObject({ wait: 0 });
  });

  it('are worth a line once when they have to wait', async () => {
    const attempts = new Attempts();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => attempts.begin('dana@example.org', '10.0.0.1'))
    );
    expect(all.filter(({ first }) => first)).toHaveLength(1);
  });

  it('start anew for who got in', async () => {
    const attempts = new Attempts();
    for (let times = 0; times < 200; times += 1) {
      expect(await attempts.begin('dana@example.org', '10.0.0.1')).toMatchObject({ wait: 0 });
      await attempts.succeeded('dana@example.org', '10.0.0.1');
    }
  });
});
