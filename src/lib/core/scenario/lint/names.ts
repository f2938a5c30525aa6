import { suggestions } from '../nearest.ts';
import type { Path } from '../positions.ts';
import type { Scenario } from '../schema.ts';
import { advice, type Finding, type Rule } from './finding.ts';

/** Networks, brands and media that slip in from memory; a hint, not a register of trade marks. */
const REAL =
  /\b(?:Twitter|Facebook|Instagram|WhatsApp|TikTok|YouTube|Reddit|LinkedIn|Snapchat|Netflix|Spotify|Starbucks|McDonald['’]?s|Walmart|Tesco|Ikea|IKEA|Boeing|Toyota|Volkswagen|Tesla|Uber|Airbnb|Ryanair|Nestl[ée]|Coca-Cola|Pepsi|Amazon|Google|BBC|CNN|Reuters)\b/u;
const ADDRESS = /\b(?:https?:\/\/|www\.|[\w.+-]+@)([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\b/giu;
const RESERVED_DOMAIN = /(?:^|\.)(?:example|test|invalid|example\.(?:com|org|net))$/i;
const HANDLE = /(?<![\w@.+-])@\w{2,30}\b(?!\.\w)/gu;

/** Invented names only: a scenario is shown to many, and real people read. */
export const names: Rule = (scenario) => {
  const handles = new Set(
    [scenario.organisation.handle, ...scenario.personas.map(({ handle }) => handle)].map((handle) =>
      handle.toLowerCase()
    )
  );
  const near = suggestions(handles);
  return textsOf(scenario).flatMap(({ text, path }) => [
    ...realName(text, path),
    ...realAddress(text, path),
    ...nobodysHandle(text, path, handles, near)
  ]);
};

function realName(text: string, path: Path): Finding[] {
  const name = REAL.exec(text)?.[0];
  return name === undefined
    ? []
    : [advice('real-name', path, `${name} is a real name`, 'Invent one that nobody has.')];
}

function realAddress(text: string, path: Path): Finding[] {
  const domains = [...text.matchAll(ADDRESS)].map(([, domain = '']) => domain);
  const domain = domains.find((name) => !RESERVED_DOMAIN.test(name));
  return domain === undefined
    ? []
    : [
        advice(
          'real-address',
          path,
          `${domain} may be somebody's address`,
          'Use one that ends in .example, which nobody can own.'
        )
      ];
}

function nobodysHandle(
  text: string,
  path: Path,
  handles: ReadonlySet<string>,
  near: ReturnType<typeof suggestions>
): Finding[] {
  const [handle] = (text.match(HANDLE) ?? []).filter((found) => !handles.has(found.toLowerCase()));
  if (handle === undefined) return [];
  const meant = near(handle);
  return [
    advice(
      'nobodys-handle',
      path,
      `${handle} is the handle of no persona`,
      meant ? `Did you mean ${meant}?` : 'Add a persona, or mention somebody who is there.'
    )
  ];
}

function textsOf({ injects, organisation, personas, situation, crowd = [] }: Scenario) {
  return [
    { text: organisation.name, path: ['organisation', 'name'] as Path },
    ...organisation.plan.holding.map(({ text }, i) => ({
      text,
      path: ['organisation', 'plan', 'holding', i, 'text'] as Path
    })),
    ...organisation.plan.contacts.map(({ reach }, i) => ({
      text: reach,
      path: ['organisation', 'plan', 'contacts', i, 'reach'] as Path
    })),
    { text: situation.briefing, path: ['situation', 'briefing'] as Path },
    ...crowd.map(({ text }, i) => ({ text, path: ['crowd', i, 'text'] as Path })),
    ...personas.map(({ name }, i) => ({ text: name, path: ['personas', i, 'name'] as Path })),
    ...injects.flatMap((inject, i) => [
      { text: inject.text, path: ['injects', i, 'text'] as Path },
      ...(inject.variants ?? []).map((text, j) => ({
        text,
        path: ['injects', i, 'variants', j] as Path
      })),
      ...(inject.model ? [{ text: inject.model, path: ['injects', i, 'model'] as Path }] : []),
      ...inject.reactions.map(({ says }, j) => ({
        text: says,
        path: ['injects', i, 'reactions', j, 'says'] as Path
      }))
    ])
  ];
}
