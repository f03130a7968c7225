/**
 * Bytes of photos (SAV-1): taken in parts, from wherever the last one ended, believed once they are whole and have the hash
 * that names them, given to the other workstations. Only of photos whose document is here, so nothing else is ever stored.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Photo } from '../domain/photo/photo.ts';
import { refusal } from '../domain/refusal.ts';
import type { World } from './access/world.ts';
import type { Storage } from './contract.ts';
import type { Database } from './schema.ts';
import { readDoc } from './stored-docs.ts';

export interface Held {
  /** Bytes that are here, from the first on. */
  received: number;
  /** All of them, and rightly so. */
  stored: boolean;
}

/** Throws `Refusal` notFound. */
export async function held(world: World, storage: Storage, hash: string): Promise<Held> {
  const photo = await mustKnow(world.db, hash);
  const received = await receivedOf(world.db, hash);
  return received === photo.bytes ? conclude(world, storage, photo) : { received, stored: false };
}

/**
 * One more part; one that does not begin where the last ended changes nothing and is told where to go on. Throws `Refusal`
 * notFound, photoRefused (`bytes`: more than was told; `hash`: other bytes, all of which are then dropped).
 */
export async function takePart(
  world: World,
  storage: Storage,
  hash: string,
  start: number,
  bytes: Uint8Array,
): Promise<Held> {
  const photo = await mustKnow(world.db, hash);
  const received = await world.db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext(${hash}))`.execute(tx);
    const before = await receivedOf(tx, hash);
    if (start !== before || bytes.length === 0) return before;
    if (before + bytes.length > photo.bytes) throw refusal('photoRefused', { why: 'bytes', max: photo.bytes });
    await tx
      .insertInto('photo_parts')
      .values({ hash, start, bytes: Buffer.from(bytes) })
      .execute();
    return before + bytes.length;
  });
  return received === photo.bytes ? conclude(world, storage, photo) : { received, stored: false };
}

/** From the given byte to the end. Throws `Refusal` notFound also while it is not stored. */
export async function photoFrom(world: World, hash: string, start: number): Promise<Buffer> {
  const photo = await mustKnow(world.db, hash);
  if (photo.storedAt === null) throw refusal('notFound', { table: 'photos', id: hash });
  return (await wholeOf(world.db, hash)).subarray(start);
}

/** Bytes whose document is gone: taken off a claim, or erased with the customer. */
export async function forgetPhotos({ db }: World): Promise<number> {
  const gone = await db
    .deleteFrom('photo_parts')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('docs')
            .select('id')
            .where('tbl', '=', 'photos')
            .where('json', 'is not', null)
            .whereRef('id', '=', 'photo_parts.hash'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

async function conclude({ db, now }: World, storage: Storage, { id, bytes, storedAt }: Photo): Promise<Held> {
  if (storedAt !== null) return { received: bytes, stored: true };
  const hash = createHash('sha256')
    .update(await wholeOf(db, id))
    .digest('hex');
  if (hash !== id) {
    await db.deleteFrom('photo_parts').where('hash', '=', id).execute();
    throw refusal('photoRefused', { why: 'hash' });
  }
  await storage.write(async ({ docs }) => {
    const photo = await docs.get('photos', id);
    if (photo?.storedAt === null) await docs.put('photos', { ...photo, storedAt: now() });
  });
  return { received: bytes, stored: true };
}

async function mustKnow(db: Database, hash: string): Promise<Photo> {
  const row = await db
    .selectFrom('docs')
    .select(['json', 'docs_version'])
    .where('tbl', '=', 'photos')
    .where('id', '=', hash)
    .executeTakeFirst();
  const photo = row && (readDoc('photos', row.docs_version, row.json) as Photo | undefined);
  if (!photo) throw refusal('notFound', { table: 'photos', id: hash });
  return photo;
}

async function receivedOf(db: Database, hash: string): Promise<number> {
  const { rows } = await sql<{ received: number }>`
    SELECT coalesce(sum(octet_length(bytes)), 0)::integer AS received FROM photo_parts WHERE hash = ${hash}`.execute(
    db,
  );
  return rows[0]?.received ?? 0;
}

async function wholeOf(db: Database, hash: string): Promise<Buffer> {
  const parts = await db.selectFrom('photo_parts').select('bytes').where('hash', '=', hash).orderBy('start').execute();
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}
