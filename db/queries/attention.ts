/** What waits for the backend and what it refused: the queue, the refusals, the drafts. */
import type { QueryArgs } from '../../domain/api.ts';
import type { Draft, QueueRow, RefusedRow } from '../../domain/views.ts';
import { may } from '../../domain/staff/roles.ts';
import { concerns } from '../concerns.ts';
import { isStuck, queue } from '../outbox.ts';
import { refusalWithoutAmounts } from './prices.ts';
import { type Sight, shopsSeen } from './sight.ts';
import type { WireRefusal } from '../../domain/refusal.ts';

/** `sentUpTo`: commands up to this number are on the wire now. */
export function queueRows(sight: Sight, sentUpTo: number): QueueRow[] {
  return queue(sight.conn)
    .filter((row) => concerns(sight.viewer, row))
    .map((row) => ({
      commandId: row.command_id,
      seq: row.seq,
      name: row.name,
      actorId: row.actor_id,
      issuedAt: row.issued_at,
      about: row.about,
      orderId: row.order_id,
      state: isStuck(row) ? 'stuck' : row.seq <= sentUpTo ? 'sent' : 'saved',
      attempts: row.attempts,
      lastFault: row.last_fault,
      localRefusal: row.local_refusal === null ? null : told(sight, JSON.parse(row.local_refusal) as WireRefusal),
    }));
}

export function refusedList(sight: Sight, { settled }: QueryArgs<'refusedList'>): RefusedRow[] {
  const { conn } = sight;
  const rows = conn.all(
    conn.sql
      .selectFrom('refused')
      .selectAll()
      .where('settled_by', settled ? 'is not' : 'is', null)
      .orderBy('at', 'desc'),
  );
  return rows
    .filter((row) => concerns(sight.viewer, row))
    .map((row) => ({
      commandId: row.command_id,
      name: row.name,
      args: JSON.parse(row.args),
      actorId: row.actor_id,
      at: row.at,
      about: row.about,
      orderId: row.order_id,
      refusal: told(sight, { code: row.code, detail: JSON.parse(row.detail) }),
      settledBy: row.settled_by,
    }));
}

/** Calls on hold; none for who takes none: they hold prices and codes (ROLE-2). */
export function draftList(sight: Sight, { shop }: QueryArgs<'draftList'>): Draft[] {
  const [only = ''] = shopsSeen(sight, shop);
  if (!may(sight.viewer.role, 'order.place')) return [];
  const { conn } = sight;
  const mine = conn.sql
    .selectFrom('draft')
    .select(['id', 'kind', 'shop', 'title', 'json', 'updated_at as updatedAt'])
    .where('shop', '=', only)
    .where('kind', '=', 'phoneOrder');
  return conn.all(mine.orderBy('updated_at', 'desc'));
}

/** What belongs to one person is theirs alone. */
export function draftById({ conn, viewer }: Sight, { id }: QueryArgs<'draftById'>): Draft | null {
  const draft = conn.first(
    conn.sql
      .selectFrom('draft')
      .select(['id', 'kind', 'shop', 'title', 'json', 'updated_at as updatedAt'])
      .where('id', '=', id),
  );
  if (!draft || !viewer.shops.includes(draft.shop)) return null;
  const shown = draft.kind === 'phoneOrder' ? may(viewer.role, 'order.place') : draft.title === viewer.id;
  return shown ? draft : null;
}

/** What lies on the bench of who looks; nobody else's. */
export function benchDraft(sight: Sight, { shop }: QueryArgs<'benchDraft'>): Draft | null {
  const [only = ''] = shopsSeen(sight, shop);
  const mine = sight.conn.sql
    .selectFrom('draft')
    .select(['id', 'kind', 'shop', 'title', 'json', 'updated_at as updatedAt'])
    .where('shop', '=', only)
    .where('kind', '=', 'bench')
    .where('title', '=', sight.viewer.id);
  return sight.conn.first(mine.orderBy('updated_at', 'desc').limit(1)) ?? null;
}

function told({ priced }: Sight, no: WireRefusal): WireRefusal {
  return priced ? no : refusalWithoutAmounts(no);
}
