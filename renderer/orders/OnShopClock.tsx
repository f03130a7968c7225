import type { ReactNode } from 'react';
import { FormatZone } from '../format.ts';
import { useShopById } from '../workstation-state.ts';

/** Hours of a document are its own shop's, whichever shop is chosen above. */
export function OnShopClock({ shop, children }: { shop: string; children: ReactNode }) {
  return <FormatZone value={useShopById(shop)?.identity.timeZone ?? null}>{children}</FormatZone>;
}
