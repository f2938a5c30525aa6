import { jsonFile } from '../../../../lib/server/exports/file-answer.ts';
import { takenCard } from '../../../../lib/server/exports/taken-card.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** The whole scorecard as this reader gets it. Times in it are ms of drill time from STARTEX. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const card = await takenCard(await runtime(), params.id, locals.visitor);
  return jsonFile(card, `hotseat-scorecard-${params.id}.json`);
};
