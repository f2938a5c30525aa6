import { error } from '@sveltejs/kit';
import { signedIn } from '../../../../lib/server/access/enter.ts';
import { jsonBody } from '../../../../lib/server/access/json-body.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { keepSchema, LARGEST_BODY, writingSchema } from '../../../../lib/server/studio/forms.ts';
import { playableOf } from '../../../../lib/server/store/scenario-store.ts';
import { draftOf } from '../../../../lib/server/studio/answers.ts';
import type { RequestHandler } from './$types';

/** The draft as it stands: `{ revision, text, by, mine, at }`. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const here = await runtime();
  const open = (await here.scenarios.open(params.id)) ?? gone();
  return Response.json(await draftOf(here, open, locals.visitor.actor.id));
};

/**
 * Saves the draft: `{ revision, text }` with the revision that the writer had before them. Answers
 * `{ revision, at }`; 409 with the draft that stands there when somebody has written since.
 */
export const PUT: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const { person } = signedIn(locals);
  const read = await jsonBody(request, writingSchema, LARGEST_BODY);
  if (!read.ok) return read.response;
  const saved = (await here.studio.save(params.id, { ...read.body, by: person.id })) ?? gone();
  if (!saved.ok)
    return Response.json(await draftOf(here, saved.present, person.id), { status: 409 });
  const { revision, at } = saved.head.draft;
  return Response.json({ revision, at });
};

/**
 * Keeps the draft of a revision as a version: `{ revision, note }`. Answers `{ version, fresh, playable }`,
 * where `fresh` is false when the newest version says the same, and `playable` is the number of the
 * version from which drills start, if there is one; 409 as for a save.
 */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const { person } = signedIn(locals);
  const read = await jsonBody(request, keepSchema);
  if (!read.ok) return read.response;
  const { note, revision } = read.body;
  const kept = (await here.studio.keep(params.id, note, revision)) ?? gone();
  if (!kept.ok) return Response.json(await draftOf(here, kept.present, person.id), { status: 409 });
  const { number, at, errors } = kept.version;
  const open = await here.scenarios.open(params.id);
  const playable = playableOf(open?.versions ?? [])?.number ?? null;
  return Response.json({ version: { number, at, errors }, fresh: kept.fresh, playable });
};

function gone(): never {
  error(404, 'This scenario is not there any more.');
}
