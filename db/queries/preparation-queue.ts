/** What waits in the warehouse, in the order in which it leaves (LIV-1). One index of what has not left holds all of it. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { whyNot } from '../../domain/order/rules.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { departureOf, nextLorry } from '../../domain/warehouse/departure.ts';
import {
  type DepartureGroup,
  type QueueFilter,
  type QueueKind,
  type QueueStage,
  queueKinds,
  queueStages,
} from '../../domain/warehouse/views.ts';
import { statusRank } from '../projections/order.ts';
import { inHand } from './in-hand.ts';
import { orderRows } from './order-rows.ts';
import { type Sight, docById, profileOf, shopsSeen } from './sight.ts';
import { refusal } from '../../domain/refusal.ts';

/** Of the most pressing departure, so many are looked at for a batch. */
const WALKED = 400;

/** As the index is written: SQLite takes it for questions that say the same. */
const FROM_QUEUE = 'order_row INDEXED BY order_queue WHERE status BETWEEN 1 AND 3 AND pieces > 0';
const groups: Record<DepartureGroup, string> = {
  late: 'dispatch_day < @lorry',
  today: 'dispatch_day = @lorry AND @today = 1',
  later: 'dispatch_day >= @lorry AND NOT (dispatch_day = @lorry AND @today = 1)',
};
const kinds: Record<QueueKind, string> = {
  personalised: 'personalised = 1',
  wrapped: 'gifts = 1',
  single: 'pieces = 1',
  pickUp: 'carrier IS NULL',
};

interface Question {
  profile: ShopProfile;
  values: Record<string, string | number>;
  /** Under the whole filter. */
  where: string;
}

export function preparationList(
  sight: Sight,
  args: QueryArgs<'preparationList'>,
  now: string,
): QueryResult<'preparationList'> {
  const { profile, values, where } = question(sight, args, now);
  const { conn } = sight;
  const total = Number(conn.prepare(`SELECT count(*) FROM ${where}`).pluck().get(values));
  const ns = conn
    .prepare(`SELECT n FROM ${where} ORDER BY dispatch_day, placed_at, n LIMIT @limit OFFSET @offset`)
    .pluck()
    .all({ ...values, limit: args.limit, offset: args.offset }) as number[];
  return { rows: rowsOf(sight, ns, profile, now), total, near: false };
}

function rowsOf(sight: Sight, ns: readonly number[], profile: ShopProfile, now: string) {
  const rows = orderRows(sight, ns);
  const ids = rows.map(({ id }) => id);
  const held = inHand(sight, ids, now);
  const days = dispatchDays(sight, ns);
  const shortages = openShortages(sight, ids);
  const lorry = nextLorry(now, profile);
  return rows.map((row) => {
    const dispatchDay = days.get(row.id) ?? '';
    return {
      ...row,
      dispatchDay,
      departure: departureOf(dispatchDay, lorry),
      inHand: held.get(row.id) ?? null,
      shortage: shortages.get(row.id) ?? null,
    };
  });
}

/** Counts of the tabs, of the filters within the stage, and of the groups that the list shows. */
export function preparationCounts(sight: Sight, args: QueueFilter, now: string): QueryResult<'preparationCounts'> {
  const { values, where } = question(sight, args, now);
  const stage = `${FROM_QUEUE} AND shop = @shop AND status = @status`;
  const { conn } = sight;
  const count = (from: string, more: Record<string, number> = {}) =>
    Number(
      conn
        .prepare(`SELECT count(*) FROM ${from}`)
        .pluck()
        .get({ ...values, ...more }),
    );
  const inGroup = (from: string) => ({
    late: count(`${from} AND ${groups.late}`),
    today: count(`${from} AND ${groups.today}`),
    later: count(`${from} AND ${groups.later}`),
  });
  const carriers = conn
    .prepare(
      `SELECT carrier, count(*) AS "all", sum(${groups.late} OR (${groups.today})) AS urgent FROM ${stage}
       AND carrier IS NOT NULL GROUP BY carrier ORDER BY carrier`,
    )
    .all(values) as { carrier: string; all: number; urgent: number }[];
  return {
    stages: recordOf(queueStages, (one) =>
      count(`${FROM_QUEUE} AND shop = @shop AND status = @stage`, { stage: statusRank[one] }),
    ),
    when: inGroup(stage),
    kinds: recordOf(queueKinds, (kind) => count(`${stage} AND ${kinds[kind]}`)),
    carriers,
    shown: inGroup(where),
  };
}

