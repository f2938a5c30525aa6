/**
 * Why a screen that was open gets nothing more: they have signed out; they have signed in, and play it
 * without their account; somebody else has signed in in this browser; the trainer took them out; it is
 * for people who sign in now; it has ended, and they conducted it without a right to what came of it; or
 * it is gone, or no longer theirs.
 */
export type Barred =
  'signed-out' | 'as-guest' | 'somebody-else' | 'taken-out' | 'closed' | 'over' | 'gone';

/** Answers that trying again does not change: nobody who may see it, or nothing there. */
const REFUSED: readonly number[] = [401, 403, 404];

/**
 * Asks an address why it gives no stream, since an event source does not say. A refusal counts only in
 * the words of our server: a proxy before one that starts anew also answers 404.
 *
 * @param was id of who was signed in when the page was loaded; null for nobody
 * @returns null where it can be tried again
 */
export async function whyBarred(address: string, was: string | null): Promise<Barred | null> {
  const asking = new AbortController();
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      signal: asking.signal
    });
    const { status } = response;
    if (!REFUSED.includes(status)) return null;
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null ? reason(status, answer, was) : null;
  } catch {
    return null;
  } finally {
    asking.abort();
  }
}

function reason(status: number, answer: object, was: string | null): Barred {
  const because = 'because' in answer ? answer.because : null;
  if (because === 'taken-out' || because === 'as-guest' || because === 'over') return because;
  const person = 'person' in answer && typeof answer.person === 'string' ? answer.person : null;
  if (was !== null && person === null) return 'signed-out';
  if (person !== was) return 'somebody-else';
  return status === 401 ? 'closed' : 'gone';
}
