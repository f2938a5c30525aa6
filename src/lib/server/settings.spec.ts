import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('have defaults with which a newcomer can start', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      data: path.resolve('data'),
      database: null,
      scenarios: path.resolve('scenarios'),
      origin: null,
      log: 'warn',
      practice: true,
      sendPrivate: false,
      keepDays: null,
      metricsToken: null,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      opinion: null,
      oidc: null,
      smtp: null
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
      HOTSEAT_KEEP_DAYS: '365',
      HOTSEAT_TIME_ZONE: 'Pacific/Auckland'
    });
    expect(settings).toMatchObject({
      port: 8080,
      host: '::1',
      data: '/var/lib/hotseat',
      origin: 'https://drills.example',
      log: 'warn',
      practice: false,
      keepDays: 365,
      timeZone: 'Pacific/Auckland'
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

  const OIDC = {
    HOTSEAT_OIDC_ISSUER: 'https://id.lopewell.example/realms/office',
    HOTSEAT_OIDC_CLIENT_ID: 'hotseat'
  };

  it('take a provider to sign in by, with what its claims give', () => {
    expect(readSettings(OIDC).oidc).toEqual({
      issuer: 'https://id.lopewell.example/realms/office',
      clientId: 'hotseat',
      clientSecret: null,
      name: 'your organisation',
      scope: 'openid profile email',
      roles: null,
      teams: null,
      only: false
    });
    expect(
      readSettings({
        ...OIDC,
        HOTSEAT_OIDC_ISSUER: 'http://localhost:4000',
        HOTSEAT_OIDC_CLIENT_SECRET: 'abc',
        HOTSEAT_OIDC_NAME: 'Lopewell ID',
        HOTSEAT_OIDC_SCOPE: 'openid email groups',
        HOTSEAT_OIDC_ROLES: 'groups: leads=trainer',
        HOTSEAT_OIDC_TEAMS: 'department: press=Press; care=Member care North',
        HOTSEAT_OIDC_ONLY: 'on'
      }).oidc
    ).toMatchObject({
      clientSecret: 'abc',
      name: 'Lopewell ID',
      scope: 'openid email groups',
      roles: { claim: 'groups', pairs: [{ value: 'leads', gives: 'trainer' }] },
      teams: {
        pairs: [
          { value: 'press', gives: 'Press' },
          { value: 'care', gives: 'Member care North' }
        ]
      },
      only: true
    });
  });

  it('refuse half a provider', () => {
    expect(() => readSettings({ HOTSEAT_OIDC_ISSUER: OIDC.HOTSEAT_OIDC_ISSUER })).toThrow(
      /^HOTSEAT_OIDC_CLIENT_ID is not set, though HOTSEAT_OIDC_ISSUER is; expected the id/
    );
    // Otherwise passwords would be asked for by a start that was told not to.
    expect(() => readSettings({ HOTSEAT_OIDC_ONLY: 'on' })).toThrow(
      /^HOTSEAT_OIDC_ISSUER is not set, though HOTSEAT_OIDC_ONLY is; expected the https address/
    );
  });

  it.each([
    [OPINION, 'HOTSEAT_OPINION_KEY'],
    [OIDC, 'HOTSEAT_OIDC_CLIENT_SECRET']
  ])('never repeat a key (%#)', (rest, name) => {
    let message = '';
    try {
      readSettings({ ...rest, [name]: 'sk secret' });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(`${name} is set to something else; expected`);
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
    ['HOTSEAT_TIME_ZONE', 'Vienna'],
    ['HOTSEAT_KEEP_DAYS', 'a year'],
    ['HOTSEAT_OPINION_URL', 'localhost:11434/v1'],
    ['HOTSEAT_OPINION_URL', 'http://localhost:11434/v1?key=1'],
    ['HOTSEAT_OPINION_URL', 'http://me:secret@localhost/v1'],
    ['HOTSEAT_OPINION_TIMEOUT', '0'],
    ['HOTSEAT_OPINION_TIMEOUT', '2.5'],
    ['HOTSEAT_OPINION_OF_RECORD', 'yes'],
    ['HOTSEAT_OIDC_ISSUER', 'http://id.example'],
    ['HOTSEAT_OIDC_ISSUER', 'id.example'],
    ['HOTSEAT_OIDC_SCOPE', 'email'],
    ['HOTSEAT_OIDC_ROLES', 'groups'],
    ['HOTSEAT_OIDC_ROLES', 'groups: leads=trainer; heads=king'],
    ['HOTSEAT_OIDC_TEAMS', 'department: press'],
    ['HOTSEAT_OIDC_ONLY', 'yes']
  ])('refuse %s=%s in one sentence', (name, value) => {
    let message = '';
    try {
      readSettings({ [name]: value });
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatchSnapshot();
  });

  describe('of a mail server', () => {
    const smtp = {
      HOTSEAT_ORIGIN: 'https://drills.example',
      HOTSEAT_SMTP_URL: 'smtp://me%40x:p%20w@mail.example.org',
      HOTSEAT_SMTP_FROM: 'Hotseat <hotseat@drills.example>'
    };

    it('say how it is reached; nothing goes over a network in the clear', () => {
      expect(readSettings(smtp).smtp).toEqual({
        host: 'mail.example.org',
        port: 587,
        secure: false,
        requireTls: true,
        auth: { user: 'me@x', pass: 'p w' },
        from: 'Hotseat <hotseat@drills.example>'
      });
      const at = (HOTSEAT_SMTP_URL: string) => readSettings({ ...smtp, HOTSEAT_SMTP_URL }).smtp;
      expect(at('smtps://mail.example.org')).toMatchObject({ port: 465, secure: true, auth: null });
      expect(at('smtp://localhost:25')).toMatchObject({ port: 25, requireTls: false });
      expect(at('smtp://[::1]:25')).toMatchObject({ host: '::1', requireTls: false });
    });

    it.each([
      [{ HOTSEAT_SMTP_URL: 'mail.example.org' }, /^HOTSEAT_SMTP_URL is set to something else/],
      [{ HOTSEAT_SMTP_URL: 'http://x:secret@y' }, /^HOTSEAT_SMTP_URL is set to something else/],
      [{ HOTSEAT_SMTP_URL: '' }, /^HOTSEAT_SMTP_URL is not set, though HOTSEAT_SMTP_FROM is/],
      [{ HOTSEAT_SMTP_FROM: '' }, /^HOTSEAT_SMTP_FROM is not set, though HOTSEAT_SMTP_URL is/],
      [{ HOTSEAT_SMTP_FROM: 'a@b.c, d@e.f' }, /^HOTSEAT_SMTP_FROM is "a@b.c, d@e.f"/],
      [{ HOTSEAT_ORIGIN: '' }, /^HOTSEAT_ORIGIN is not set, though HOTSEAT_SMTP_URL is/]
    ])('refuse %j', (given, message) => {
      expect(() => readSettings({ ...smtp, ...given })).toThrow(message);
    });
  });
});
