import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { startedWith } from './started-with.ts';

describe('startedWith', () => {
  it('says that nothing goes anywhere where nothing is set', () => {
    expect(startedWith(readSettings({}))).toMatchObject({
      reader: null,
      mail: null,
      provider: null,
      keepDays: null,
      store: 'folder',
      metrics: false,
      reachPrivate: false
    });
  });

  it('names who gets something, and no secret', () => {
    const shown = startedWith(
      readSettings({
        DATABASE_URL: 'postgres://hotseat:secret-db@db.example/hotseat',
        HOTSEAT_ORIGIN: 'https://drills.example',
        HOTSEAT_KEEP_DAYS: '90',
        HOTSEAT_TIME_ZONE: 'Europe/Vienna',
        HOTSEAT_OPINION_URL: 'https://reader.example/v1',
        HOTSEAT_OPINION_MODEL: 'm',
        HOTSEAT_OPINION_KEY: 'secret-key',
        HOTSEAT_OPINION_OF_RECORD: 'true',
        HOTSEAT_SMTP_URL: 'smtps://user:secret-mail@mail.example:465',
        HOTSEAT_SMTP_FROM: 'Hotseat <hotseat@drills.example>',
        HOTSEAT_OIDC_ISSUER: 'https://id.example/realms/office',
        HOTSEAT_OIDC_CLIENT_ID: 'hotseat',
        HOTSEAT_OIDC_CLIENT_SECRET: 'secret-client',
        HOTSEAT_OIDC_NAME: 'Lopewell',
        HOTSEAT_METRICS_TOKEN: 'secret-metrics-token'
      })
    );
    expect(shown).toMatchObject({
      reader: { host: 'reader.example', model: 'm', ofRecord: true },
      mail: { host: 'mail.example:465', from: 'Hotseat <hotseat@drills.example>' },
      provider: { name: 'Lopewell', host: 'id.example', only: false },
      keepDays: 90,
      timeZone: 'Europe/Vienna',
      store: 'database',
      metrics: true
    });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });
});
