import { answer } from '../../../../lib/server/api/answer.ts';
import { assignmentsQuery } from '../../../../lib/server/api/assignment-schemas.ts';
import { assignmentsPage } from '../../../../lib/server/api/assignments.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, assignmentsQuery, assignmentsPage);
