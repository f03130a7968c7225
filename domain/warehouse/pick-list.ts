/** One walk along the shelves for several orders, and what goes from each place into which bin (UX: batch of N). */
import { lineName } from '../order/basket.ts';
import type { OrderLine } from '../order/parts.ts';
import { type Bench, type Benched, binOf, putFor, workOf } from './bench.ts';

/** Where pieces of one stop go. */
export interface Destination {
  orderId: string;
  code: string;
  bin: number;
  line: OrderLine;
  quantity: number;
  done: number;
}

export interface Stop {
  /** Empty: nobody knows where it lies. */
  place: string;
  sku: string;
  name: string;
  quantity: number;
  done: number;
  to: Destination[];
}

/** The orders that pieces are put into now: the one that is packed, else all of the batch. */
export function inPick<T extends Benched>(bench: Bench, orders: readonly T[]): T[] {
  const ids = bench.focus === null ? bench.orders.map(({ orderId }) => orderId) : [bench.focus];
  return ids.flatMap((id) => {
    const order = orders.find((one) => one.id === id);
    return order && (order.status === 'validated' || order.status === 'inPreparation') ? [order] : [];
  });
}

/** By place, those without one last; pieces of one article at one place are one stop whoever asked for them. */
export function pickList(bench: Bench, orders: readonly Benched[], now: string): Stop[] {
  const stops = new Map<string, Stop>();
  for (const order of inPick(bench, orders)) {
    const work = workOf(bench, order.id, now);
    for (const line of order.lines) {
      const key = `${line.location} ${line.sku}`;
      const { location: place, sku } = line;
      const stop = stops.get(key) ?? { place, sku, name: pieceName(line), quantity: 0, done: 0, to: [] };
      const done = putFor(line, work);
      const bin = binOf(bench, order.id);
      stop.to.push({ orderId: order.id, code: order.code, bin, line, quantity: line.quantity, done });
      stops.set(key, { ...stop, quantity: stop.quantity + line.quantity, done: stop.done + done });
    }
  }
  return [...stops.values()].toSorted(alongTheShelves);
}

/** Where the walk goes next; null: everything is gathered. */
export function nextStop(stops: readonly Stop[]): Stop | null {
  return stops.find(({ done, quantity }) => done < quantity) ?? null;
}

export function pieceName(line: Pick<OrderLine, 'name' | 'format' | 'sku'>): string {
  return lineName(line, { label: line.format });
}

function alongTheShelves(a: Stop, b: Stop): number {
  const place = ({ place }: Stop) => (place === '' ? '\uffff' : place);
  return place(a).localeCompare(place(b), 'fr', { numeric: true }) || a.sku.localeCompare(b.sku);
}
