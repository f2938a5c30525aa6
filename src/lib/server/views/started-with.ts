import type { Settings } from '../settings.ts';

/** What was set where Hotseat is started, as the administrator may answer for it. Hosts, and no secrets. */
export interface StartedWith {
  /** The second reader, which also helps with writing. */
  reader: { host: string; model: string; ofRecord: boolean } | null;
  mail: { host: string; from: string } | null;
  /** The provider by which people sign in. */
  provider: { name: string; host: string; only: boolean } | null;
  /** Days after which drills are removed; null to keep them. */
  keepDays: number | null;
  /** IANA name. */
  timeZone: string;
  store: 'folder' | 'database';
  metrics: boolean;
  /** Whether what is connected may have an address in a private network. */
  reachPrivate: boolean;
}

export function startedWith(settings: Settings): StartedWith {
  const { opinion, smtp, oidc, keepDays, timeZone, database, metricsToken, sendPrivate } = settings;
  return {
    reader: opinion && {
      host: new URL(opinion.url).host,
      model: opinion.model,
      ofRecord: opinion.ofRecord
    },
    mail: smtp && { host: `${smtp.host}:${String(smtp.port)}`, from: smtp.from },
    provider: oidc && { name: oidc.name, host: new URL(oidc.issuer).host, only: oidc.only },
    keepDays,
    timeZone,
    store: database === null ? 'folder' : 'database',
    metrics: metricsToken !== null,
    reachPrivate: sendPrivate
  };
}
