const names = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** A country or overseas territory as it is called in a sentence or a list: `La Réunion`. */
export function countryLabel(locale: 'fr' | 'en', country: string): string {
  return names[locale].of(country) ?? country;
}
