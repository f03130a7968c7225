/** What is no longer needed is not kept: it names people, or lets them in. */
import { sql } from 'kysely';
import { type World, inDays } from './access/world.ts';
import { forgetPhotos } from './photos.ts';

/** What a command said is asked for when something is contested; the order itself tells the rest for good. */
export const KEEP_ARGUMENTS_DAYS = 90;
/** Shown as revoked or expired for so long. */
const KEEP_DEVICES_DAYS = 90;
/** Far longer than a lock: forgetting wrong PINs earlier would give guesses away. */
const KEEP_FAILURES_DAYS = 1;
const ROWS_AT_ONCE = 5_000;

/**
 * Ends what has expired, and forgets the arguments of commands decided more than `days` ago; decisions, receipts and
 * ids stay, so that a command stays single for ever (S8, S11). Resolves to the number of commands.
 */
export async function forgetOld(world: World, days: number): Promise<number> {
  const { db, now } = world;
  await db.deleteFrom('enrolment_codes').where('expires_at', '<=', now()).execute();
  await db.deleteFrom('grants').where('expires_at', '<=', now()).execute();
  await db
    .deleteFrom('pin_failures')
    .where((row) =>
      row.or([
        row('locked_until', '<=', now()),
        row.and([row('locked_until', 'is', null), row('last_at', '<', inDays(now(), -KEEP_FAILURES_DAYS))]),
      ]),
    )
    .execute();
  await forgetDevices(world);
  await forgetPhotos(world);
  return forgetArguments(world, days);
}

/** Orders and commands speak of a device by its name or id, never through this table. */
async function forgetDevices({ db, now }: World): Promise<void> {
  const before = inDays(now(), -KEEP_DEVICES_DAYS);
  await db
    .deleteFrom('devices')
    .where((row) => row.or([row('expires_at', '<', before), row('revoked_at', '<', before)]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('grants').select('device_id').whereRef('grants.device_id', '=', 'devices.device_id'))),
    )
    .execute();
}

async function forgetArguments({ db, now }: World, days: number): Promise<number> {
  const before = inDays(now(), -days);
  let forgotten = 0;
  for (;;) {
    const { rows } = await sql<{ count: number }>`
      WITH forgotten AS (
        UPDATE commands SET args = NULL WHERE command_id IN (
          SELECT command_id FROM commands WHERE args IS NOT NULL AND at < ${before} LIMIT ${ROWS_AT_ONCE}
        ) RETURNING 1
      ) SELECT count(*) FROM forgotten`.execute(db);
    const count = rows[0]?.count ?? 0;
    forgotten += count;
    if (count < ROWS_AT_ONCE) return forgotten;
  }
}
