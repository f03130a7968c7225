/** A shop with one mode to the door and a warehouse counter; a test changes what it is about. */
import type { DeliveryMode, DeliveryZone } from '../../domain/shop/delivery-mode.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';

const words = (fr: string, en = fr) => ({ fr, en });

export function aShopProfile(change: Partial<ShopProfile> = {}): ShopProfile {
  return {
    id: 'cadomaestro',
    name: 'CadoMaestro',
    tint: { light: '#8A2B4B', dark: '#E29AB5' },
    identity: {
      lines: ['CadoMaestro', '12 rue des Ateliers', '42000 SAINT-ETIENNE'],
      country: 'FR',
      phone: '04 77 00 00 00',
      professionalPhone: null,
      email: 'bonjour@cadomaestro.example',
      timeZone: 'Europe/Paris',
    },
    seller: {
      company: 'CadoMaestro SAS au capital de 50 000 €',
      registration: 'RCS Saint-Étienne 000 000 000',
      vatNumber: 'FR00000000000',
      bank: { name: 'Banque d’essai', iban: 'FR7630001007941234567890185', bic: 'ESSAFRPPXXX' },
      invoicePrefix: 'FA',
      creditNotePrefix: 'AV',
      quotePrefix: 'DE',
    },
    opening: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
    cutOff: { at: '16:00', timeZone: 'Europe/Paris' },
    statusLabels: {
      recorded: words('Enregistrée', 'Recorded'),
      validated: words('Validée', 'Validated'),
      inPreparation: words('En préparation', 'In preparation'),
      prepared: words('Préparée', 'Prepared'),
      shipped: words('Expédiée', 'Shipped'),
      delivered: words('Livrée', 'Delivered'),
      cancelled: words('Annulée', 'Cancelled'),
    },
    gates: {
      changeArticles: { rule: 'VIE-2', open: ['recorded'], managerOnly: [], alerts: {}, afterwards: 'none' },
      changeDeliveryAddress: {
        rule: 'VIE-4',
        open: ['recorded', 'validated', 'inPreparation', 'prepared'],
        managerOnly: [],
        alerts: { prepared: 'label' },
        afterwards: 'carrier',
      },
      changeGifts: { rule: 'VIE-2', open: ['recorded', 'validated'], managerOnly: [], alerts: {}, afterwards: 'none' },
      changePaymentMethod: { rule: 'VIE-2', open: ['recorded'], managerOnly: [], alerts: {}, afterwards: 'none' },
      changePersonalisation: {
        rule: 'VIE-3',
        open: ['recorded', 'validated', 'inPreparation'],
        managerOnly: [],
        alerts: { inPreparation: 'workshop' },
        afterwards: 'none',
      },
      addDeliveryInstructions: {
        rule: 'VIE-4',
        open: ['recorded', 'validated', 'inPreparation', 'prepared'],
        managerOnly: [],
        alerts: { prepared: 'label' },
        afterwards: 'carrier',
      },
      cancel: { rule: 'VIE-5', open: ['recorded'], managerOnly: ['validated'], alerts: {}, afterwards: 'return' },
    },
    vat: {
      charged: ['FR', 'FR-COR', 'MC', 'BE', 'DE'],
      overrides: [],
      exempt: [{ territories: [], mention: words('Exonération de TVA, article 262 I du CGI', 'VAT exempt export') }],
      customs: words('Des droits de douane peuvent être demandés.', 'Customs duties may be asked.'),
    },
    deliveryModes: [
      aDeliveryMode(),
      aDeliveryMode({
        id: 'retrait',
        label: words("Retrait à l'entrepôt", 'Warehouse pick-up'),
        kind: 'warehouse',
        carrier: null,
        zones: [
          aDeliveryZone({
            territories: ['FR'],
            onlyDepartments: ['42', '69'],
            prices: [{ upToGrams: null, priceCents: 0 }],
            delay: { from: 0, to: 0 },
          }),
        ],
        phone: 'any',
        rule: 'LIV-5',
      }),
    ],
    weights: { unknownGrams: 500, boxGrams: 100 },
    carriers: [
      {
        id: 'la-poste',
        name: 'Colissimo',
        trackingPattern: '^[0-9A-Z]{2}[0-9]{11}$',
        trackingHint: words('13 caractères', '13 characters'),
        trackingUrl: 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
        phone: '3631',
        phoneCost: words('gratuit', 'free'),
        lineLength: 35,
        care: {
          email: null,
          address: [],
          silentDays: { home: 5, abroad: 15 },
          answerDays: 21,
          damageDays: 3,
          lossDays: 365,
        },
      },
    ],
    pickUp: { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', intercom: null, giftMinutes: 60 },
    paymentMethods: [
      { id: 'lien', label: words('Carte par lien', 'Card by link'), kind: 'link' },
      { id: 'virement', label: words('Virement', 'Transfer'), kind: 'transfer' },
      { id: 'paypal', label: words('PayPal'), kind: 'recorded' },
    ],
    gifts: {
      wraps: [
        { id: 'papier', kind: 'paper', label: words('Papier cadeau', 'Gift paper'), priceCents: 250 },
        { id: 'coffret', kind: 'box', label: words('Coffret', 'Box'), priceCents: 490 },
      ],
      wrapRateBp: 2000,
      card: { priceCents: 150, maxLength: 200 },
      surprise: true,
    },
    giftCards: null,
    codesPerOrder: 2,
    returns: someReturnRules(),
    afterSale: {
      claims: [],
      investigations: [],
      secondManagerFromCents: null,
      voucherMonths: 12,
      loyalty: null,
      emailChangedBy: 'anyone',
    },
    contact: {
      topics: [{ id: 'commande', label: words('Commande', 'Order') }],
      replyBusinessDays: 3,
      claimBusinessDays: null,
      templates: [],
    },
    mail: {
      from: 'bonjour@cadomaestro.example',
      signature: words('L’équipe CadoMaestro', 'The team'),
      passwordUrl: 'https://cadomaestro.example/mot-de-passe',
      sent: [],
    },
    defaultTerritory: 'FR',
    documents: {
      deliveryNoteThanks: words('Merci de votre confiance.', 'Thank you for your order.'),
      footer: 'CadoMaestro',
      invoiceNotes: [],
    },
    ...change,
  };
}

/** Everywhere in France at one price, two business days. */
export function someReturnRules(change: Partial<ShopProfile['returns']> = {}): ShopProfile['returns'] {
  return {
    windowDays: 14,
    perishable: false,
    prepaidOption: null,
    reasons: [{ id: 'changed-mind', label: words('Ne convient pas', 'Changed their mind'), fault: 'customer' }],
    outwardAfterLegal: false,
    ...change,
  };
}

export function aDeliveryZone(change: Partial<DeliveryZone> = {}): DeliveryZone {
  return {
    territories: ['FR', 'FR-COR', 'MC'],
    onlyDepartments: [],
    prices: [{ upToGrams: null, priceCents: 690 }],
    freeFromCents: null,
    delay: { from: 1, to: 2 },
    ...change,
  };
}

export function aDeliveryMode(change: Partial<DeliveryMode> = {}): DeliveryMode {
  return {
    id: 'colissimo',
    label: words('Colissimo à domicile', 'Colissimo at home'),
    kind: 'home',
    carrier: 'la-poste',
    network: null,
    rateBp: 2000,
    saturday: false,
    zones: [aDeliveryZone()],
    maxGrams: null,
    signature: false,
    phone: 'none',
    keptDays: null,
    rule: 'LIV-2',
    ...change,
  };
}

/** The shop with all it may sell beside articles: gift cards by e-mail (ORD-15) and the return option (ORD-14). */
export function aShopOfEverything(offer: Partial<NonNullable<ShopProfile['giftCards']>> = {}): ShopProfile {
  const { deliveryModes } = aShopProfile();
  return aShopProfile({
    giftCards: {
      minCents: 1_000,
      maxCents: 15_000,
      suggestedCents: [],
      pictures: [{ id: 'flowers', label: words('Fleurs', 'Flowers') }],
      messageLength: 40,
      validMonths: 12,
      ...offer,
    },
    deliveryModes: [
      ...deliveryModes,
      aDeliveryMode({ id: 'e-mail', kind: 'mail', carrier: null, zones: [], rule: 'ORD-15' }),
    ],
    returns: someReturnRules({ prepaidOption: { priceCents: 100, rateBp: 2000 } }),
  });
}
