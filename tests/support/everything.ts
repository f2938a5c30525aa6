import { beginDrill } from '../../src/lib/server/conduct/begin.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { brownWater } from '../server/support/fixture.ts';
import { exercise, member, newScenario } from '../server/support/samples.ts';

/** Something of everything, with characters that a store may stumble over. */
export async function fill(store: OpenStore): Promise<void> {
  const drill = await beginDrill(
    store,
    brownWater(),
    { id: 'dana', name: 'Dana "D" \u0000\u2028 😀' },
    1
  );
  await store.people.add({
    id: 'a1',
    email: 'tess@lopewell.example',
    name: "Tess O'Quill",
    roles: ['trainer'],
    teams: [],
    password: '$argon2id$x',
    identity: null,
    active: true,
    since: 5
  });
  await store.house.change({ practice: false });
  for (const did of ['SignedIn', 'SignedOut'] as const)
    await store.audit.append({ at: 1, did, by: 'a1', about: null, note: 'é' });
  await store.exercises.add(
    exercise({ rooms: [{ name: 'North', drill }], members: [member('guest-1', { room: drill })] })
  );
  const written = newScenario();
  await store.scenarios.create(written);
  await store.scenarios.keep(written.id, { revision: 1, at: 2, note: 'first', errors: 0 });
  await store.scenarios.putMedia(written.id, 'tap.png', Uint8Array.of(0, 1, 255));
  const gone = newScenario();
  await store.scenarios.create(gone);
  await store.scenarios.putMedia(gone.id, 'old.png', Uint8Array.of(7));
  await store.scenarios.remove(gone.id, 9);
}
