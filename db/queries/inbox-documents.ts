/** What documents ask of a person, as it is kept beside them. */
import { addDays } from '../../domain/calendar/days.ts';
import { instantAt } from '../../domain/calendar/local-time.ts';
import type { AttentionKind } from '../../domain/attention/kinds.ts';
import type { TaskTold } from '../../domain/attention/task.ts';
import { localDay } from '../../domain/format.ts';
import { orderLetters } from '../../domain/mail/kinds.ts';
import { statusRank } from '../projections/order.ts';
import { type Sight, profileOf } from './sight.ts';

export interface Found {
  kind: AttentionKind;
  id: string;
  shop: string | null;
  orderId: string | null;
  customerId: string | null;
  /** End of the day where the deadline is a day of the shop. */
  dueMs: number | null;
  dueOn: string | null;
  sinceMs: number;
  ownerId: string | null;
  /** As JSON until it is told. */
  told: TaskTold | string;
}

interface Row {
  id: string;
  shop: string;
  order_id: string | null;
  customer_id: string | null;
  task: AttentionKind;
  due: string | null;
  since: number;
  owner: string | null;
  not_for: string | null;
  told: string;
}

const MOST = 3_000;
/** Told on the way of an order: of no use once it has arrived or was cancelled. */
const passing = orderLetters.filter((letter) => letter !== 'orderCancelled');
/** A quote is asked after so many days before it expires (MSG-2). */
const QUOTE_DAYS = 3;

export function tasksOfDocuments(
  sight: Sight,
  shops: readonly string[],
  kinds: readonly AttentionKind[],
  now: string,
): Found[] {
  const { conn, viewer } = sight;
  const wanted = kinds.includes('returnOverdue') ? [...kinds, 'returnToReceive'] : kinds;
  const rows = conn
    .prepare(
      `SELECT id, shop, order_id, customer_id, task, due, since, owner, not_for, told
       FROM record_row r INDEXED BY record_tasks
       WHERE shop IN (SELECT value FROM json_each(@shops)) AND task IN (SELECT value FROM json_each(@kinds))
         AND (task <> 'silentParcel' OR NOT EXISTS (
           SELECT 1 FROM record_row i INDEXED BY record_by_key WHERE i.tbl = 'investigations' AND i.shop = r.shop AND i.key = r.key AND i.state <> 'closed'))
         AND (task <> 'letter' OR r.order_id IS NULL OR NOT EXISTS (
           SELECT 1 FROM record_row m WHERE m.order_id = r.order_id AND m.tbl = 'mails' AND m.at > r.at AND m.key = r.key))
         AND (task <> 'letter' OR key NOT IN (SELECT value FROM json_each(@passing)) OR NOT EXISTS (
           SELECT 1 FROM orders d JOIN order_row o ON o.n = d.n WHERE d.id = r.order_id AND o.status >= @over))
       ORDER BY since LIMIT ${MOST}`,
    )
    .all({
      shops: JSON.stringify(shops),
      kinds: JSON.stringify(wanted),
      passing: JSON.stringify(passing),
      over: statusRank.delivered,
    }) as Row[];
  const ends = endsOfDays(sight);
  const today = new Map(shops.map((shop) => [shop, localDay(now, zoneOf(sight, shop))]));
  return rows.flatMap((row) => {
    const dueOn = row.due?.length === DAY_LENGTH ? row.due : null;
    const day = today.get(row.shop) ?? '';
    if (row.not_for === viewer.id || isQuoteNotYet(row, dueOn, day)) return [];
    const kind = row.task === 'returnToReceive' && !kinds.includes('returnToReceive') ? 'returnOverdue' : row.task;
    if (kind === 'returnOverdue' && (dueOn === null || dueOn >= day)) return [];
    return {
      kind,
      id: row.id,
      shop: row.shop,
      orderId: row.order_id,
      customerId: row.customer_id,
      dueMs: row.due === null ? null : dueOn === null ? Date.parse(row.due) : ends(row.shop, dueOn),
      dueOn,
      sinceMs: row.since,
      ownerId: row.owner,
      told: row.told,
    };
  });
}

const DAY_LENGTH = 10;

/** Expired, there is nothing left to ask. */
function isQuoteNotYet({ task }: Row, dueOn: string | null, today: string): boolean {
  return task === 'quote' && (dueOn === null || dueOn < today || dueOn > addDays(today, QUOTE_DAYS));
}

function zoneOf({ conn }: Sight, shop: string): string {
  return profileOf(conn, shop)?.identity.timeZone ?? 'Europe/Paris';
}

/** The last minute of a day of a shop, worked out once for each. */
function endsOfDays(sight: Sight): (shop: string, day: string) => number {
  const zones = new Map<string, string>();
  const ends = new Map<string, number>();
  return (shop, day) => {
    const place = `${shop} ${day}`;
    const known = ends.get(place);
    if (known !== undefined) return known;
    const zone = zones.get(shop) ?? zoneOf(sight, shop);
    zones.set(shop, zone);
    const end = instantAt(day, '23:59', zone).epochMilliseconds;
    ends.set(place, end);
    return end;
  };
}
