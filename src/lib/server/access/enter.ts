import { error } from '@sveltejs/kit';
import { runtime, type Runtime } from '../runtime.ts';
import type { SignedIn } from './sessions.ts';

/**
 * What a page is loaded from.
 *
 * @throws the refusal of this request, so that it is shown as a page; whoever forgets to ask has its
 * page withheld by the hook
 */
export async function enter(locals: App.Locals): Promise<Runtime> {
  const { refusal } = locals;
  if (refusal) {
    const { status, message, because } = refusal;
    error(status, { message, ...(because && { because }) });
  }
  return runtime();
}

/** Who is signed in, on a route that nobody else is let into. */
export function signedIn({ visitor }: App.Locals): SignedIn {
  return visitor.signedIn ?? error(401, 'Please sign in.');
}
