/** What is still missing, as it is written to the customer and read by staff (SAV-8). */
import type { Language } from '../language.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { ClaimKind } from './claim.ts';
import { type Missing, claimRulesOf } from './evidence.ts';

const number: Record<Language, string> = {
  fr: 'Le numéro du colis, lu sur l’étiquette de la photo',
  en: 'The number of the parcel, read on the label in the photo',
};

/** One label for each, in the shop's own words. */
export function missingWords(
  missing: readonly Missing[],
  kind: ClaimKind,
  profile: Pick<ShopProfile, 'afterSale'>,
  language: Language,
): string[] {
  const rules = claimRulesOf(profile, kind);
  return missing.map((item) => {
    if (item.what === 'parcelNumber') return number[language];
    const labels = item.what === 'check' ? rules?.checks : rules?.evidence;
    return labels?.find(({ id }) => id === item.id)?.label[language] ?? item.id;
  });
}
