/** The rooms of the core, highest first: each may import those above it. */
const CORE_ROOMS = [
  'scenario',
  'scoring',
  'audience',
  'drill',
  'rehearsal',
  'debrief',
  'readiness',
  'authoring'
];

/** What the core may import besides its own rooms: small, pure, without I/O. */
export const CORE_LIBRARIES = [
  'zod',
  'yaml',
  'js-yaml',
  'pure-rand',
  'safe-stable-stringify',
  'stemmer',
  'diff',
  'uuid'
];

const CORE = './src/lib/core';
const SERVER = './src/lib/server';
const CLIENT = './src/lib/client';
const UI = './src/lib/ui';
const ROUTES = './src/routes';
const CLI = './src/cli';

/**
 * Who may import whom, as zones of import-x/no-restricted-paths. Each message says where the code
 * belongs, since it is all that somebody who breaks the rule gets to read.
 */
export const houseZones = [
  ...CORE_ROOMS.map((room, index) => ({
    target: `${CORE}/${room}`,
    from: CORE_ROOMS.slice(index + 1).map((later) => `${CORE}/${later}`),
    message: `The core room ${room} imports only rooms above it (${CORE_ROOMS.slice(0, index).join(', ') || 'none'}). Move what is shared up into ${room} or higher, or do this in the lower room.`
  })).filter(({ from }) => from.length > 0),
  {
    target: CORE,
    from: [SERVER, CLIENT, UI, ROUTES, CLI],
    message:
      'The core is pure and stands above everything: move the pure part into src/lib/core, and let the outer room call it.'
  },
  {
    target: SERVER,
    from: [CLIENT, UI, ROUTES, CLI],
    message:
      'The server knows no screens and no commands: what both need belongs in src/lib/core, what a page needs is returned to its +page.server.ts.'
  },
  {
    target: CLIENT,
    from: [SERVER],
    message:
      'The browser reaches the server through routes: fetch a +server.ts, or take the data from a load function. Shared rules and types belong in src/lib/core.'
  },
  {
    target: CLIENT,
    from: [UI, ROUTES, CLI],
    message:
      'Client state knows no components: let the page hand it to them as props. Shared rules belong in src/lib/core.'
  },
  {
    target: UI,
    from: [SERVER, CLIENT, ROUTES, CLI],
    message:
      'A component takes props and calls callbacks: state belongs in src/lib/client, data in the load function of the page, and the page joins them.'
  },
  {
    target: `${ROUTES}/**/+{page,layout,error}.svelte`,
    from: [SERVER, CLI],
    message:
      'A page is shown in the browser: load this in +page.server.ts, and take it as data. Shared rules belong in src/lib/core.'
  },
  {
    target: [`${ROUTES}/**/+{page,layout}.ts`],
    from: [SERVER, UI, CLI],
    message:
      'A universal load runs in the browser too: what only the server knows belongs in +page.server.ts.'
  },
  {
    target: [`${ROUTES}/**/+{page,layout}.server.ts`, `${ROUTES}/**/+server.ts`, './src/hooks*.ts'],
    from: [UI, CLIENT, CLI],
    message:
      'A route parses, calls the server and responds: components and client state belong in +page.svelte, shared rules in src/lib/core.'
  },
  {
    target: CLI,
    from: [UI, CLIENT, ROUTES],
    message: 'A command shows no screens: shared rules belong in src/lib/core.'
  },
  {
    // start.ts is the process around the server; every other command is a tool beside it.
    target: `${CLI}/!(start).ts`,
    from: SERVER,
    except: ['./store', './bundle', './pictures', './sheets', './log.ts', './access/password.ts'],
    message:
      'A command works on files and stores: of the server it takes the store with its log, and what packs scenarios, checks pictures, reads sheets and hashes passwords; only start.ts starts it. Shared rules belong in src/lib/core.'
  }
];
