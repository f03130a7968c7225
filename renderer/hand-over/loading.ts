/** What is on the lorry, scan by scan. Pure. */
import type { WaitingParcel } from '../../domain/warehouse/hand-over-views.ts';
import { normalTracking } from '../../domain/order/tracking.ts';

export type Loaded =
  | { kind: 'right' | 'already' | 'other'; parcel: WaitingParcel }
  /** An order's code that stands for several parcels. */
  | { kind: 'several'; code: string }
  | { kind: 'unknown' };

/**
 * By the carrier's number; by the order's code where it leaves in one parcel. `carrier`: whose lorry is loaded; null: the
 * first parcel says. `ticked`: parcel ids.
 */
export function load(
  text: string,
  waiting: readonly WaitingParcel[],
  carrier: string | null,
  ticked: ReadonlySet<string>,
): Loaded {
  const number = normalTracking(text);
  const code = text.trim().toUpperCase();
  const found = waiting.filter(({ trackingNumber, orderCode }) => trackingNumber === number || orderCode === code);
  const [first, second] = found;
  if (!first) return { kind: 'unknown' };
  if (second && second.trackingNumber !== number) return { kind: 'several', code };
  const parcel = found.find((one) => carrier === null || one.carrier === carrier);
  if (!parcel) return { kind: 'other', parcel: first };
  return { kind: ticked.has(parcel.parcelId) ? 'already' : 'right', parcel };
}

/** What the command is given: orders with a ticked parcel, and those of their parcels that stay. */
export function handedOver(waiting: readonly WaitingParcel[], carrier: string, ticked: ReadonlySet<string>) {
  const own = waiting.filter((parcel) => parcel.carrier === carrier);
  const leaving = own.filter(({ parcelId }) => ticked.has(parcelId));
  const orderIds = [...new Set(leaving.map(({ orderId }) => orderId))];
  const staying = own.filter(({ orderId, parcelId }) => orderIds.includes(orderId) && !ticked.has(parcelId));
  // what was not found for days is not on this lorry's list
  const left = own.filter(({ parcelId, late }) => !late && !ticked.has(parcelId)).length;
  return { leaving, orderIds, staying: staying.map(({ parcelId }) => parcelId), left };
}

/** `850 g`, `12,4 kg`. */
export function weightText(grams: number, locale: 'fr' | 'en'): string {
  if (grams < 1000) return `${grams} g`;
  const kilos = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${kilos.format(grams / 1000)} kg`;
}
