/** Files from before the inbox: the step that fills it says of each document what the program says of it today. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/all.ts';
import { recordRow } from '../../../db/projections/record.ts';
import { taskColumns } from '../../../db/projections/task.ts';
import type { Doc } from '../../../domain/tx.ts';
import { DOCS_VERSION } from '../../../domain/upcast.ts';
import { NOON, agent, idOf } from '../../builders.ts';
import { aLetter, aLink, aRequest, aTransfer } from '../../builders/waiting.ts';

type Kept = { [T in 'requests' | 'transfers' | 'mails' | 'paymentLinks']: Doc<T>[] };
const handled = { by: agent.id, byName: agent.name, at: NOON };
const back = {
  id: idOf(1),
  amountCents: 2_500,
  reason: '',
  askedAt: NOON,
  askedBy: agent.id,
  askedByName: agent.name,
  doneAt: null,
  providerId: null,
  failure: null,
} as const;
const slip = { kind: 'giftCard', id: idOf(2) } as const;
const kept: Kept = {
  requests: [
    aRequest(1, { openedAt: '2026-03-16T11:00:00.999Z' }),
    aRequest(2, { closedAt: NOON }),
    aRequest(3, { pausedSince: NOON }),
    aRequest(4, { ownerId: null, ownerName: '' }),
  ],
  transfers: (['under', 'over', 'unmatched', 'matched', 'settled'] as const).map((state, index) =>
    aTransfer(index, { state, orderCode: index === 0 ? 'A-000001' : null, label: 'VIR '.repeat(60) }),
  ),
  mails: [
    aLetter(1),
    aLetter(2, { state: 'unsure', askedBy: 'Mélissa', orderId: null }),
    aLetter(3, { state: 'noAddress' }),
    aLetter(4, { state: 'noAddress', attached: slip }),
    aLetter(5, { state: 'noAddress', kind: 'readyForPickUp' }),
    aLetter(6, { state: 'noAddress', kind: 'readyForPickUp', orderId: null }),
    aLetter(7, { state: 'sent' }),
  ],
  paymentLinks: [
    aLink(1),
    aLink(2, { state: 'expired', handled }),
    aLink(3, { state: 'blocked', paidAt: '2026-03-17T11:00:00.000Z' }),
    aLink(4, { state: 'blocked', paidAt: NOON, refunds: [{ ...back, state: 'done' }] }),
    aLink(5, { state: 'blocked', paidAt: NOON, handled, refunds: [{ ...back, state: 'failed' }] }),
    aLink(6, { state: 'settled', paidAt: NOON, refunds: [{ ...back, state: 'failed' }] }),
    aLink(7, { state: 'settled', paidAt: NOON }),
    aLink(8, { state: 'waiting' }),
  ],
};

describe('the step that fills the inbox', () => {
  it.each(Object.keys(kept) as (keyof Kept)[])('agrees with the program about %s', (table) => {
    const db = new Database(':memory:');
    const before = migrations.findIndex(({ name }) => name === '0008-tasks');
    migrate(db, migrations.slice(0, before));
    for (const doc of kept[table]) {
      const { lastInsertRowid: n } = db
        .prepare(`INSERT INTO ${table} (id, version, docs_version, json) VALUES (?, 1, ?, ?)`)
        .run(doc.id, DOCS_VERSION, JSON.stringify(doc));
      const { tbl, id, shop, order_id, customer_id, state, key, at } = recordRow(table, doc as never);
      db.prepare(
        'INSERT INTO record_row (tbl, n, id, shop, order_id, customer_id, state, key, at) VALUES (?,?,?,?,?,?,?,?,?)',
      ).run(tbl, n, id, shop, order_id, customer_id, state, key, at);
    }
    migrate(db, migrations.slice(0, before + 1));
    const filled = db
      .prepare('SELECT task, due, since, owner, not_for, told FROM record_row WHERE tbl = ? ORDER BY n')
      .all(table);
    expect(filled).toEqual(kept[table].map((doc) => taskColumns(table, doc as never)));
    expect(filled).toContainEqual(expect.objectContaining({ task: null }));
    db.close();
  });
});
