import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../store/audit-log.ts';
import { Mailer, type Errand } from './mailer.ts';

const LETTER = { to: 'ana@drills.example', subject: 'S', text: 'https://x/reset/secret-token' };
const ERRAND: Errand = { what: 'new password', by: null, about: 'ana' };

function mailer(deliver: () => Promise<void>) {
  const noted: Omit<AuditEntry, 'seq'>[] = [];
  const lines: unknown[] = [];
  const write = (...line: unknown[]) => void lines.push(line);
  const sent = vi.fn(deliver);
  const made = new Mailer({
    deliver: sent,
    audit: { append: async (entry) => void noted.push(entry) },
    log: { debug: write, info: write, warn: write, error: write },
    again: [1000, 5000],
    now: () => 7
  });
  return { made, sent, noted, lines };
}
const failing = (fields: object) =>
  Promise.reject(Object.assign(new Error(`550 ${LETTER.to} ${LETTER.text}`), fields));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a mail', () => {
  it('is sent behind the back of who asked, and noted', async () => {
    const { made, sent, noted } = mailer(async () => {});
    expect(made.send(LETTER, ERRAND)).toBe(true);
    await vi.runAllTimersAsync();
    expect(sent).toHaveBeenCalledExactlyOnceWith(LETTER);
    expect(noted).toEqual([
      { at: 7, did: 'MailSent', by: null, about: 'ana', note: 'new password' }
    ]);
  });

  it('is tried again while that may help', async () => {
    let tries = 0;
    const { made, sent, noted } = mailer(async () => {
      tries += 1;
      if (tries < 3) await failing({ code: 'ECONNREFUSED' });
    });
    made.send(LETTER, ERRAND);
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5001);
    expect(sent).toHaveBeenCalledTimes(3);
    expect(noted.map(({ did }) => did)).toEqual(['MailSent']);
    expect(made.trouble).toBeNull();
  });

  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, 1, 'the mail server refused it with 550'],
    [
      { code: 'EAUTH', responseCode: 535 },
      1,
      'the mail server did not accept our name and password'
    ],
    [{ code: 'EENVELOPE', responseCode: 451 }, 3, 'the mail server refused it with 451'],
    [{ code: 'ETIMEDOUT' }, 3, 'no connection (ETIMEDOUT)']
  ])(
    'that fails by %j is told to the house, without address or link',
    async (fields, tries, why) => {
      const { made, sent, noted, lines } = mailer(() => failing(fields));
      made.send(LETTER, ERRAND);
      await vi.runAllTimersAsync();
      expect(sent).toHaveBeenCalledTimes(tries);
      expect(made.trouble).toEqual({ at: 7, what: 'new password', why });
      expect(noted).toMatchObject([{ did: 'MailFailed', note: `new password: ${why}` }]);
      expect(lines.length).toBeGreaterThan(0);
      const said = JSON.stringify([lines, noted, made.trouble]);
      expect(said).not.toContain('secret-token');
      expect(said).not.toContain(LETTER.to);
    }
  );

  it('is forgotten as a trouble when the next one arrives', async () => {
    const answers = [() => failing({ responseCode: 550 }), async () => {}];
    const { made } = mailer(async () => answers.shift()?.());
    made.send(LETTER, ERRAND);
    await vi.runAllTimersAsync();
    expect(made.trouble).not.toBeNull();
    made.send(LETTER, ERRAND);
    await vi.runAllTimersAsync();
    expect(made.trouble).toBeNull();
  });

  it('is not taken where too many wait, and whoever asked is told', async () => {
    const { made, sent } = mailer(() => new Promise(() => {}));
    const taken = Array.from({ length: 201 }, () => made.send(LETTER, ERRAND));
    expect(taken.filter(Boolean)).toHaveLength(200);
    expect(taken.at(-1)).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(made.trouble?.why).toBe('too many mails wait');
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is not tried any more after the end', async () => {
    const { made, sent } = mailer(() => failing({ code: 'ECONNREFUSED' }));
    made.send(LETTER, ERRAND);
    await vi.advanceTimersByTimeAsync(0);
    await made.close();
    await vi.runAllTimersAsync();
    expect(made.send(LETTER, ERRAND)).toBe(false);
    await vi.runAllTimersAsync();
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
