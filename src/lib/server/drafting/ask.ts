import { z } from 'zod';
import { draftWishSchema } from '../../core/authoring/index.ts';

/** A request for drafts, or for a look at what would be sent. The scenario itself is read here. */
export const askSchema = z.strictObject({ look: z.boolean(), wish: draftWishSchema });
