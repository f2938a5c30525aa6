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
      opinion: null,
      oidc: null
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
});
