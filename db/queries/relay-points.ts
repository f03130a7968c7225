/** The pick-up points that this workstation last knew, nearest first (ORD-7, LIV-3). */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { findMode } from '../../domain/order/delivery.ts';
import { type Position, metresBetween } from '../../domain/place/position.ts';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import type { Connection } from '../connection.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, docById, profileOf, shopsSeen } from './sight.ts';

/** Nobody drives further for a parcel. */
const FARTHEST_METRES = 100_000;
const METRES_PER_DEGREE = 111_195;

export function relayPoints(
  sight: Sight,
  { shop, modeId, from, limit }: QueryArgs<'relayPoints'>,
): QueryResult<'relayPoints'> {
  shopsSeen(sight, shop);
  const profile = profileOf(sight.conn, shop);
  const mode = profile && findMode(profile, modeId);
  if (!mode || mode.network === null || from === null) return { precision: from?.precision ?? null, points: [] };
  const points = nearest(sight.conn, mode, mode.network, from, limit).map(({ n, metres }) => ({
    point: pointAt(sight.conn, n),
    metres,
  }));
  return { precision: from.precision, points };
}

export function relayPointById({ conn }: Sight, { relayId }: QueryArgs<'relayPointById'>): RelayPoint | null {
  return docById(conn, 'relayPoints', relayId) ?? null;
}

interface Near {
  n: number;
  metres: number;
}

/** Looks in a box around the place and in wider ones, until no point outside of it can be nearer. */
function nearest(
  conn: Connection,
  mode: Pick<DeliveryMode, 'kind'>,
  network: string,
  from: Position,
  limit: number,
): Near[] {
  for (let reach = 6_000; ; reach = Math.min(reach * 3, FARTHEST_METRES)) {
    const found = within(conn, mode, network, from, reach).sort((a, b) => a.metres - b.metres || a.n - b.n);
    const sure = found.filter(({ metres }) => metres <= reach);
    if (sure.length >= limit || reach === FARTHEST_METRES) return sure.slice(0, limit);
  }
}

function within(
  conn: Connection,
  mode: Pick<DeliveryMode, 'kind'>,
  network: string,
  from: Position,
  reach: number,
): Near[] {
  const north = reach / METRES_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos((from.latitude * Math.PI) / 180));
  const rows = conn
    .prepare(
      `SELECT n, latitude, longitude FROM relay_row
       WHERE network = ? AND is_locker = ? AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?`,
    )
    .all(
      network,
      mode.kind === 'locker' ? 1 : 0,
      from.latitude - north,
      from.latitude + north,
      from.longitude - east,
      from.longitude + east,
    ) as (Position & { n: number })[];
  return rows.map(({ n, ...position }) => ({ n, metres: metresBetween(from, position) }));
}

function pointAt(conn: Connection, n: number): RelayPoint {
  const row = conn.prepare('SELECT json, docs_version FROM relayPoints WHERE n = ?').get(n);
  return readDoc('relayPoints', row as Stored);
}
