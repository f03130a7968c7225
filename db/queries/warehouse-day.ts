/** The figures of one day of the warehouse. Everything is found through an index: its size is the day's, not the store's. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { isBusinessDay } from '../../domain/calendar/holidays.ts';
import { instantAt } from '../../domain/calendar/local-time.ts';
import { refusal } from '../../domain/refusal.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Doc } from '../../domain/tx.ts';
import { type PreparedOrder, type WarehouseDay, warehouseDay as figuresOf } from '../../domain/warehouse/day.ts';
import { statusRank } from '../projections/order.ts';
import { type Stored, readDoc } from '../stored.ts';
import { dayAt, spanOfDays } from './days.ts';
import { type Sight, docById, profileOf, shopsSeen } from './sight.ts';

/** A shortage is found by its deadline, which follows its report by business days: no calendar closes longer than this. */
const LONGEST_DEADLINE_MS = 31 * 24 * 3_600_000;

interface Asked {
  sight: Sight;
  profile: ShopProfile;
  day: string;
  /** The day of the shop, in milliseconds; the end is not in it. */
  from: number;
  to: number;
}

/** Throws `Refusal` forbidden for roles that have no part in it (ROLE-1). */
export function warehouseDay(sight: Sight, args: QueryArgs<'warehouseDay'>, now: string): QueryResult<'warehouseDay'> {
  const { role } = sight.viewer;
  if (!may(role, 'day.see')) throw refusal('forbidden', { rule: 'ROLE-1', permission: 'day.see', role });
  const [shop = ''] = shopsSeen(sight, args.shop);
  const profile = profileOf(sight.conn, shop);
  if (!profile) throw refusal('notFound', { table: 'shops', id: shop });
  const { from, to } = spanOfDays(args.day, args.day, profile.identity.timeZone);
  const asked = { sight, profile, day: args.day, from: from ?? 0, to: to ?? 0 };
  const told = {
    shop,
    day: args.day,
    lorryAt: lorryAt(profile, args.day),
    prepared: preparedOrders(asked),
    shippedAt: shippedAt(asked),
    shortages: reportedShortages(asked),
    handOvers: handOvers(asked),
    waiting: args.day === dayAt(now, profile.identity.timeZone) ? waiting(asked) : null,
  };
  return figuresOf(told, may(role, 'day.people'));
}

function lorryAt({ cutOff, identity }: ShopProfile, day: string): string | null {
  if (!isBusinessDay(day, identity.country)) return null;
  return instantAt(day, cutOff.at, cutOff.timeZone).toString({ fractionalSecondDigits: 3 });
}

/** An order without articles is nothing that a bench sees. */
function preparedOrders({ sight, profile, from, to }: Asked): PreparedOrder[] {
  const rows = sight.conn
    .prepare(
      `SELECT id, pieces, prepared_at FROM order_row INDEXED BY order_prepared
       WHERE shop = ? AND prepared_at >= ? AND prepared_at < ? AND pieces > 0`,
    )
    .all(profile.id, from, to) as { id: string; pieces: number; prepared_at: number }[];
  const claims = pickerClaims(
    sight,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, pieces, prepared_at }) => {
    const told = docById(sight.conn, 'preparations', id);
    // prepared again since without a bench, what it said is of another day
    const bench = told && Date.parse(told.preparedAt) === prepared_at ? told : null;
    const { by, byName } = bench ?? packerOf(sight, id);
    return { pieces, by, byName, bench, pickerClaims: claims.get(id) ?? 0 };
  });
}

function packerOf({ conn }: Sight, orderId: string): { by: string; byName: string } {
  const entry = docById(conn, 'orders', orderId)?.timeline.findLast(({ what }) => what === 'prepared');
  return { by: entry?.by ?? '', byName: entry?.byName ?? '' };
}

function pickerClaims({ conn }: Sight, orderIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = conn
    .prepare(
      `SELECT row.order_id AS id, count(*) AS count FROM json_each(?) AS one
       JOIN record_row AS row INDEXED BY record_by_order ON row.order_id = one.value AND row.tbl = 'claims'
       JOIN claims ON claims.n = row.n AND json_extract(claims.json, '$.cause') = 'picker' GROUP BY row.order_id`,
    )
    .all(JSON.stringify(orderIds)) as { id: string; count: number }[];
  return new Map(rows.map(({ id, count }) => [id, count]));
}

function shippedAt({ sight, profile, from, to }: Asked): string[] {
  const found = sight.conn
    .prepare(
      `SELECT shipped_at FROM order_row INDEXED BY order_shipped
       WHERE shop = ? AND shipped_at >= ? AND shipped_at < ? AND pieces > 0`,
    )
    .pluck()
    .all(profile.id, from, to) as number[];
  return found.map((at) => new Date(at).toISOString());
}

function reportedShortages({ sight, profile, from, to }: Asked): Doc<'shortages'>[] {
  const within = ({ reportedAt }: Doc<'shortages'>) => Date.parse(reportedAt) >= from && Date.parse(reportedAt) < to;
  return ['open', 'waiting', 'settled']
    .flatMap((state) => recorded(sight, 'shortages', profile.id, state, from, to + LONGEST_DEADLINE_MS))
    .filter(within);
}

function handOvers({ sight, profile, from, to }: Asked): Doc<'handOvers'>[] {
  return ['carrier', 'counter'].flatMap((kind) => recorded(sight, 'handOvers', profile.id, kind, from, to));
}

function recorded<T extends 'shortages' | 'handOvers'>(
  { conn }: Sight,
  table: T,
  shop: string,
  state: string,
  from: number,
  to: number,
): Doc<T>[] {
  const rows = conn
    .prepare(
      `SELECT json, docs_version FROM ${table} WHERE n IN (
         SELECT n FROM record_row INDEXED BY record_by_state
         WHERE tbl = ? AND shop = ? AND state = ? AND at >= ? AND at < ?)`,
    )
    .all(table, shop, state, from, to) as Stored[];
  return rows.map((row) => readDoc(table, row));
}

/** What is fetched waits for no lorry. */
function waiting({ sight, profile, day }: Asked): NonNullable<WarehouseDay['waiting']> {
  const rows = sight.conn
    .prepare(
      `SELECT status, count(*) AS count FROM order_row INDEXED BY order_queue
       WHERE status BETWEEN 1 AND 3 AND pieces > 0 AND shop = ? AND dispatch_day <= ? AND carrier IS NOT NULL
       GROUP BY status`,
    )
    .all(profile.id, day) as { status: number; count: number }[];
  const count = (status: keyof typeof statusRank) => rows.find((row) => row.status === statusRank[status])?.count ?? 0;
  return { validated: count('validated'), inPreparation: count('inPreparation'), prepared: count('prepared') };
}
