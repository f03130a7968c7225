/** Which pieces go into which parcel, when an order leaves in several (LIV-9). */
import { lineName } from './basket.ts';
import type { Order } from './order.ts';
import type { OrderLine, Packing } from './parts.ts';
import { type Refusal, type RefusalDetail, refusal } from '../refusal.ts';

type Packed = Pick<OrderLine, 'id' | 'name' | 'format' | 'quantity'>;

/** Every piece in one parcel exactly; no parcel at all: everything in one. */
export function whyNotPacking(lines: readonly Packed[], packing: readonly Packing[]): Refusal | undefined {
  if (packing.length === 0) return undefined;
  for (const parcel of packing) {
    const ids = parcel.lines.map(({ lineId }) => lineId);
    const unknown = ids.some((id) => !lines.some((line) => line.id === id));
    if (unknown || new Set(ids).size < ids.length) return no('unknown');
  }
  for (const line of lines) {
    const left = line.quantity - packedPieces(packing, line.id);
    const name = lineName(line, { label: line.format });
    if (left > 0) return no('left', { lineId: line.id, name, left });
    if (left < 0) return no('over', { lineId: line.id, name });
  }
  return undefined;
}

/** Pieces of a line that are in some parcel. */
function packedPieces(packing: readonly Pick<Packing, 'lines'>[], lineId: string): number {
  const found = packing.flatMap(({ lines }) => lines).filter((line) => line.lineId === lineId);
  return found.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** A split order ships with one number for each of its parcels, under their ids. */
export function whyNotNumbered(
  { packing }: Pick<Order, 'packing'>,
  parcels: readonly { id: string }[],
): Refusal | undefined {
  if (packing.length === 0) return undefined;
  const same = packing.length === parcels.length && packing.every(({ id }) => parcels.some((one) => one.id === id));
  return same ? undefined : no('numbers', { parcels: packing.length });
}

/** `1) 2 × Mug, 1 × Thé · 2) 1 × Mug`; empty for a single parcel. */
export function packingWords(lines: readonly Packed[], packing: readonly Packing[]): string {
  return packing
    .map((parcel, index) => {
      const pieces = parcel.lines.map(({ lineId, quantity }) => {
        const line = lines.find(({ id }) => id === lineId);
        return `${quantity} × ${line ? lineName(line, { label: line.format }) : '?'}`;
      });
      return `${index + 1}) ${pieces.join(', ')}`;
    })
    .join(' · ');
}

function no(why: string, detail: RefusalDetail = {}): Refusal {
  return refusal('packingWrong', { rule: 'LIV-9', field: 'parcels', why, ...detail });
}
