import { runtime } from '../lib/server/runtime.ts';
import { viewerOf } from '../lib/server/views/viewer.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
  viewer: await viewerOf(await runtime(), locals.visitor)
});
