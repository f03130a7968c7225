/** Claims by deadline, one with all that decides it, and the bytes of its photos (SAV-1…9). */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import type { Claim } from '../../domain/claim/claim.ts';
import { missingEvidence } from '../../domain/claim/evidence.ts';
import type { ClaimView } from '../../domain/claim/views.ts';
import { refusal } from '../../domain/refusal.ts';
import { may } from '../../domain/staff/roles.ts';
import { bytesOf } from '../photos.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, docById, pendingIds, profileOf, shopsSeen } from './sight.ts';

/** What is due first at the top: a claim that waits for its evidence has no deadline and follows by age. */
export function claimList(sight: Sight, filter: QueryArgs<'claimList'>): Claim[] {
  mustHandle(sight);
  const { orderId, customerId, states, limit } = filter;
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN claims d ON d.n = r.n
       WHERE r.tbl = 'claims' AND r.shop IN (SELECT value FROM json_each(@shops))
         AND (@orderId IS NULL OR r.order_id = @orderId) AND (@customerId IS NULL OR r.customer_id = @customerId)
         AND (@states = '[]' OR r.state IN (SELECT value FROM json_each(@states)))
       ORDER BY CASE r.state WHEN 'ready' THEN 0 WHEN 'open' THEN 1 WHEN 'accepted' THEN 2 WHEN 'refused' THEN 2 ELSE 3 END,
         CASE r.state WHEN 'closed' THEN -r.at ELSE r.at END, r.id
       LIMIT @limit`,
    )
    .all({
      shops: JSON.stringify(shopsSeen(sight, filter.shop)),
      orderId,
      customerId,
      states: JSON.stringify(states),
      limit,
    }) as Stored[];
  return rows.map((row) => readDoc('claims', row));
}

export function claimById(sight: Sight, { claimId }: QueryArgs<'claimById'>): ClaimView | null {
  mustHandle(sight);
  const { conn, viewer } = sight;
  const claim = docById(conn, 'claims', claimId);
  const order = claim && docById(conn, 'orders', claim.orderId);
  const profile = claim && profileOf(conn, claim.shop);
  if (!claim || !order || !profile || !viewer.shops.includes(claim.shop)) return null;
  const photos = claim.photos.flatMap(({ photoId }) => docById(conn, 'photos', photoId) ?? []);
  const here = new Set(
    held(
      sight,
      photos.map(({ id }) => id),
    ),
  );
  return {
    claim,
    order,
    missing: missingEvidence(claim, order, profile),
    photos: photos.map((photo) => ({ ...photo, here: here.has(photo.id) })),
    made: madeFor(sight, claim),
    pending: pendingIds(conn, 'claims', [claimId]).has(claimId),
  };
}

/** Null while its bytes are not on this workstation. */
export function photoBytes(sight: Sight, { photoId }: QueryArgs<'photoBytes'>): QueryResult<'photoBytes'> {
  mustHandle(sight);
  const photo = docById(sight.conn, 'photos', photoId);
  const bytes = photo && sight.viewer.shops.includes(photo.shop) ? bytesOf(sight.conn, photoId) : null;
  return bytes === null ? null : { jpeg: Buffer.from(bytes).toString('base64') };
}

function mustHandle({ viewer }: Sight): void {
  if (!may(viewer.role, 'claim.handle'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'claim.handle', role: viewer.role });
}

function held({ conn }: Sight, ids: readonly string[]): string[] {
  return conn
    .prepare('SELECT id FROM photo_bytes WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids)) as string[];
}

function madeFor({ conn }: Sight, { outcome }: Claim): ClaimView['made'] {
  const made = outcome && 'orderId' in outcome ? docById(conn, 'orders', outcome.orderId) : undefined;
  return made ? { id: made.id, code: made.code, status: made.status } : null;
}
