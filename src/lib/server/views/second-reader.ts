import type { Settings } from '../settings.ts';

/** What people are told of the second reader before they write. */
export interface SecondReaderView {
  model: string;
  /** The host to which texts are sent, with its port. */
  host: string;
  /** Its levels count on the scorecard. */
  ofRecord: boolean;
}

/** The second reader that this process was told to ask; null where none is. */
export function secondReaderOf({ opinion }: Settings): SecondReaderView | null {
  if (!opinion) return null;
  const { model, url, ofRecord } = opinion;
  return { model, host: new URL(url).host, ofRecord };
}
