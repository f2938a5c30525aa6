import { z } from 'zod';
import { answerOf, debriefWordsSchema } from '../../../../../lib/core/drill/index.ts';
import { jsonBody } from '../../../../../lib/server/access/json-body.ts';
import { openDrill } from '../../../../../lib/server/access/open-drill.ts';
import { voiceIn } from '../../../../../lib/server/access/voice.ts';
import { runtime } from '../../../../../lib/server/runtime.ts';
import { questionIn } from '../../../../../lib/server/views/hotwash.ts';
import type { RequestHandler } from './$types';

const bodySchema = z.strictObject({ id: z.uuid(), command: debriefWordsSchema });

/** Keeps one's own answer to a question of the debrief; says which wording of it stands now. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const live = await openDrill(here, params.id);
  const read = await jsonBody(request, bodySchema);
  if (!read.ok) return read.response;
  const { id, command } = read.body;
  const voice = await voiceIn(here, live, locals.visitor);
  const asked = questionIn(live, command.question);
  if (!voice || asked === null) {
    const message = 'There is no such question in the debrief of this drill.';
    return Response.json({ refusal: { code: 'no-such-question', message } }, { status: 409 });
  }
  const { by, writer } = voice;
  const outcome = await here.conductor.execute(live.drill, {
    type: 'AnswerDebrief',
    ...command,
    asked,
    id,
    by
  });
  if (!outcome.ok) return Response.json({ refusal: outcome.refusal }, { status: 409 });
  const { seq } = answerOf(live.state.answers, command.question, writer) ?? { seq: 0 };
  return Response.json({ ok: true, seq });
};
