/**
 * A shop's profile of version 1 as it sold then: everywhere with VAT, at one price for each mode, nothing of what version
 * 2 can do more. What invoices must say is not known; it says so until the shop's own profile is loaded.
 */
import { type Fields, fields, list, texts } from './fields.ts';

/** Parts of a country that version 1 did not set apart. */
const parts: Record<string, readonly string[]> = {
  FR: ['FR-COR', 'FR-ARM'],
  ES: ['ES-CAN', 'ES-CEU', 'ES-MEL'],
  DE: ['DE-BUS', 'DE-HEL'],
  IT: ['IT-LIV', 'IT-CAM'],
};

export function shopTo2(shop: Fields): Fields {
  const { identity, gifts, returns, contact, documents, opening } = shop;
  const { country, email } = fields(identity);
  const { wrapRateBp } = fields(gifts);
  const { prepaidOptionCents, ...otherReturns } = fields(returns);
  const modes = list(shop['deliveryModes']).map(modeTo2);
  const everywhere = modes.flatMap(({ zones }) => zones).flatMap(({ territories }) => territories);
  const missing = 'À compléter dans le profil de la boutique';
  return {
    ...shop,
    seller: {
      company: shop['name'],
      registration: missing,
      vatNumber: missing,
      bank: null,
      invoicePrefix: 'FA',
      creditNotePrefix: 'AV',
    },
    vat: {
      charged: [...new Set([country, ...everywhere])],
      overrides: [],
      exempt: [{ territories: [], mention: words('Exonération de TVA', 'VAT exempt') }],
      customs: words(
        'Des droits et taxes peuvent être demandés à la réception.',
        'Duties and taxes may be asked on delivery.',
      ),
    },
    deliveryModes: modes,
    weights: { unknownGrams: 500, boxGrams: 0 },
    carriers: list(shop['carriers']).map((carrier) => ({ ...carrier, lineLength: 35 })),
    pickUp: modes.some(({ kind }) => kind === 'warehouse')
      ? { ...fields(opening), intercom: null, giftMinutes: 60 }
      : null,
    paymentMethods: list(shop['paymentMethods']).map(({ preparableUnpaid: _gone, ...method }) => method),
    giftCards: null,
    codesPerOrder: 0,
    returns: {
      ...otherReturns,
      prepaidOption: prepaidOptionCents === null ? null : { priceCents: prepaidOptionCents, rateBp: wrapRateBp },
    },
    contact: {
      ...fields(contact),
      topics: texts(fields(contact)['topics']).map((id) => ({ id, label: words(String(id)) })),
      claimBusinessDays: null,
    },
    mail: { from: email, signature: words(String(shop['name'])), sent: [] },
    documents: {
      ...fields(documents),
      deliveryNoteThanks: words(String(fields(documents)['deliveryNoteThanks'])),
      invoiceNotes: [],
    },
  };
}

function modeTo2(mode: Fields) {
  const { priceCents, delayDays, zones, pickUpAtWarehouse, ...kept } = mode;
  return {
    ...kept,
    kind: pickUpAtWarehouse === true ? 'warehouse' : 'home',
    network: null,
    zones: list(zones).map((zone) => ({
      territories: territories(zone),
      onlyDepartments: texts(zone['onlyDepartments']),
      prices: [{ upToGrams: null, priceCents }],
      freeFromCents: null,
      delay: delayDays === null ? null : { from: delayDays, to: delayDays },
    })),
    maxGrams: null,
    keptDays: null,
  };
}

/** Corsica and the armed forces were departments that a zone could leave out. */
function territories({ country, onlyDepartments, exceptDepartments }: Fields): string[] {
  const name = String(country);
  if (texts(onlyDepartments).length > 0) return [name];
  const except = texts(exceptDepartments);
  const out = [...(except.includes('2A') ? ['FR-COR'] : []), ...(except.includes('00') ? ['FR-ARM'] : [])];
  return [name, ...(parts[name] ?? []).filter((part) => !out.includes(part))];
}

function words(fr: string, en = fr): { fr: string; en: string } {
  return { fr, en };
}
