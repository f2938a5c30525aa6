import { enter } from '../../../lib/server/access/enter.ts';
import { auditPage } from '../../../lib/server/views/audit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = url.searchParams.get('before');
  return auditPage(
    await enter(locals),
    before !== null && /^\d{1,9}$/.test(before) ? Number(before) : undefined
  );
};
