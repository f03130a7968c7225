/** Whether an order is sold with VAT, by where it is delivered (PRX-1, PRX-2). */
import { territoryOf } from '../place/territory.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { OrderVat } from './parts.ts';

export function vatOf({ vat }: Pick<ShopProfile, 'vat'>, to: { country: string; postalCode: string }): OrderVat {
  const territory = territoryOf(to);
  const charged = vat.charged.includes(territory);
  const overrides = vat.overrides
    .filter((override) => override.territory === territory)
    .map(({ fromBp, toBp }) => ({ fromBp, toBp }));
  const exempt = vat.exempt.find(({ territories }) => territories.length === 0 || territories.includes(territory));
  return { territory, charged, overrides, mention: charged || !exempt ? { fr: '', en: '' } : exempt.mention };
}
