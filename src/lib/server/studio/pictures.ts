import type { Refusal } from '../pictures/refusals.ts';
import { takePicture, type TakenPicture } from '../pictures/take-picture.ts';
import type { ScenarioStore } from '../store/scenario-store.ts';

/** Pictures beside one scenario; the longest of the library has three. */
const MOST_PICTURES = 300;

export type Added =
  | { ok: true; picture: Omit<TakenPicture, 'bytes'> & { size: number } }
  | { ok: false; refusal: Refusal };

/**
 * Checks a picture that was uploaded, and keeps it beside a scenario under a name of its own.
 *
 * @param called the name that it came with
 * @returns null when there is no such scenario
 */
export async function addPicture(
  scenarios: ScenarioStore,
  id: string,
  bytes: Buffer,
  called: string
): Promise<Added | null> {
  const there = await scenarios.listMedia(id);
  if (there.length >= MOST_PICTURES)
    return {
      ok: false,
      refusal: {
        code: 'many-pictures',
        message: `expected at most ${String(MOST_PICTURES)} pictures beside a scenario; it has them`,
        remedy: 'Use one that is there already.'
      }
    };
  const taking = await takePicture(bytes, called);
  if (!taking.ok) return taking;
  const { bytes: kept, ...picture } = taking.picture;
  const put = await scenarios.putMedia(id, picture.file, kept);
  if (put === null) return null;
  return { ok: true, picture: { ...picture, size: kept.length } };
}
