import { error } from '@sveltejs/kit';
import { signedIn } from '../../../../lib/server/access/enter.ts';
import { jsonBody } from '../../../../lib/server/access/json-body.ts';
import { askSchema } from '../../../../lib/server/drafting/ask.ts';
import { heldAnswer } from '../../../../lib/server/drafting/held-answer.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/**
 * Drafts by a model for a scenario as it is kept: `{ look, wish }`. With `look`, nothing is sent, and the
 * answer is what would be: `{ model, host, pieces }`; without, it comes when the model
 * is done, `{ model, drafts, leftOut }`, or `{ error }` with why not, in a sentence. Nothing is put into the
 * scenario.
 */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const { person } = signedIn(locals);
  const read = await jsonBody(request, askSchema);
  if (!read.ok) return read.response;
  if (!here.drafting) error(404, 'No language model is set here.');
  const { look, wish } = read.body;
  const open = await here.scenarios.open(params.id);
  if (!open) error(404, 'This scenario is not there any more.');
  if (look) return Response.json(here.drafting.preview(open.text, wish));
  const gone = new AbortController();
  const answer = here.drafting.draft(person.id, open.text, wish, gone.signal);
  return heldAnswer(answer, () => gone.abort());
};
