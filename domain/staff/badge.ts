/**
 * A badge: a barcode that says who stands there. Its secret is drawn on the backend, told once, and kept nowhere but as a
 * hash; 130 random bits are not guessed. A badge may be lost or lent, so it is not enough for everyone.
 */
import { z } from 'zod';
import { Id, Instant, type Random, Slug } from '../ids.ts';
import { type ActorRole, type Permission, may } from './roles.ts';

export const BadgeToken = z.string().regex(/^[A-Z2-7]{26}$/);

/** Which badge is the person's now; never its secret. */
export const Badge = z.object({ serial: Id, drawnAt: Instant, drawnBy: Slug });
export type Badge = z.output<typeof Badge>;

const LENGTH = 26;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Five bits a letter, evenly. */
export function newBadgeToken(random: Random): string {
  return Array.from(random(LENGTH), (byte) => base32.charAt(byte % base32.length)).join('');
}

const money: readonly Permission[] = ['payment.refund', 'refund.decide', 'voucher.issue'];

/** False for whoever gives money away: their badge only names them, and their PIN is asked as well. */
export function badgeIsEnough(role: ActorRole): boolean {
  return !money.some((permission) => may(role, permission));
}
