/** Wrong PINs in a row, per person and device, and per person over all devices: a lock that guessing cannot outrun. */
import type { Transaction } from 'kysely';
import { refusal } from '../../domain/refusal.ts';
import type { Schema } from '../schema.ts';
import { type World, inMinutes } from './world.ts';

const LOCK_MINUTES = 15;
const TRIES = 5;
/** Several workstations together: someone guesses from one to the next. */
const TRIES_ANYWHERE = 20;
const ANYWHERE = '*';

export interface CountedTry {
  left: number;
  /** Set when this try is the last one: the lock holds unless its PIN is right. */
  lockedUntil: string | null;
}

/** Counts a try as failed. Throws `Refusal` pinLocked, counting nothing, while the lock holds. */
export async function countTry({ db, now }: World, staffId: string, deviceId: string): Promise<CountedTry> {
  return db.transaction().execute(async (tx) => {
    const anywhere = await countRow(tx, now(), staffId, ANYWHERE, TRIES_ANYWHERE);
    const here = await countRow(tx, now(), staffId, deviceId, TRIES);
    return { left: Math.min(here.left, anywhere.left), lockedUntil: here.lockedUntil ?? anywhere.lockedUntil };
  });
}

/** The PIN was right. */
export async function forgetTries({ db }: World, staffId: string, deviceId: string): Promise<void> {
  await db
    .deleteFrom('pin_failures')
    .where('staff_id', '=', staffId)
    .where('device_id', 'in', [deviceId, ANYWHERE])
    .execute();
}

/** Throws `Refusal` pinLocked while too many wrong PINs hold this person here: a badge is no way around it. */
export async function mustNotHoldLock({ db, now }: World, staffId: string, deviceId: string): Promise<void> {
  const row = await db
    .selectFrom('pin_failures')
    .select('locked_until')
    .where('staff_id', '=', staffId)
    .where('device_id', 'in', [deviceId, ANYWHERE])
    .where('locked_until', '>', now())
    .executeTakeFirst();
  mustNotBeLocked(row?.locked_until ?? null);
}

export function mustNotBeLocked(lockedUntil: string | null): void {
  if (lockedUntil !== null) throw refusal('pinLocked', { until: lockedUntil });
}

async function countRow(
  tx: Transaction<Schema>,
  now: string,
  staffId: string,
  deviceId: string,
  tries: number,
): Promise<CountedTry> {
  const place = { staff_id: staffId, device_id: deviceId };
  await tx
    .insertInto('pin_failures')
    .values({ ...place, failed: 0, locked_until: null, last_at: now })
    .onConflict((conflict) => conflict.columns(['staff_id', 'device_id']).doNothing())
    .execute();
  const mine = tx
    .selectFrom('pin_failures')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('device_id', '=', deviceId);
  const row = await mine.forUpdate().executeTakeFirstOrThrow();
  if (row.locked_until !== null && row.locked_until > now) mustNotBeLocked(row.locked_until);
  const failed = (row.locked_until === null ? row.failed : 0) + 1;
  const lockedUntil = failed >= tries ? inMinutes(now, LOCK_MINUTES) : null;
  await tx
    .updateTable('pin_failures')
    .set({ failed, locked_until: lockedUntil, last_at: now })
    .where('staff_id', '=', staffId)
    .where('device_id', '=', deviceId)
    .execute();
  return { left: tries - failed, lockedUntil };
}
