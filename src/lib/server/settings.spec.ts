import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('have defaults with which a newcomer can start', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      data: path.resolve('data'),
      scenarios: path.resolve('scenarios'),
      origin: null,
      log: 'warn',
      practice: true,
      keepDays: null,
      opinion: null
    });
  });

  it('take what is set, and an empty value as not set', () => {
    const settings = readSettings({
      PORT: '8080',
      HOST: '::1',
      HOTSEAT_DATA: '/var/lib/hotseat',
      HOTSEAT_ORIGIN: 'https://drills.example/',
      HOTSEAT_LOG: ' ',
      HOTSEAT_PRACTICE: 'off',
      HOTSEAT_KEEP_DAYS: '365'
    });
    expect(settings).toMatchObject({
      port: 8080,
      host: '::1',
      data: '/var/lib/hotseat',
      origin: 'https://drills.example',
      log: 'warn',
      practice: false,
      keepDays: 365
    });
  });

  const OPINION = {
    HOTSEAT_OPINION_URL: 'http://localhost:11434/v1',
    HOTSEAT_OPINION_MODEL: 'llama3.1:8b'
  };

  it('ask nobody for a second opinion unless an address and a model are set', () => {
    const { HOTSEAT_OPINION_URL: _, ...rest } = OPINION;
    expect(readSettings({ ...rest, HOTSEAT_OPINION_KEY: 'sk-1' }).opinion).toBeNull();
    expect(readSettings({ ...OPINION, HOTSEAT_OPINION_URL: ' ' }).opinion).toBeNull();
    expect(readSettings(OPINION).opinion).toEqual({
      url: 'http://localhost:11434/v1',
      model: 'llama3.1:8b',
      key: null,
      timeout: 20_000,
      ofRecord: false
    });
    expect(
      readSettings({
        ...OPINION,
        HOTSEAT_OPINION_KEY: 'sk-1',
        HOTSEAT_OPINION_TIMEOUT: '5',
        HOTSEAT_OPINION_OF_RECORD: 'true'
      }).opinion
    ).toMatchObject({ key: 'sk-1', timeout: 5000, ofRecord: true });
  });

  it('refuse an address for second opinions without a model', () => {
    const { HOTSEAT_OPINION_MODEL: _, ...rest } = OPINION;
    expect(() => readSettings(rest)).toThrow(
      /^HOTSEAT_OPINION_MODEL is not set, though HOTSEAT_OPINION_URL is; expected the name of a model/
    );
  });

  it('never repeat a key', () => {
    let message = '';
    try {
      readSettings({ ...OPINION, HOTSEAT_OPINION_KEY: 'sk secret' });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('HOTSEAT_OPINION_KEY is set to something else; expected a key');
    expect(message).not.toContain('secret');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80 80'],
    ['HOST', 'my host'],
    ['HOTSEAT_ORIGIN', 'drills.example'],
    ['HOTSEAT_ORIGIN', 'ftp://drills.example'],
    ['HOTSEAT_ORIGIN', 'https://drills.example/hotseat'],
    ['HOTSEAT_LOG', 'loud'],
    ['HOTSEAT_PRACTICE', 'false'],
    ['HOTSEAT_KEEP_DAYS', '0'],
    ['HOTSEAT_KEEP_DAYS', 'a year'],
    ['HOTSEAT_OPINION_URL', 'localhost:11434/v1'],
    ['HOTSEAT_OPINION_URL', 'http://localhost:11434/v1?key=1'],
    ['HOTSEAT_OPINION_URL', 'http://me:secret@localhost/v1'],
    ['HOTSEAT_OPINION_TIMEOUT', '0'],
    ['HOTSEAT_OPINION_TIMEOUT', '2.5'],
    ['HOTSEAT_OPINION_OF_RECORD', 'yes']
  ])('refuse %s=%s in one sentence', (name, value) => {
    let message = '';
    try {
      readSettings({ [name]: value });
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatchSnapshot();
  });
});
