import { answer } from '../../../../lib/server/api/answer.ts';
import { actionsQuery } from '../../../../lib/server/api/plan-schemas.ts';
import { actionsPage } from '../../../../lib/server/api/plans.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, actionsQuery, actionsPage);
