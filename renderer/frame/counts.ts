import { attentionTables } from '../attention/tables.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import type { DestinationName } from './destinations.ts';

/** What waits behind an entry of the rail for this person; absent where nothing does. */
export function useCounts(): Partial<Record<DestinationName, number>> {
  const shop = useShop();
  const waiting = useLive('waiting', shop === null ? null : { shop: shop.id }, attentionTables).data;
  if (waiting === null) return {};
  const { attention, preparation, requests, claims, returns, payments } = waiting;
  return { attention, preparation, requests, claims, returns, payments };
}
