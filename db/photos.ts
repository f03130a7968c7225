/** The bytes of photos on this workstation: kept, sent, fetched, forgotten. */
import { createHash } from 'node:crypto';
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import { bareJpeg } from '../domain/photo/jpeg.ts';
import { PHOTO_BYTES } from '../domain/photo/photo.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { answeredBefore, remember } from './answered.ts';
import type { Connection } from './connection.ts';
import { type Clock, act } from './execute.ts';
import type { Writer } from './writer.ts';

/** What the background exchange of photos needs of the store. */
export interface PhotoStore {
  /** Added here, known to the backend as documents, and not yet sent. */
  toSend(): Promise<string[]>;
  /** Of claims that are not closed, held by the backend and not here. */
  toFetch(): Promise<string[]>;
  bytes(id: string): Promise<Uint8Array | null>;
  /** Copies that came from the backend. Bytes under another hash than theirs are a fault of the way: false, not kept. */
  keep(id: string, bytes: Uint8Array): Promise<boolean>;
  sent(id: string): Promise<void>;
  /** Those whose document is gone: taken away from the claim, or erased with the customer. */
  forget(): Promise<void>;
}

/**
 * Keeps a photo that was re-encoded and tells of it, together or not at all. It is named by what is kept: whatever the
 * caller left in the file besides the picture is gone.
 */
export function addPhoto(
  writer: Writer,
  clock: Clock,
  { commandId, claimId, jpeg, shows }: ActionArgs<'addPhoto'>,
  actor: Actor,
): Promise<ActionResult<'addPhoto'>> {
  return writer.write(async (scope) => {
    const photo = bareJpeg(Buffer.from(jpeg, 'base64'));
    if (!photo) throw refusal('photoRefused', { why: 'broken' });
    if (photo.bytes.length > PHOTO_BYTES) throw refusal('photoRefused', { why: 'bytes', max: PHOTO_BYTES });
    const photoId = hashOf(photo.bytes);
    if (answeredBefore(scope.conn, commandId)) return { commandId, photoId };
    const { width, height } = photo;
    const args = { claimId, photoId, width, height, bytes: photo.bytes.length, shows };
    await act(scope, clock, { commandId, name: 'addPhoto', args }, actor);
    insert(scope.conn, photoId, photo.bytes, 0, clock.now());
    scope.changed.add('photos');
    remember(scope.conn, { command_id: commandId, order_id: null, code: null, draft_id: null });
    return { commandId, photoId };
  });
}

export function photoStore(writer: Writer, now: () => string, changed: () => void): PhotoStore {
  return {
    toSend: () =>
      writer.read((conn) =>
        idsOf(conn, `SELECT b.id FROM photo_bytes b JOIN photos p ON p.id = b.id WHERE b.sent = 0 AND p.version > 0`),
      ),
    toFetch: () =>
      writer.read((conn) =>
        idsOf(
          conn,
          `SELECT r.id FROM record_row r WHERE r.tbl = 'photos' AND r.state = 'stored'
             AND NOT EXISTS (SELECT 1 FROM photo_bytes b WHERE b.id = r.id)
             AND EXISTS (SELECT 1 FROM record_row c WHERE c.tbl = 'claims' AND c.id = r.key AND c.state <> 'closed')
           ORDER BY r.at DESC`,
        ),
      ),
    bytes: (id) => writer.read((conn) => bytesOf(conn, id)),
    async keep(id, bytes) {
      if (hashOf(bytes) !== id) return false;
      await writer.write(async ({ conn }) => insert(conn, id, bytes, 1, now()));
      changed();
      return true;
    },
    sent: (id) =>
      writer.write(async ({ conn }) => void conn.prepare('UPDATE photo_bytes SET sent = 1 WHERE id = ?').run(id)),
    // while a replica is filled anew its documents are missing for a moment only
    forget: () =>
      writer.write(
        async ({ conn }) =>
          void conn
            .prepare(
              `DELETE FROM photo_bytes WHERE NOT EXISTS (SELECT 1 FROM photos p WHERE p.id = photo_bytes.id)
                 AND EXISTS (SELECT 1 FROM sync_state WHERE paging = 0)`,
            )
            .run(),
      ),
  };
}

export function bytesOf(conn: Connection, id: string): Uint8Array | null {
  const row = conn.prepare('SELECT bytes FROM photo_bytes WHERE id = ?').get(id) as { bytes: Buffer } | undefined;
  return row?.bytes ?? null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes that were sent stay sent: the same photo may be added twice. */
function insert(conn: Connection, id: string, bytes: Uint8Array, sent: 0 | 1, at: string): void {
  conn
    .prepare('INSERT INTO photo_bytes (id, bytes, sent, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING')
    .run(id, Buffer.from(bytes), sent, at);
}

function idsOf(conn: Connection, sql: string): string[] {
  return (conn.prepare(sql).all() as { id: string }[]).map(({ id }) => id);
}
