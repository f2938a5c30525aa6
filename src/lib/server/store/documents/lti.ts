import { z } from 'zod';
import type { Launch, LtiIdentity, LtiStore, Passback, Platform, ToolKey } from '../lti-store.ts';
import { ROLES } from '../people-store.ts';
import type { Document, Kind } from '../document.ts';

const text = z.string().min(1);
const agreedSchema = z.object({
  version: z.literal(1),
  platforms: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{16}$/),
      name: text,
      issuer: text,
      clientId: text,
      deployments: z.array(text),
      signInUrl: z.url(),
      tokenUrl: z.url(),
      audience: text.nullable(),
      keysUrl: z.url(),
      frames: z.array(text),
      team: text.nullable(),
      vouches: z.boolean(),
      trainers: z.boolean(),
      since: z.int()
    })
  ),
  keys: z.array(z.object({ id: text, jwk: text, since: z.int() }))
});
const camePart = { person: text, platform: text, subject: text };
const cameSchema = z.object({
  version: z.literal(1),
  identities: z.array(
    z.object({ issuer: text, subject: text, person: text, roles: z.array(z.enum(ROLES)) })
  ),
  launches: z.array(
    z.object({
      ...camePart,
      session: text,
      scenario: text.nullable(),
      lineItem: text.nullable(),
      framed: z.boolean(),
      at: z.int()
    })
  ),
  passbacks: z.array(
    z.object({
      ...camePart,
      drill: text,
      lineItem: text,
      last: z.object({ score: z.number().nullable(), at: z.int() }).nullable()
    })
  )
});

interface Agreed {
  version: 1;
  platforms: readonly Platform[];
  keys: readonly ToolKey[];
}
interface Came {
  version: 1;
  identities: readonly LtiIdentity[];
  launches: readonly Launch[];
  passbacks: readonly Passback[];
}

export const LTI: Kind<Agreed> = {
  name: 'lti',
  schema: agreedSchema,
  blank: { version: 1, platforms: [], keys: [] }
};
export const LTI_PEOPLE: Kind<Came> = {
  name: 'lti-people',
  schema: cameSchema,
  blank: { version: 1, identities: [], launches: [], passbacks: [] }
};

/** What is agreed with learning platforms in one document, who came from them in another. */
export class DocumentLti implements LtiStore {
  readonly #agreed: Document<Agreed>;
  readonly #came: Document<Came>;

  constructor(agreed: Document<Agreed>, came: Document<Came>) {
    this.#agreed = agreed;
    this.#came = came;
  }

  async platforms(): Promise<Platform[]> {
    return (await this.#agreed.read()).platforms.toSorted((a, b) => a.name.localeCompare(b.name));
  }

  putPlatform(platform: Platform): Promise<void> {
    return this.#agreed.change((data) => {
      const others = data.platforms.filter(({ id }) => id !== platform.id);
      return [{ ...data, platforms: [...others, platform] }, undefined];
    });
  }

  async removePlatform(id: string): Promise<void> {
    await this.#agreed.change((data) => {
      const platforms = data.platforms.filter((platform) => platform.id !== id);
      return [{ ...data, platforms }, undefined];
    });
    await this.#keep(({ platform }) => platform !== id);
  }

  async keys(): Promise<ToolKey[]> {
    return [...(await this.#agreed.read()).keys];
  }

  addKey(key: ToolKey, keep: number): Promise<void> {
    return this.#agreed.change((data) => [
      { ...data, keys: [key, ...data.keys].slice(0, keep) },
      undefined
    ]);
  }

  async identity(of: Pick<LtiIdentity, 'issuer' | 'subject'>): Promise<LtiIdentity | null> {
    return (await this.#came.read()).identities.find((one) => isOf(one, of)) ?? null;
  }

  identify(identity: LtiIdentity): Promise<LtiIdentity> {
    return this.#came.change((data) => {
      const known = data.identities.find((one) => isOf(one, identity));
      if (known) return [data, known];
      return [{ ...data, identities: [...data.identities, identity] }, identity];
    });
  }

  reidentify(identity: LtiIdentity): Promise<void> {
    return this.#came.change((data) => {
      const others = data.identities.filter((one) => !isOf(one, identity));
      return [{ ...data, identities: [...others, identity] }, undefined];
    });
  }

  async identitiesOf(person: string): Promise<LtiIdentity[]> {
    return (await this.#came.read()).identities.filter((one) => one.person === person);
  }

  keepLaunch(launch: Launch, since: number): Promise<void> {
    return this.#came.change((data) => {
      const young = data.launches.filter(({ at }) => at >= since);
      return [{ ...data, launches: [...young, launch] }, undefined];
    });
  }

  forgetLaunches(before: number): Promise<void> {
    return this.#came.change((data) => {
      const young = data.launches.filter(({ at }) => at >= before);
      const stays = young.length === data.launches.length;
      return [stays ? data : { ...data, launches: young }, undefined];
    });
  }

  async launch(session: string): Promise<Launch | null> {
    return (await this.#came.read()).launches.find((launch) => launch.session === session) ?? null;
  }

  async launchesOf(person: string): Promise<Launch[]> {
    return (await this.#came.read()).launches.filter((launch) => launch.person === person);
  }

  keepPassback(passback: Passback): Promise<void> {
    return this.#came.change((data) => {
      const others = data.passbacks.filter(({ drill }) => drill !== passback.drill);
      return [{ ...data, passbacks: [...others, passback] }, undefined];
    });
  }

  handOver(drill: string, last: NonNullable<Passback['last']>): Promise<void> {
    return this.#came.change((data) => {
      if (!data.passbacks.some((one) => one.drill === drill)) return [data, undefined];
      const passbacks = data.passbacks.map((one) => (one.drill === drill ? { ...one, last } : one));
      return [{ ...data, passbacks }, undefined];
    });
  }

  async passback(drill: string): Promise<Passback | null> {
    return (await this.#came.read()).passbacks.find((one) => one.drill === drill) ?? null;
  }

  async passbacks(): Promise<Passback[]> {
    return [...(await this.#came.read()).passbacks];
  }

  async passbacksOf(person: string): Promise<Passback[]> {
    return (await this.#came.read()).passbacks.filter((one) => one.person === person);
  }

  async forgetPerson(person: string): Promise<void> {
    await this.#came.change((data) => {
      const identities = data.identities.filter((one) => one.person !== person);
      if (identities.length === data.identities.length) return [data, undefined];
      return [{ ...data, identities }, undefined];
    });
    await this.#keep((one) => one.person !== person);
  }

  forgetDrill(drill: string): Promise<void> {
    return this.#came.change((data) => {
      const passbacks = data.passbacks.filter((one) => one.drill !== drill);
      if (passbacks.length === data.passbacks.length) return [data, undefined];
      return [{ ...data, passbacks }, undefined];
    });
  }

  /** Keeps the launches, and what is to go back, that a test picks. */
  #keep(test: (one: { person: string; platform: string }) => boolean): Promise<void> {
    return this.#came.change((data) => [
      {
        ...data,
        launches: data.launches.filter(test),
        passbacks: data.passbacks.filter(test)
      },
      undefined
    ]);
  }
}

function isOf(
  one: Pick<LtiIdentity, 'issuer' | 'subject'>,
  { issuer, subject }: Pick<LtiIdentity, 'issuer' | 'subject'>
): boolean {
  return one.issuer === issuer && one.subject === subject;
}