export function nextOrders(sight: Sight, args: QueryArgs<'nextOrders'>, now: string): QueryResult<'nextOrders'> {
  const { profile, values, where } = question(sight, args, now);
  const rows = sight.conn
    .prepare(
      `SELECT id, code FROM ${where}
       ORDER BY CASE WHEN ${groups.late} THEN '0' WHEN ${groups.today} THEN '1' ELSE dispatch_day END,
         place = '', place, placed_at, n LIMIT ${WALKED}`,
    )
    .all(values) as { id: string; code: string }[];
  const ids = rows.map(({ id }) => id);
  const held = inHand(sight, ids, now);
  const shortages = openShortages(sight, ids);
  const orderIds: string[] = [];
  const passedOver: QueryResult<'nextOrders'>['passedOver'] = [];
  for (const { id, code } of rows) {
    if (orderIds.length === args.count) break;
    const holder = held.get(id);
    if (holder) {
      if (!holder.mine) passedOver.push({ code, why: 'taken', by: holder.byName });
    } else if (shortages.has(id)) passedOver.push({ code, why: 'short', by: '' });
    else if (mayGoOn(sight, id, args.stage, profile)) orderIds.push(id);
    else passedOver.push({ code, why: 'notReady', by: '' });
  }
  return { orderIds, passedOver };
}

function mayGoOn({ conn, viewer }: Sight, orderId: string, stage: QueueStage, profile: ShopProfile): boolean {
  const order = docById(conn, 'orders', orderId);
  if (!order) return false;
  if (stage === 'prepared') return order.mode.carrier !== null;
  return whyNot(stage === 'validated' ? 'startPreparation' : 'markPrepared', order, profile, viewer.role) === undefined;
}

function question(sight: Sight, { shop, stage, when, kind, carrier }: QueueFilter, now: string): Question {
  const [only = ''] = shopsSeen(sight, shop);
  const profile = profileOf(sight.conn, only);
  if (!profile) throw refusal('notFound', { table: 'shops', id: only });
  const lorry = nextLorry(now, profile);
  const parts = ['shop = @shop', 'status = @status'];
  if (when !== null) parts.push(groups[when]);
  if (kind !== null) parts.push(kinds[kind]);
  if (carrier !== null) parts.push('carrier = @carrier');
  return {
    profile,
    values: {
      shop: only,
      status: statusRank[stage],
      lorry: lorry.day,
      today: lorry.today ? 1 : 0,
      ...(carrier === null ? {} : { carrier }),
    },
    where: `${FROM_QUEUE} AND ${parts.join(' AND ')}`,
  };
}

function openShortages({ conn }: Sight, orderIds: readonly string[]): ReadonlyMap<string, 'open' | 'waiting'> {
  const rows = conn
    .prepare(
      `SELECT id, state FROM record_row WHERE tbl = 'shortages' AND state IN ('open', 'waiting')
       AND order_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(orderIds)) as { id: string; state: 'open' | 'waiting' }[];
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** By order id; looked up by row, since rows are not indexed by id. */
function dispatchDays({ conn }: Sight, ns: readonly number[]): ReadonlyMap<string, string> {
  const rows = conn
    .prepare('SELECT id, dispatch_day AS day FROM order_row WHERE n IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ns)) as { id: string; day: string }[];
  return new Map(rows.map(({ id, day }) => [id, day]));
}

function recordOf<K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
}
