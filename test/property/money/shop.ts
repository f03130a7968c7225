/** A small shop with all that money can do in it: gift cards, vouchers, points, two managers above a limit. */
import { aShopProfile, anActor, manager, someReturnRules } from '../../builders.ts';
import { aDeliveryMode } from '../../builders/shop-profile.ts';

const byMail = aDeliveryMode({ id: 'e-mail', kind: 'mail', carrier: null, zones: [], rule: 'ORD-15' });
const base = aShopProfile();

export const profile = aShopProfile({
  giftCards: {
    minCents: 1_000,
    maxCents: 15_000,
    suggestedCents: [],
    pictures: [{ id: 'flowers', label: { fr: 'Fleurs', en: 'Flowers' } }],
    messageLength: 40,
    validMonths: 12,
  },
  deliveryModes: [...base.deliveryModes, byMail],
  returns: someReturnRules({}),
  afterSale: {
    ...base.afterSale,
    secondManagerFromCents: 3_000,
    loyalty: { pointsPerEuro: 15, validMonths: 12, gifts: [{ sku: 'MUG-BLANC', points: 300 }] },
  },
});

export const managers = [manager, anActor('manager', { id: 'manager-2', name: 'Paul' })];
