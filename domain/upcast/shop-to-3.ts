/**
 * A shop's profile of version 2 as it worked then: points as they were earned, no case of any kind after the sale until
 * the shop's own profile is loaded. What a carrier asks is the usual.
 */
import { type Fields, fields, list } from './fields.ts';

export function shopTo3({ loyaltyPointsPerEuro, ...shop }: Fields): Fields {
  const email = String(fields(shop['identity'])['email']);
  return {
    ...shop,
    seller: { quotePrefix: 'DE', ...fields(shop['seller']) },
    carriers: list(shop['carriers']).map((carrier) => ({ care: usualCare(), ...carrier })),
    returns: { reasons: usualReasons(), outwardAfterLegal: false, ...fields(shop['returns']) },
    afterSale: {
      claims: [],
      investigations: [],
      secondManagerFromCents: null,
      voucherMonths: 12,
      loyalty:
        typeof loyaltyPointsPerEuro === 'number' && loyaltyPointsPerEuro > 0
          ? { pointsPerEuro: loyaltyPointsPerEuro, validMonths: 12, gifts: [] }
          : null,
      emailChangedBy: 'customerService',
    },
    contact: { templates: [], ...fields(shop['contact']) },
    mail: { passwordUrl: `https://${email.slice(email.indexOf('@') + 1)}/`, ...fields(shop['mail']) },
  };
}

function usualCare(): Fields {
  return {
    email: null,
    address: [],
    silentDays: { home: 5, abroad: 15 },
    answerDays: 21,
    damageDays: 3,
    lossDays: 365,
  };
}

function usualReasons(): Fields[] {
  return [
    { id: 'changed-mind', label: { fr: 'Ne convient pas', en: 'Changed their mind' }, fault: 'customer' },
    { id: 'not-as-ordered', label: { fr: 'Ne correspond pas à la commande', en: 'Not as ordered' }, fault: 'shop' },
  ];
}
