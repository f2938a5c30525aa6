import { answer } from '../../../../lib/server/api/answer.ts';
import { resultsPage } from '../../../../lib/server/api/lists.ts';
import { listQuery } from '../../../../lib/server/api/schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, listQuery, resultsPage);
