/**
 * The one inbox: what needs a person, from what is kept beside the documents (`record_row.task`), from orders whose money
 * or label needs somebody, and from this workstation's own queue. No document is read, whatever there is.
 */
import {
  type AttentionGroup,
  type AttentionKind,
  attentionGroups,
  attentionKinds,
  groupOf,
  isFailure,
  seesKind,
} from '../../domain/attention/kinds.ts';
import type { TaskTold } from '../../domain/attention/task.ts';
import type { AttentionCounts, AttentionItem, Waiting } from '../../domain/attention/views.ts';
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { may } from '../../domain/staff/roles.ts';
import { statusRank } from '../projections/order.ts';
import { type Found, tasksOfDocuments } from './inbox-documents.ts';
import { queueOfMine } from './inbox-queue.ts';
import { tasksOfOrders } from './inbox-orders.ts';
import { type Sight, shopsSeen } from './sight.ts';

const SOON_MS = 4 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** What went wrong here first, then what is late, then by deadline, then what has none by age. */
export function attention(sight: Sight, asked: QueryArgs<'attention'>, now: string): QueryResult<'attention'> {
  const { shop, group, mineFirst, offset, limit } = asked;
  const { found, more } = everything(sight, shopsSeen(sight, shop), now);
  const at = Date.parse(now);
  const shown = found.filter(({ kind }) => group === null || groupOf(kind) === group);
  const mine = ({ ownerId }: Found) => Number(mineFirst && ownerId !== sight.viewer.id);
  const urgency = new Map(shown.map((one) => [one, urgencyOf(one, at)]));
  shown.sort(
    (a, b) =>
      mine(a) - mine(b) ||
      (urgency.get(a) ?? 0) - (urgency.get(b) ?? 0) ||
      (a.dueMs ?? a.sinceMs) - (b.dueMs ?? b.sinceMs) ||
      (a.id < b.id ? -1 : 1),
  );
  const counts = countsOf(found, more, at);
  const total = attentionGroups
    .filter((one) => group === null || one === group)
    .reduce((sum, one) => sum + counts[one].all, 0);
  return { items: shown.slice(offset, offset + limit).map((one) => itemOf(sight, one, at)), total, counts };
}

/** How much waits behind each entry of the rail. */
export function waiting(sight: Sight, { shop }: QueryArgs<'waiting'>, now: string): Waiting {
  const shops = shopsSeen(sight, shop);
  const { found, more } = everything(sight, shops, now);
  const counts = countsOf(found, more, Date.parse(now));
  const all = Object.values(counts);
  const of = (...kinds: AttentionKind[]) => found.filter(({ kind }) => kinds.includes(kind)).length;
  const back = of('parcelToReceive');
  return {
    attention: all.reduce((sum, count) => sum + count.all, 0),
    pressing: all.reduce((sum, count) => sum + count.late, 0),
    preparation: may(sight.viewer.role, 'order.prepare') ? toPrepare(sight, shops) : 0,
    requests: of('request', 'question', 'quote'),
    claims: counts.claims.all + counts.parcels.all - back,
    returns: counts.returns.all + back,
    payments: counts.refunds.all + of('linkBlocked', 'linkFailed', 'linkRefundFailed', 'transfer', 'refundDue'),
  };
}

function everything(sight: Sight, shops: readonly string[], now: string) {
  const kinds = attentionKinds.filter((kind) => seesKind(sight.viewer.role, kind));
  const orders = tasksOfOrders(sight, shops, kinds);
  const found = [...queueOfMine(sight), ...tasksOfDocuments(sight, shops, kinds, now), ...orders.found];
  return { found, more: orders.more };
}

/** `more`: those that were counted and not read. */
function countsOf(
  found: readonly Found[],
  more: Partial<Record<AttentionGroup, number>>,
  now: number,
): AttentionCounts {
  const counts = Object.fromEntries(
    attentionGroups.map((group) => [group, { all: more[group] ?? 0, late: 0 }]),
  ) as AttentionCounts;
  for (const one of found) {
    const count = counts[groupOf(one.kind)];
    count.all += 1;
    if (isFailure(one.kind) || isLate(one, now)) count.late += 1;
  }
  return counts;
}

function urgencyOf(one: Found, now: number): number {
  if (one.kind === 'stuck') return 0;
  if (one.kind === 'refused') return 1;
  if (isFailure(one.kind) || isLate(one, now)) return 2;
  return one.dueMs === null ? 4 : 3;
}

function isLate({ dueMs }: Found, now: number): boolean {
  return dueMs !== null && dueMs < now;
}

function itemOf({ priced }: Sight, one: Found, now: number): AttentionItem {
  const told = typeof one.told === 'string' ? (JSON.parse(one.told) as TaskTold) : one.told;
  const { kind, id, shop, orderId, customerId, dueMs, dueOn, sinceMs, ownerId } = one;
  const within = dueOn === null ? SOON_MS : DAY_MS;
  const soon = dueMs !== null && dueMs - now < within;
  return {
    kind,
    id,
    shop,
    orderId,
    customerId,
    ...told,
    cents: priced ? told.cents : null,
    dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
    dueOn,
    since: new Date(sinceMs).toISOString(),
    severity: isFailure(kind) ? 'failed' : isLate(one, now) ? 'late' : soon ? 'soon' : 'plain',
    ownerId,
  };
}

function toPrepare({ conn }: Sight, shops: readonly string[]): number {
  return Number(
    conn
      .prepare(`SELECT count(*) FROM order_row WHERE shop IN (SELECT value FROM json_each(?)) AND status IN (?, ?)`)
      .pluck()
      .get(JSON.stringify(shops), statusRank.validated, statusRank.inPreparation),
  );
}
