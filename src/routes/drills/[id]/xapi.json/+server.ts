import { drillStatements, playersOf } from '../../../../lib/server/exports/drill-statements.ts';
import { openDrill } from '../../../../lib/server/access/open-drill.ts';
import { jsonFile } from '../../../../lib/server/exports/file-answer.ts';
import { takenCard } from '../../../../lib/server/exports/taken-card.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** xAPI statements, with texts, of those whose figures this reader's scorecard shows. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const here = await runtime();
  const card = await takenCard(here, params.id, locals.visitor);
  const live = await openDrill(here, params.id);
  const shown = new Set(card.people.map(({ person }) => person));
  const origin = here.settings.origin ?? url.origin;
  const owner = (await here.drills.summary(params.id))?.owner;
  return jsonFile(
    playersOf(live.state, owner, await here.exercises.ofDrill(params.id))
      .filter((person) => !live.state.team || shown.has(person))
      .flatMap((person) => drillStatements(live, person, { origin, texts: true })),
    `hotseat-xapi-${params.id}.json`
  );
};
