import type { OidcProvider } from '../../support/oidc-provider.ts';
import { Person } from './person.ts';

/**
 * Goes through the pages of the provider as a browser does, and stops where it would be sent back.
 *
 * @param start where Hotseat sent the browser
 * @param subject who signs in there; null to call it off
 * @returns path and search of the callback
 */
export async function throughProvider(
  provider: OidcProvider,
  start: string,
  subject: string | null
): Promise<string> {
  const browser = new Person(provider.issuer);
  let answer = await browser.open(within(provider, start));
  for (let steps = 0; steps < 12; steps += 1) {
    const place = answer.headers.get('location');
    if (place !== null) {
      const url = new URL(place, provider.issuer);
      if (url.pathname === '/signin/oidc/callback') return `${url.pathname}${url.search}`;
      answer = await browser.open(within(provider, url.href));
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`expected a form, found ${answer.status}: ${page}`);
    if (subject === null) {
      const abort = /href="([^"]+\/abort)"/.exec(page)?.[1] ?? '';
      answer = await browser.open(within(provider, abort));
      continue;
    }
    const login = page.includes('name="login"');
    answer = await browser.post(
      within(provider, action),
      login ? { prompt: 'login', login: subject, password: 'any' } : { prompt: 'consent' }
    );
  }
  throw new Error('expected to be sent back in a dozen steps');
}

function within({ issuer }: OidcProvider, address: string): string {
  const url = new URL(address, issuer);
  if (url.origin !== issuer) throw new Error(`expected ${issuer}, found ${url.href}`);
  return `${url.pathname}${url.search}`;
}
