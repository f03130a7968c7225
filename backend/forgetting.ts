/** What is no longer needed is not kept: it names people, or lets them in. */
import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { type World, inDays } from './access/world.ts';
import { forgetArchive } from './archive.ts';
import { forgetPhotos } from './photos.ts';
import type { Database } from './schema.ts';

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
  await forgetArchive(world);
  await forgetErased(world);
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

/**
 * What commands said of people who were erased since, whenever it was said (CLI-4). The erasing command's own arguments
 * go last: as long as they are there, there is something to forget.
 */
async function forgetErased({ db }: World): Promise<void> {
  const erasures = await db
    .selectFrom('commands')
    .select(['command_id', 'args'])
    .where('name', '=', 'eraseCustomer')
    .where('code', 'is', null)
    .where('args', 'is not', null)
    .execute();
  for (const { command_id, args } of erasures) {
    const erased = Erasure.safeParse(JSON.parse(args ?? '')).data;
    if (erased) await forgetAbout(db, await idsAbout(db, erased.customerId));
    await db.updateTable('commands').set({ args: null }).where('command_id', '=', command_id).execute();
  }
}

/** The record, those it had taken in, and every document about any of them. */
async function idsAbout(db: Database, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; merged: string | null }>`
    SELECT id, CASE WHEN tbl = 'audits' AND json::jsonb ->> 'what' = 'merged' THEN json::jsonb ->> 'detail' END AS merged
    FROM docs WHERE json IS NOT NULL
      AND coalesce(json::jsonb ->> 'customerId', json::jsonb -> 'customer' ->> 'id') = ${customerId}`.execute(db);
  const others: string[] = [];
  for (const { merged } of rows) if (merged !== null) others.push(...(await idsAbout(db, merged)));
  return [customerId, ...rows.map(({ id }) => id), ...others];
}

async function forgetAbout(db: Database, ids: readonly string[]): Promise<void> {
  await sql`
    UPDATE commands SET args = NULL WHERE args IS NOT NULL AND name <> 'eraseCustomer'
      AND EXISTS (SELECT 1 FROM unnest(${ids}::text[]) AS told (id) WHERE position(told.id in commands.args) > 0)
  `.execute(db);
}

const Erasure = z.object({ customerId: Id });
