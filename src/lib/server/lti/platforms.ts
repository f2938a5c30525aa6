import { randomBytes } from 'node:crypto';
import { refused, type Done } from '../access/done.ts';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { LtiStore, Platform } from '../store/lti-store.ts';
import type { PeopleStore } from '../store/people-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import { isSafeUrl } from './claims.ts';
import type { ToolKeys } from './keys.ts';
import { placeOf } from './scores.ts';
import type { PlatformForm } from './platform-form.ts';

export interface PlatformsParts {
  lti: LtiStore;
  people: PeopleStore;
  outbox: OutboxStore;
  audit: AuditLog;
  keys: ToolKeys;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** What an administrator does with learning platforms. */
export class Platforms {
  readonly #parts: PlatformsParts;
  readonly #now: () => number;

  constructor(parts: PlatformsParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /**
   * Sets up a platform, or changes the one that the form names.
   *
   * @param by id of who does it
   * @returns the platform's id
   */
  async save(
    by: string,
    { id, team, audience, ...form }: PlatformForm
  ): Promise<Done<{ id: string }>> {
    const { lti, people, keys } = this.#parts;
    const all = await lti.platforms();
    const before = all.find((one) => one.id === id);
    if (id !== '' && !before) return refused('There is no such platform here any more.');
    const others = all.filter((one) => one !== before);
    const clash = clashOf(form, others);
    if (clash) return clash;
    const teams = await people.teams();
    const platform: Platform = {
      ...form,
      id: before?.id ?? randomBytes(8).toString('hex'),
      audience: audience === '' ? null : audience,
      team: teams.find((one) => one.id === team)?.id ?? null,
      frames: framesOf(form),
      since: before?.since ?? this.#now()
    };
    await lti.putPlatform(platform);
    // The platform may ask for our key as soon as it knows of us.
    await keys.current();
    await this.#note(before ? 'PlatformChanged' : 'PlatformAdded', by, described(platform));
    return { ok: true, id: platform.id };
  }

  /** Nobody comes from it any more, and what waits to go back to it is let go of. */
  async remove(by: string, id: string): Promise<Done> {
    const { lti, outbox } = this.#parts;
    const platform = (await lti.platforms()).find((one) => one.id === id);
    if (!platform) return refused('There is no such platform here any more.');
    await lti.removePlatform(id);
    await outbox.remove(({ to }) => to === placeOf(id));
    await this.#note('PlatformRemoved', by, platform.name);
    return { ok: true };
  }

  async rotateKey(by: string): Promise<void> {
    await this.#parts.keys.rotate();
    await this.#note('PlatformKeyRotated', by);
  }

  #note(did: Deed, by: string, note = ''): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about: null, note });
  }
}

type Registration = Pick<PlatformForm, 'issuer' | 'clientId' | 'keysUrl'>;

/** Why a registration cannot stand beside others; null when it can. */
function clashOf({ issuer, clientId, keysUrl }: Registration, others: readonly Platform[]) {
  const same = others.filter((one) => one.issuer === issuer);
  const registered = same.find((one) => one.clientId === clientId);
  if (registered)
    return refused(`${registered.name} has this issuer and client id already.`, 'clientId');
  // People are known by issuer and number: one that signed for another's could be anybody there.
  const signed = same.find((one) => one.keysUrl !== keysUrl);
  return signed
    ? refused(
        `${signed.name} has the same issuer and the key set ${signed.keysUrl}; expected the same here, since both name the same people.`,
        'keysUrl'
      )
    : null;
}

/** A platform may always show its own frames. */
function framesOf({
  frames,
  signInUrl,
  issuer
}: Pick<PlatformForm, 'frames' | 'signInUrl' | 'issuer'>): string[] {
  const own = [signInUrl, issuer].filter(isSafeUrl).map((url) => new URL(url).origin);
  return [...new Set([...own, ...frames])];
}

function described({ name, vouches, trainers }: Platform): string {
  const trusted = [vouches ? 'e-mail addresses' : '', trainers ? 'who teaches' : ''].filter(
    Boolean
  );
  return `${name}; believed of: ${trusted.join(', ') || 'numbers alone'}`;
}
