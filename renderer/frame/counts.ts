import { useLive } from '../use-live.ts';
import { useMay, useShop, useWorkstation } from '../workstation-state.ts';
import type { DestinationName } from './destinations.ts';

/** What waits behind an entry of the rail; absent where nothing does. */
export function useCounts(): Partial<Record<DestinationName, number>> {
  const shop = useShop();
  const prepares = useMay('order.prepare');
  const sync = useWorkstation((state) => state.sync);
  const figures = useLive('home', shop === null || !prepares ? null : { shop: shop.id }, ['orders']).data;
  return {
    preparation: figures === null || !prepares ? 0 : figures.validated + figures.inPreparation,
    attention: sync.refused + (sync.stuck === null ? 0 : 1),
  };
}
