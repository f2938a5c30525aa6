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
      log: 'warn'
    });
  });

  it('take what is set, and an empty value as not set', () => {
    const settings = readSettings({
      PORT: '8080',
      HOST: '::1',
      HOTSEAT_DATA: '/var/lib/hotseat',
      HOTSEAT_ORIGIN: 'https://drills.example/',
      HOTSEAT_LOG: ' '
    });
    expect(settings).toMatchObject({
      port: 8080,
      host: '::1',
      data: '/var/lib/hotseat',
      origin: 'https://drills.example',
      log: 'warn'
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80 80'],
    ['HOST', 'my host'],
    ['HOTSEAT_ORIGIN', 'drills.example'],
    ['HOTSEAT_ORIGIN', 'ftp://drills.example'],
    ['HOTSEAT_ORIGIN', 'https://drills.example/hotseat'],
    ['HOTSEAT_LOG', 'loud']
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
