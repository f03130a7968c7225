/** Pieces as they are typed at the reception and at the decision. Pure. */
import type { ReturnView } from '../../domain/return/views.ts';
import { readScan } from '../../domain/scan/read-scan.ts';

type Line = Pick<ReturnView['lines'][number], 'lineId' | 'quantity' | 'sku' | 'ean'>;

export interface Counted {
  good: number;
  damaged: number;
}
/** By line id. */
export type Counts = Readonly<Record<string, Counted>>;

/** A whole number as typed; empty and anything else is 0. */
export function typedCount(text: string): number {
  return /^\d{1,5}$/u.test(text.trim()) ? Number(text.trim()) : 0;
}

export function countsOf(
  lines: readonly Line[],
  reception: { lines: readonly ({ lineId: string } & Counted)[] } | null,
) {
  const counted = (lineId: string) => reception?.lines.find((line) => line.lineId === lineId);
  return Object.fromEntries(
    lines.map(({ lineId }): [string, Counted] => {
      const known = counted(lineId);
      return [lineId, { good: known?.good ?? 0, damaged: known?.damaged ?? 0 }];
    }),
  );
}

/** One scanned piece, by EAN or by sku, taken for good; of several lines of one article the first that lacks one. Null: none of this return does. */
export function scanned(typed: string, lines: readonly Line[], counts: Counts): Counts | null {
  const text = typed.trim().toUpperCase();
  const read = readScan(text);
  const gtin = read.kind === 'gtin' ? read.gtin : null;
  const is = ({ sku, ean }: Line) => sku === text || (ean !== null && ean.padStart(14, '0') === gtin);
  const lacking = lines.find((line) => is(line) && missingOf(line, counts) > 0);
  if (!lacking) return null;
  const { good, damaged } = counts[lacking.lineId] ?? { good: 0, damaged: 0 };
  return { ...counts, [lacking.lineId]: { good: good + 1, damaged } };
}

/** One piece that was taken for good is damaged; with none taken yet, one is counted damaged at once. */
export function oneDamaged({ lineId, quantity }: Pick<Line, 'lineId' | 'quantity'>, counts: Counts): Counts {
  const { good, damaged } = counts[lineId] ?? { good: 0, damaged: 0 };
  if (good === 0 && damaged >= quantity) return counts;
  return { ...counts, [lineId]: { good: Math.max(0, good - 1), damaged: damaged + 1 } };
}

/** Negative: more were counted than the return has. */
export function missingOf({ lineId, quantity }: Pick<Line, 'lineId' | 'quantity'>, counts: Counts): number {
  const { good, damaged } = counts[lineId] ?? { good: 0, damaged: 0 };
  return quantity - good - damaged;
}

export interface Shared {
  refund: number;
  voucher: number;
  refuse: number;
  restock: number;
}
export type Decided = Readonly<Record<string, Shared>>;

/** Good pieces are refunded and go back on the shelf; the others wait for a reason. */
export function firstDecision(lines: readonly Line[], counts: Counts): Decided {
  return Object.fromEntries(
    lines.map(({ lineId, quantity }): [string, Shared] => {
      const good = counts[lineId]?.good ?? 0;
      return [lineId, { refund: good, voucher: 0, refuse: quantity - good, restock: good }];
    }),
  );
}

export function leftOf({ quantity }: Pick<Line, 'quantity'>, { refund, voucher, refuse }: Shared): number {
  return quantity - refund - voucher - refuse;
}

export interface DecisionLine {
  lineId: string;
  quantity: number;
  outcome: 'refund' | 'voucher' | 'refuse';
  restock: boolean;
}

/** The arguments of the command: what goes on the shelf is taken from what is given back. */
export function decisionLines(lines: readonly Line[], decided: Decided): DecisionLine[] {
  return lines.flatMap(({ lineId }) => {
    const { refund, voucher, refuse, restock } = decided[lineId] ?? { refund: 0, voucher: 0, refuse: 0, restock: 0 };
    const fromRefund = Math.min(refund, restock);
    // more than is given back is told to the command, which says no
    const fromVoucher = Math.min(voucher, restock - fromRefund);
    const over = restock - fromRefund - fromVoucher;
    const part = (quantity: number, outcome: DecisionLine['outcome'], shelved: boolean): DecisionLine[] =>
      quantity > 0 ? [{ lineId, quantity, outcome, restock: shelved }] : [];
    return [
      ...part(fromRefund, 'refund', true),
      ...part(refund - fromRefund, 'refund', false),
      ...part(fromVoucher, 'voucher', true),
      ...part(voucher - fromVoucher, 'voucher', false),
      ...part(Math.min(over, refuse), 'refuse', true),
      ...part(refuse - Math.min(over, refuse), 'refuse', false),
    ];
  });
}
