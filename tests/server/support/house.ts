import { Person } from './person.ts';
import type { TestServer } from './server.ts';

export const PASSWORD = 'seven weeks open in march';
const ACCOUNT = /href="\/people\/([0-9a-f]{32})"[^>]*>([^<]*)</g;

/** Where a house stands, and the way to its first account. */
type Served = Pick<TestServer, 'url' | 'setup'>;

/** A house with an administrator, in which people are made as they are in life: by invitation. */
export class House {
  readonly server: Served;
  readonly administrator: Person;

  private constructor(server: Served, administrator: Person) {
    this.server = server;
    this.administrator = administrator;
  }

  static async setUp(server: Served): Promise<House> {
    const administrator = new Person(server.url);
    const answer = await administrator.post((await server.setup()) ?? '/setup', {
      name: 'Helen Marsh',
      email: 'helen@lopewell.example',
      password: PASSWORD
    });
    expectTo(answer, '/people');
    return new House(server, administrator);
  }

  /** Adds a team; resolves with its id. */
  async team(name: string): Promise<string> {
    const answer = await this.administrator.post('/people?/addTeam', { team: name });
    if (answer.status !== 200) throw new Error(`the team was answered with ${answer.status}`);
    const text = await answer.text();
    const id = new RegExp(`<b>${name}</b>[^]*?name="id" value="([0-9a-f]{16})"`).exec(text)?.[1];
    if (!id) throw new Error(`expected the team ${name} on the page`);
    return id;
  }

  /** Makes an invitation; resolves with its path. */
  async invitation(
    { roles = ['trainee'], teams = [] }: { roles?: string[]; teams?: string[] } = {},
    by = this.administrator
  ): Promise<string> {
    return linkOn(await by.post('/people?/invite', { for: 'somebody', roles, teams }));
  }

  /** Somebody with an account, signed in in a browser of their own. */
  async person(
    name: string,
    invited: { roles?: string[]; teams?: string[] } = {}
  ): Promise<Person> {
    const person = new Person(this.server.url);
    const answer = await person.post(await this.invitation(invited), {
      name,
      email: emailOf(name),
      password: PASSWORD
    });
    const managers = invited.roles?.includes('manager') && !invited.roles.includes('trainee');
    expectTo(answer, managers ? '/readiness' : '/');
    return person;
  }

  /** The id of somebody with this name. */
  async idOf(name: string): Promise<string> {
    const text = await (await this.administrator.open('/people')).text();
    const found = [...text.matchAll(ACCOUNT)].find(([, , named]) => named === name)?.[1];
    if (!found) throw new Error(`expected ${name} on the list of people`);
    return found;
  }
}

export function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@lopewell.example`;
}

/** The path of a link that is shown on a page to be copied. */
export async function linkOn(answer: Response): Promise<string> {
  const text = await answer.text();
  const link = /value="http[^"]*?(\/(?:invitation|reset)\/[\w-]{43})"/.exec(text)?.[1];
  if (!link) throw new Error(`expected a link on the page, found ${answer.status}`);
  return link;
}

export function signIn(person: Person, email: string, password = PASSWORD, more = {}) {
  return person.post('/signin', { email, password, ...more });
}

function expectTo(answer: Response, place: string): void {
  const found = answer.headers.get('location');
  if (answer.status !== 303 || found !== place)
    throw new Error(`expected to be sent to ${place}, found ${answer.status} ${found}`);
}
