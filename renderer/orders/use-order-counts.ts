import { useLive } from '../use-live.ts';

/** How many wait in each view; only what is work to do, the rest would be numbers for nobody. */
export function useOrderCounts(shop: string | null): Partial<Record<string, number>> | null {
  const { data } = useLive('home', shop === null ? null : { shop }, ['orders', 'outbox']);
  if (!data) return null;
  const { recorded, validated, inPreparation, prepared, due, refund, alerts } = data;
  return { recorded, validated, inPreparation, prepared, due, refund, alerts };
}
