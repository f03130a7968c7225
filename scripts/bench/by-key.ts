/** The least that any look at one order can cost: its text by its id, straight from the file. */
import Database from 'better-sqlite3';
import { diceOf } from '../demo/dice.ts';
import { type Limit, round } from './measure.ts';
import { orderId } from './past-orders.ts';
import type { Reference } from './reference.ts';

const OPENED = 500;

export function someOrderIds({ orders }: Reference): string[] {
  const dice = diceOf('bench-opened');
  return Array.from({ length: OPENED }, () => orderId(dice.between(0, orders - 1)));
}

export function byKeyLimit(path: string, ids: readonly string[]): Limit {
  return { what: 'SELECT json FROM orders WHERE id = ?', value: selectMs(path, ids) };
}

/** Milliseconds. */
function selectMs(path: string, ids: readonly string[]): number {
  const db = new Database(path, { readonly: true });
  try {
    const select = db.prepare('SELECT json FROM orders WHERE id = ?').pluck();
    for (const id of ids) select.get(id);
    const from = performance.now();
    for (const id of ids) select.get(id);
    return round((performance.now() - from) / ids.length);
  } finally {
    db.close();
  }
}
