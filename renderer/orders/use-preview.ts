import { useEffect, useState } from 'react';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import type { Order } from '../../domain/order/order.ts';
import type { WireRefusal } from '../../domain/refusal.ts';
import { query } from '../api.ts';
import { liveLoop } from '../use-live.ts';

export interface Preview {
  /** The order as it would be, null where it is refused; the last answer stays while a newer one is on its way. */
  after: Order | null;
  refusal: WireRefusal | null;
  /** True once the answer is to what is asked now. */
  settled: boolean;
}

const nothing = { key: null, after: null, refusal: null };

/** What a change of an order would come to, asked again at each key and whenever what it rests on changes. */
export function usePreview<N extends CommandName>(orderId: string, name: N, args: CommandInput<N> | null): Preview {
  const [told, setTold] = useState<Omit<Preview, 'settled'> & { key: string | null }>(nothing);
  const key = args === null ? null : JSON.stringify(args);
  useEffect(() => {
    if (key === null) return undefined;
    return liveLoop(
      () => query('previewChange', { orderId, name, args: JSON.parse(key) }),
      ['orders', 'articles', 'stock', 'shops', 'vouchers', 'relayPoints'],
      ({ order, refusal }) => setTold({ key, after: order, refusal }),
      // a line that is cut says nothing about the change: the command itself will tell
      () => setTold({ ...nothing, key }),
    );
  }, [orderId, name, key]);
  return { after: told.after, refusal: told.refusal, settled: key !== null && told.key === key };
}
