import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { AVATAR_KINDS, avatar, LONGEST_SEED } from '../../../../lib/server/pictures/avatar.ts';
import { PICTURE_POLICY } from '../../../../lib/server/pictures/policy.ts';
import type { RequestHandler } from './$types';

const asked = z.object({
  kind: z.enum(AVATAR_KINDS),
  seed: z.string().min(1).max(LONGEST_SEED)
});

export const GET: RequestHandler = ({ params }) => {
  const parsed = asked.safeParse(params);
  if (!parsed.success) error(404, 'There is no such picture.');
  return new Response(avatar(parsed.data.kind, parsed.data.seed), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': PICTURE_POLICY
    }
  });
};
