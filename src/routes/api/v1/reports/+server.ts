import { answer } from '../../../../lib/server/api/answer.ts';
import { reportsQuery } from '../../../../lib/server/api/plan-schemas.ts';
import { reportsPage } from '../../../../lib/server/api/plans.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, reportsQuery, reportsPage);
