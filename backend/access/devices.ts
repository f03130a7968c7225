/** Workstations: enrolled once with a one-time code, then known by a token that lives while it is used. */
import type { z } from 'zod';
import { newId } from '../../domain/ids.ts';
import { refusal } from '../../domain/refusal.ts';
import type { EnrolAnswer, EnrolRequest, NewCodeAnswer } from '../../domain/sync.ts';
import { hashSecret, newCode, newToken } from './secrets.ts';
import { type World, inDays } from './world.ts';

const TOKEN_DAYS = 180;
const CODE_DAYS = 1;
/** The expiry is moved forward at most this often, not at every request. */
const SLIDE_AFTER_DAYS = 1;

export interface Device {
  deviceId: string;
  name: string;
}

export async function newEnrolmentCode({ db, now, random }: World): Promise<z.output<typeof NewCodeAnswer>> {
  const code = newCode(random);
  const expiresAt = inDays(now(), CODE_DAYS);
  await db
    .insertInto('enrolment_codes')
    .values({ code_hash: hashSecret(code), expires_at: expiresAt })
    .execute();
  return { code, expiresAt };
}

/** Uses the code up. Throws `Refusal` enrolmentCode when it is unknown, used or too old: the three look alike. */
export async function enrol(
  world: World,
  request: z.output<typeof EnrolRequest>,
): Promise<z.output<typeof EnrolAnswer>> {
  const { db, now, random } = world;
  const deviceToken = newToken(random);
  const device = {
    device_id: newId(random),
    name: request.deviceName,
    created_at: now(),
    expires_at: inDays(now(), TOKEN_DAYS),
  };
  await db.transaction().execute(async (tx) => {
    // the deletion is what uses it up: of two that come at once, one finds no row
    const used = await tx
      .deleteFrom('enrolment_codes')
      .where('code_hash', '=', hashSecret(request.code))
      .where('expires_at', '>', now())
      .executeTakeFirstOrThrow();
    if (used.numDeletedRows !== 1n) throw refusal('enrolmentCode');
    await tx
      .insertInto('devices')
      .values({ ...device, token_hash: hashSecret(deviceToken), revoked_at: null })
      .execute();
  });
  return { deviceId: device.device_id, deviceToken, expiresAt: device.expires_at };
}

/** The device that holds this token; undefined when it is unknown, expired or revoked. */
export async function deviceOf({ db, now }: World, token: string): Promise<Device | undefined> {
  const row = await db
    .selectFrom('devices')
    .select(['device_id', 'name', 'expires_at'])
    .where('token_hash', '=', hashSecret(token))
    .where('expires_at', '>', now())
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.expires_at < inDays(now(), TOKEN_DAYS - SLIDE_AFTER_DAYS)) {
    const later = inDays(now(), TOKEN_DAYS);
    await db.updateTable('devices').set({ expires_at: later }).where('device_id', '=', row.device_id).execute();
  }
  return { deviceId: row.device_id, name: row.name };
}

export async function devices({ db, now }: World): Promise<(Device & { createdAt: string; revoked: boolean })[]> {
  const rows = await db
    .selectFrom('devices')
    .selectAll()
    .where('expires_at', '>', now())
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    deviceId: row.device_id,
    name: row.name,
    createdAt: row.created_at,
    revoked: row.revoked_at !== null,
  }));
}

/** Its token and all grants given on it end at once. Throws `Refusal` notFound. */
export async function revokeDevice({ db, now }: World, deviceId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('devices')
      .set({ revoked_at: now() })
      .where('device_id', '=', deviceId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw refusal('notFound', { table: 'devices', id: deviceId });
    await tx.deleteFrom('grants').where('device_id', '=', deviceId).execute();
  });
}
