/** Whether an order is sold with VAT, by where it is delivered (PRX-1, PRX-2). */
import { territoryOf } from '../place/territory.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { OrderVat } from './parts.ts';

/** `to` null: nothing is delivered anywhere, the sale is at home. */
export function vatOf(
  { vat, identity }: Pick<ShopProfile, 'vat' | 'identity'>,
  to: { country: string; postalCode: string } | null,
): OrderVat {
  const territory = territoryOf(to ?? { country: identity.country, postalCode: '' });
  const charged = vat.charged.includes(territory);
  // without VAT it is the home rate that is taken off the price (PRX-2)
  const overrides = vat.overrides
    .filter((override) => charged && override.territory === territory)
    .map(({ fromBp, toBp }) => ({ fromBp, toBp }));
  const exempt = vat.exempt.find(({ territories }) => territories.length === 0 || territories.includes(territory));
  return { territory, charged, overrides, mention: charged || !exempt ? { fr: '', en: '' } : exempt.mention };
}
