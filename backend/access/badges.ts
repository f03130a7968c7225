/** Badges: drawn by a manager for one person, told once, kept hashed; the staff directory says which one is valid. */
import type { z } from 'zod';
import { newId } from '../../domain/ids.ts';
import { refusal } from '../../domain/refusal.ts';
import { badgeIsEnough, newBadgeToken } from '../../domain/staff/badge.ts';
import type { Staff } from '../../domain/staff/staff.ts';
import type { BadgeSignInAnswer, BadgeSignInRequest, DrawnBadge } from '../../domain/sync.ts';
import type { Actor, Tx } from '../../domain/tx.ts';
import type { Storage } from '../contract.ts';
import type { Device } from './devices.ts';
import { mustNotHoldLock } from './pin-tries.ts';
import { hashSecret } from './secrets.ts';
import { giveGrant, staffOf } from './sign-in.ts';
import type { World } from './world.ts';

/**
 * A new badge ends the former one and the grants that came of it. Throws `Refusal` notFound, or wrongShop for someone who
 * works where this manager does not: a badge speaks for its person (SHOP-1).
 */
export async function drawBadge(
  world: World,
  storage: Storage,
  manager: Actor,
  staffId: string,
): Promise<z.output<typeof DrawnBadge>> {
  const { db, now, random } = world;
  const token = newBadgeToken(random);
  const serial = newId(random);
  // the directory first: cut off in between, neither the former badge nor this one opens anything
  await storage.write(async ({ docs }) => {
    const person = await mustCover(docs, manager, staffId);
    await docs.put('staff', { ...person, badge: { serial, drawnAt: now(), drawnBy: manager.id } });
  });
  const badge = { serial, token_hash: hashSecret(token) };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('staff_badges')
      .values({ staff_id: staffId, ...badge })
      .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(badge))
      .execute();
    await tx.deleteFrom('grants').where('staff_id', '=', staffId).where('badge', 'is not', null).execute();
  });
  return { token, serial };
}

/** Ends the badge and the grants that came of it. Throws as `drawBadge`. */
export async function revokeBadge({ db }: World, storage: Storage, manager: Actor, staffId: string): Promise<void> {
  await storage.write(async ({ docs }) => {
    const person = await mustCover(docs, manager, staffId);
    await docs.put('staff', { ...person, badge: null });
  });
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('staff_badges').where('staff_id', '=', staffId).execute();
    await tx.deleteFrom('grants').where('staff_id', '=', staffId).where('badge', 'is not', null).execute();
  });
}

/**
 * Throws `Refusal` badgeUnknown, forbidden for a person who left, pinLocked while their PIN is locked, or badgeNeedsPin
 * with the person and the badge where a badge only names them.
 */
export async function signInByBadge(
  world: World,
  device: Device,
  { token }: z.output<typeof BadgeSignInRequest>,
): Promise<z.output<typeof BadgeSignInAnswer>> {
  const row = await world.db
    .selectFrom('staff_badges')
    .selectAll()
    .where('token_hash', '=', hashSecret(token))
    .executeTakeFirst();
  const staff = row && (await staffOf(world, row.staff_id));
  if (!row || staff?.badge?.serial !== row.serial) throw refusal('badgeUnknown');
  if (!staff.active) throw refusal('forbidden', { staff: staff.id });
  await mustNotHoldLock(world, staff.id, device.deviceId);
  if (!badgeIsEnough(staff.role)) throw refusal('badgeNeedsPin', { staffId: staff.id, serial: row.serial });
  return { ...(await giveGrant(world, device, staff.id, row.serial)), serial: row.serial };
}

async function mustCover(docs: Tx, manager: Actor, staffId: string): Promise<Staff> {
  const person = await docs.get('staff', staffId);
  if (!person) throw refusal('notFound', { table: 'staff', id: staffId });
  const elsewhere = person.shops.find((shop) => !manager.shops.includes(shop));
  if (elsewhere !== undefined) throw refusal('wrongShop', { rule: 'SHOP-1', shop: elsewhere });
  return person;
}
