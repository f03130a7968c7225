/** What a packer says of missing pieces, as it is typed. Pure. */
import type { OrderLine } from '../../domain/order/parts.ts';
import { type Shelf, changeAfterCount } from '../../domain/warehouse/shelf.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';

export interface MissingForm {
  lineId: string;
  missing: number;
  /** As typed; empty: not counted. */
  counted: string;
  /** Told before: the shelf is not counted a second time. */
  told: boolean;
}

/** A piece that cannot be found leaves an empty shelf, most of the time. */
export function missingForm({ id: lineId }: Pick<OrderLine, 'id'>, missing: number): MissingForm {
  return { lineId, missing: Math.max(1, missing), counted: '0', told: false };
}

/** What was told of the order and is not settled; the same lines are told again with the new ones. */
export function toldForms(shortage: Shortage | null): MissingForm[] {
  if (!shortage || shortage.state === 'settled') return [];
  return shortage.lines.map(({ lineId, missing, counted }) => ({
    lineId,
    missing,
    counted: counted === null ? '' : String(counted),
    told: true,
  }));
}

/** Null: not counted. */
export function countedOf({ counted }: Pick<MissingForm, 'counted'>): number | null {
  return /^\d{1,5}$/u.test(counted) ? Number(counted) : null;
}

/** What the command is given for a line. */
export function missingArgs(form: MissingForm, shelf: Pick<Shelf, 'onHand' | 'held'> | null) {
  const counted = countedOf(form);
  const change = form.told || counted === null || shelf === null ? 0 : changeAfterCount(shelf, counted);
  return { lineId: form.lineId, missing: form.missing, counted, change };
}
