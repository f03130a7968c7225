/** What a scanner or a hand typed into the one field of the warehouse. Pure. */
import { orderCode } from '../../domain/ids.ts';
import type { OrderLine } from '../../domain/order/parts.ts';

/** `A-004183` from `A-004183`, `a4183` or `A 004183`; null for anything else. */
export function codeOf(typed: string): string | null {
  const [, letters, digits] = /^([A-Z]{1,4})[-\s]?(\d{1,9})$/u.exec(typed.trim().toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return orderCode(letters, Number(digits));
}

/** A code written whole, as its barcode reads: what is scanned by mistake into another field. */
export function isWholeCode(typed: string): boolean {
  return /^[A-Z]{1,4}-\d{6,9}$/u.test(typed.trim().toUpperCase());
}

/** Pieces taken so far, by line id. */
export type Picked = Readonly<Record<string, number>>;

export type Tick =
  | { kind: 'right' | 'complete'; line: OrderLine; picked: Picked }
  /** No article of this order. */
  | { kind: 'none' };

/** One scanned piece: by EAN or by sku; of several lines of one article the first that still lacks one. */
export function tick(
  scanned: string,
  lines: readonly OrderLine[],
  eans: ReadonlyMap<string, string>,
  picked: Picked,
): Tick {
  const text = scanned.trim().toUpperCase();
  const sku = eans.get(text) ?? text;
  const same = lines.filter((line) => line.sku === sku);
  const lacking = same.find((line) => taken(line, picked) < line.quantity);
  if (lacking) {
    const more = { ...picked, [lacking.id]: taken(lacking, picked) + 1 };
    return { kind: 'right', line: lacking, picked: more };
  }
  const [first] = same;
  return first ? { kind: 'complete', line: first, picked } : { kind: 'none' };
}

export function taken(line: Pick<OrderLine, 'id' | 'quantity'>, picked: Picked): number {
  return Math.min(line.quantity, picked[line.id] ?? 0);
}

export function takenOf(lines: readonly OrderLine[], picked: Picked): { done: number; all: number } {
  return {
    done: lines.reduce((sum, line) => sum + taken(line, picked), 0),
    all: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}
