import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

describe('a password', () => {
  it('is kept as argon2id at the cost that OWASP gives, with a salt of its own', async () => {
    const [one, other] = [await hashPassword('brown water'), await hashPassword('brown water')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword('brown water', one)).toBe(true);
    expect(await isPassword('Brown water', one)).toBe(false);
  });

  it('is the same however its accents were composed', async () => {
    expect(await isPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(
      true
    );
  });

  it('of nobody is never right, and takes as long', async () => {
    const hashed = await hashPassword('brown water');
    const time = async (against: string | null) => {
      const from = performance.now();
      for (let times = 0; times < 5; times += 1)
        expect(await isPassword('something else', against)).toBe(false);
      return performance.now() - from;
    };
    await time(null);
    const [known, unknown] = [await time(hashed), await time(null)];
    expect(unknown / known).toBeGreaterThan(0.2);
    expect(unknown / known).toBeLessThan(5);
  });
});
