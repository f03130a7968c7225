/** What a parcel holds and where its label sends it, as a short text: another one once any of it was changed. */
import { addressLines } from '../customer/address.ts';
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';

/** The longest that `contentsOf` gives. */
export const MOST_CONTENTS = 16;

/** No proof and no secret; two orders may share it, an order and its change hardly ever do (1 in 2⁵³). */
export function contentsOf({
  lines,
  surprise,
  delivery,
  relay,
  mode,
}: Pick<Order, 'lines' | 'surprise' | 'delivery' | 'relay' | 'mode'>): string {
  const pieces = lines.map(pieceOf).toSorted();
  const where = [mode.id, relay?.id ?? '', ...addressLines(delivery, '')];
  return digest(JSON.stringify([pieces, surprise, where]));
}

function pieceOf({ id, sku, quantity, personalisation, wrap }: OrderLine): string {
  return JSON.stringify([
    id,
    sku,
    quantity,
    personalisation?.text ?? null,
    wrap?.wrapId ?? null,
    wrap?.card?.text ?? null,
  ]);
}

/** FNV-1a over both halves of a pair of seeds; no cryptography on a workstation's screen. */
function digest(text: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + (low >>> 16)), 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
