/** Who a person is: PIN against scrypt hash, five tries, then a lock; a grant to push from one device. */
import type { z } from 'zod';
import { refusal } from '../../domain/refusal.ts';
import { badgeIsEnough } from '../../domain/staff/badge.ts';
import type { SignInAnswer, SignInRequest } from '../../domain/sync.ts';
import { Staff } from '../../domain/staff/staff.ts';
import type { Actor } from '../../domain/tx.ts';
import { readDoc } from '../stored-docs.ts';
import type { Device } from './devices.ts';
import { countTry, forgetTries, mustNotBeLocked } from './pin-tries.ts';
import { hashPin, hashSecret, isPin, newToken } from './secrets.ts';
import { type World, inDays } from './world.ts';

const GRANT_DAYS = 30;

/** A new PIN ends the grants given under the old one, and any lock. */
export async function setPin({ db, random }: World, staffId: string, pin: string): Promise<void> {
  const pinHash = await hashPin(pin, random);
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('staff_accounts')
      .values({ staff_id: staffId, pin_hash: pinHash })
      .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ pin_hash: pinHash }))
      .execute();
    await tx.deleteFrom('grants').where('staff_id', '=', staffId).execute();
    await tx.deleteFrom('pin_failures').where('staff_id', '=', staffId).execute();
  });
}

/**
 * Throws `Refusal` wrongPin with `triesLeft`, pinLocked with `until`, or forbidden for a person who left and knows the
 * PIN. A person who does not exist is refused like a wrong PIN, in the same time.
 */
export async function signIn(
  world: World,
  device: Device,
  { staffId, pin }: z.output<typeof SignInRequest>,
): Promise<z.output<typeof SignInAnswer>> {
  const { db } = world;
  // counted before it is looked at: a hundred guesses sent at once are a hundred tries
  const counted = await countTry(world, staffId, device.deviceId);
  const account = await db
    .selectFrom('staff_accounts')
    .select('pin_hash')
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  if (!(await isPin(pin, account?.pin_hash))) {
    mustNotBeLocked(counted.lockedUntil);
    throw refusal('wrongPin', { triesLeft: counted.left });
  }
  await forgetTries(world, staffId, device.deviceId);
  const staff = await staffOf(world, staffId);
  if (!staff?.active) throw refusal('forbidden', { staff: staffId });
  return giveGrant(world, device, staffId, null);
}

/** `badge`: the serial of the one that was scanned. */
export async function giveGrant(
  { db, now, random }: World,
  { deviceId }: Device,
  staffId: string,
  badge: string | null,
): Promise<z.output<typeof SignInAnswer>> {
  const grant = newToken(random);
  const expiresAt = inDays(now(), GRANT_DAYS);
  await db
    .insertInto('grants')
    .values({ token_hash: hashSecret(grant), staff_id: staffId, device_id: deviceId, expires_at: expiresAt, badge })
    .execute();
  return { staffId, grant, expiresAt };
}

/** The person as they stand now; undefined without a valid grant of theirs on this device, or once they left (S15). */
export async function actorOf(
  world: World,
  deviceId: string,
  staffId: string,
  grant: string | undefined,
): Promise<Actor | undefined> {
  if (grant === undefined) return undefined;
  const row = await world.db
    .selectFrom('grants')
    .select('badge')
    .where('token_hash', '=', hashSecret(grant))
    .where('staff_id', '=', staffId)
    .where('device_id', '=', deviceId)
    .where('expires_at', '>', world.now())
    .executeTakeFirst();
  const staff = row && (await staffOf(world, staffId));
  if (!row || !staff?.active || !stillOpens(row.badge, staff)) return undefined;
  return { id: staff.id, name: staff.name, role: staff.role, shops: staff.shops };
}

/** A grant of a badge ends with it, and with a role that a badge is not enough for. */
function stillOpens(badge: string | null, staff: Staff): boolean {
  return badge === null || (staff.badge?.serial === badge && badgeIsEnough(staff.role));
}

export async function staffOf({ db }: World, staffId: string): Promise<Staff | undefined> {
  const row = await db
    .selectFrom('docs')
    .select(['docs_version', 'json'])
    .where('tbl', '=', 'staff')
    .where('id', '=', staffId)
    .executeTakeFirst();
  const doc = row && readDoc('staff', row.docs_version, row.json);
  return doc === undefined ? undefined : Staff.parse(doc);
}
