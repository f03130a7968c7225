/** Who looks, and what they may see: their own shops (SHOP-1), prices only for roles that need them (ROLE-2). */
import { refusal } from '../../domain/refusal.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Actor, Doc, Table } from '../../domain/tx.ts';
import type { Connection } from '../connection.ts';
import { type Stored, readDoc } from '../stored.ts';

export interface Sight {
  conn: Connection;
  viewer: Actor;
  priced: boolean;
}

export function sightOf(conn: Connection, viewer: Actor): Sight {
  return { conn, viewer, priced: may(viewer.role, 'prices.see') };
}

/** The shops asked for: one of the viewer's, or all of them. Throws `Refusal` wrongShop. */
export function shopsSeen({ viewer }: Sight, shop: string | null): readonly string[] {
  if (shop === null) return viewer.shops;
  if (!viewer.shops.includes(shop)) throw refusal('wrongShop', { rule: 'SHOP-1', shop });
  return [shop];
}

export function docById<T extends Table>(conn: Connection, table: T, id: string): Doc<T> | undefined {
  const row = conn.prepare(`SELECT json, docs_version FROM ${table} WHERE id = ?`).get(id);
  return row ? readDoc(table, row as Stored) : undefined;
}

export function allDocs<T extends Table>(conn: Connection, table: T): Doc<T>[] {
  const rows = conn.prepare(`SELECT json, docs_version FROM ${table} ORDER BY id`).all() as Stored[];
  return rows.map((row) => readDoc(table, row));
}

export function profileOf(conn: Connection, shop: string): ShopProfile | undefined {
  return docById(conn, 'shops', shop);
}

/** Ids among these that a command of this workstation has touched and the backend has not decided about. */
export function pendingIds(conn: Connection, table: Table, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  const list = JSON.stringify(ids);
  const touched = conn
    .prepare('SELECT id FROM undo WHERE tbl = ? AND id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(table, list) as string[];
  if (table !== 'orders') return new Set(touched);
  const queued = conn
    .prepare('SELECT order_id FROM outbox WHERE order_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(list) as string[];
  return new Set([...touched, ...queued]);
}

/** ROLE-2. Throws `Refusal` forbidden. */
export function mustSeeAmounts(sight: Sight): void {
  if (!sight.priced) throw refusal('forbidden', { rule: 'ROLE-2', permission: 'prices.see', role: sight.viewer.role });
}
