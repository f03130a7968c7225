import { z } from 'zod';
import { Slug } from '../ids.ts';
import { line, required } from '../text.ts';
import { Badge } from './badge.ts';
import { Role } from './roles.ts';

/** The staff directory that every workstation shows at sign-in. PINs and badges are not here: the backend
 * alone keeps their hashes. */
export const Staff = z.object({
  id: Slug,
  name: required(line(60)),
  role: Role,
  shops: z.array(Slug).min(1),
  active: z.boolean(),
  badge: Badge.nullable().default(null),
});
export type Staff = z.output<typeof Staff>;

export const Pin = z.string().regex(/^\d{6}$/);
