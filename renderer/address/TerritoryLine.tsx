import type { AddressForm } from '../../domain/order/draft.ts';
import { whyNotCountry } from '../../domain/order/delivery.ts';
import { vatOf } from '../../domain/order/vat.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { countryLabel } from '../phone-order/country.ts';
import { useSay } from '../refusals.ts';
import { Note } from '../ui/Field.tsx';
import { addressWords } from './words.ts';

/** Where a delivery goes for the carriers and for VAT, when that is not simply at home (PRX-2, LIV-2). */
export function TerritoryLine({ address, shop }: { address: AddressForm; shop: ShopProfile }) {
  const t = useT(addressWords);
  const locale = useLocale();
  const say = useSay();
  const place = { country: address.country, postalCode: address.postalCode.trim() };
  const no = whyNotCountry(shop, place);
  if (no) return <Note data-error>{say({ code: no.code, detail: no.detail }, shop.id).sentence}</Note>;
  const { territory, charged } = vatOf(shop, place);
  if (territory === shop.identity.country) return null;
  const name = t.territories[territory] ?? countryLabel(locale, territory.slice(0, 2));
  return <Note>{`${name} · ${charged ? t.vat.charged : t.vat.exempt}`}</Note>;
}
