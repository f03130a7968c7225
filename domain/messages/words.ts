/** The trade's own words in both languages: statuses, actions, what happened to an order. */
import { type Locale, money, typeset } from '../format.ts';
import type { OrderAction } from '../order/actions.ts';
import type { OrderStatus } from '../order/status.ts';
import { type Happening, isHappening } from '../order/timeline.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Permission, Role } from '../staff/roles.ts';
import type { TimelineEntry } from '../order/parts.ts';

type Pair = readonly [fr: string, en: string];

/** The shop's own word for a status (VIE-1), or a neutral one where no shop speaks. */
export function statusWord(locale: Locale, status: OrderStatus, profile: ShopProfile | null): string {
  return profile ? profile.statusLabels[status][locale] : pick(locale, statuses[status]);
}

/** What a button says: `Valider`. */
export function actionLabel(locale: Locale, action: OrderAction): string {
  return pick(locale, actions[action].label);
}

/** What a sentence says: `changer les articles`. */
export function actionVerb(locale: Locale, action: OrderAction): string {
  return pick(locale, actions[action].verb);
}

export function roleWord(locale: Locale, role: Role): string {
  return pick(locale, roles[role]);
}

export function permissionVerb(locale: Locale, permission: Permission): string {
  return pick(locale, permissions[permission]);
}

export interface ToldEntry {
  what: string;
  before: string | null;
  after: string | null;
  reason: string | null;
}

/** A timeline entry as it is read (VIE-8); an unknown happening is shown under its own name. */
export function timelineText(
  locale: Locale,
  entry: Pick<TimelineEntry, 'what' | 'before' | 'after' | 'reason'>,
): ToldEntry {
  const { what, before, after, reason } = entry;
  if (!isHappening(what)) return { what, before, after, reason };
  const said = { what: pick(locale, happenings[what]), before, after: coded(locale, what, after), reason };
  if (amounts.has(what)) return { ...said, after: after === null ? null : money(Number(after), locale) };
  return said;
}

/** What is kept as a code, in words. */
function coded(locale: Locale, what: Happening, after: string | null): string | null {
  const pair = after === null ? undefined : codes[what]?.[after];
  return pair ? pick(locale, pair) : after;
}

const amounts: ReadonlySet<Happening> = new Set([
  'paid',
  'refunded',
  'refundAsked',
  'refundApproved',
  'refundResumed',
  'refundDone',
]);

function pick(locale: Locale, [fr, en]: Pair): string {
  return typeset(locale === 'fr' ? fr : en, locale);
}

const statuses: Record<OrderStatus, Pair> = {
  recorded: ['Enregistrée', 'Recorded'],
  validated: ['Validée', 'Validated'],
  inPreparation: ['En préparation', 'In preparation'],
  prepared: ['Préparée', 'Prepared'],
  shipped: ['Expédiée', 'Shipped'],
  delivered: ['Livrée', 'Delivered'],
  cancelled: ['Annulée', 'Cancelled'],
};

const actions: Record<OrderAction, { label: Pair; verb: Pair }> = {
  validate: { label: ['Valider', 'Validate'], verb: ['valider la commande', 'validate the order'] },
  startPreparation: {
    label: ['Commencer la préparation', 'Start preparation'],
    verb: ['commencer la préparation', 'start preparation'],
  },
  markPrepared: {
    label: ['Marquer préparée', 'Mark prepared'],
    verb: ['marquer la commande préparée', 'mark the order prepared'],
  },
  packParcels: {
    label: ['Répartir en colis', 'Split into parcels'],
    verb: ['répartir la commande en plusieurs colis', 'split the order into several parcels'],
  },
  markShipped: {
    label: ['Marquer expédiée', 'Mark shipped'],
    verb: ['marquer la commande expédiée', 'mark the order shipped'],
  },
  markDelivered: {
    label: ['Marquer remise', 'Mark handed over'],
    verb: ['marquer la commande remise', 'mark the order handed over'],
  },
  cancel: { label: ['Annuler la commande', 'Cancel the order'], verb: ['annuler la commande', 'cancel the order'] },
  recordPayment: {
    label: ['Enregistrer un paiement', 'Record a payment'],
    verb: ['enregistrer un paiement', 'record a payment'],
  },
  changeArticles: {
    label: ['Changer les articles', 'Change the articles'],
    verb: ['changer les articles', 'change the articles'],
  },
  changeDeliveryAddress: {
    label: ["Changer l'adresse de livraison", 'Change the delivery address'],
    verb: ["changer l'adresse de livraison", 'change the delivery address'],
  },
  changeGifts: {
    label: ['Emballages et cartes', 'Wraps and cards'],
    verb: ['changer les emballages et les cartes à message', 'change gift wraps and message cards'],
  },
  changePaymentMethod: {
    label: ['Changer le moyen de paiement', 'Change the payment method'],
    verb: ['changer le moyen de paiement', 'change the payment method'],
  },
  changePersonalisation: {
    label: ['Changer la personnalisation', 'Change the personalisation'],
    verb: ['changer le texte de personnalisation', 'change the personalisation text'],
  },
  addDeliveryInstructions: {
    label: ['Instructions de livraison', 'Delivery instructions'],
    verb: ['donner des instructions de livraison', 'give delivery instructions'],
  },
  addReturnOption: {
    label: ['Ajouter le « Retour à 1 € »', 'Add the « Retour à 1 € »'],
    verb: ['ajouter le « Retour à 1 € »', 'add the « Retour à 1 € »'],
  },
  correctTracking: {
    label: ['Corriger un numéro de suivi', 'Correct a tracking number'],
    verb: ['corriger un numéro de suivi', 'correct a tracking number'],
  },
  clearAlerts: { label: ['Lever les alertes', 'Clear the alerts'], verb: ['lever les alertes', 'clear the alerts'] },
  changeEmail: {
    label: ['Corriger l’e-mail', 'Correct the e-mail'],
    verb: ['corriger l’e-mail', 'correct the e-mail'],
  },
};

const happenings: Record<Happening, Pair> = {
  placed: ['Commande passée', 'Order placed'],
  validated: ['Commande validée', 'Order validated'],
  preparationStarted: ['Préparation commencée', 'Preparation started'],
  prepared: ['Commande préparée', 'Order prepared'],
  packed: ['Répartie en colis', 'Split into parcels'],
  alertsCleared: ['Alertes levées', 'Alerts cleared'],
  shipped: ['Commande expédiée', 'Order shipped'],
  trackingCorrected: ['Numéro de suivi corrigé', 'Tracking number corrected'],
  delivered: ['Commande remise au client', 'Order handed to the customer'],
  cancelled: ['Commande annulée', 'Order cancelled'],
  paid: ['Paiement enregistré', 'Payment recorded'],
  refunded: ['Remboursement', 'Refund'],
  giftCardsIssued: ['Cartes cadeaux émises', 'Gift cards issued'],
  giftCardsCancelled: ['Cartes cadeaux annulées', 'Gift cards cancelled'],
  deliveryAddressChanged: ['Adresse de livraison changée', 'Delivery address changed'],
  instructionsChanged: ['Instructions de livraison changées', 'Delivery instructions changed'],
  personalisationChanged: ['Personnalisation changée', 'Personalisation changed'],
  giftChanged: ['Emballage ou carte changé', 'Wrap or card changed'],
  articlesChanged: ['Articles changés', 'Articles changed'],
  paymentMethodChanged: ['Moyen de paiement changé', 'Payment method changed'],
  refundAsked: ['Remboursement demandé', 'Refund asked for'],
  refundApproved: ['Remboursement accordé', 'Refund approved'],
  refundRefused: ['Remboursement refusé', 'Refund refused'],
  refundResumed: ['Remboursement repris', 'Refund taken up again'],
  refundDone: ['Remboursement effectué', 'Refund done'],
  giftForPoints: ['Cadeau contre des points', 'Gift for points'],
  invoiced: ['Facture émise', 'Invoice issued'],
  invoiceCorrected: ['Facture corrigée : avoir et nouvelle facture', 'Invoice corrected: credit note and new invoice'],
  credited: ['Avoir émis', 'Credit note issued'],
  returnOpened: ['Retour demandé', 'Return asked for'],
  returnValidated: ['Retour validé', 'Return validated'],
  returnRefused: ['Retour refusé', 'Return refused'],
  returnReceived: ['Retour reçu à l’entrepôt', 'Return received at the warehouse'],
  returnDecided: ['Retour décidé', 'Return decided'],
  returnClosed: ['Retour clos', 'Return closed'],
  emailChanged: ['Adresse e-mail corrigée', 'E-mail address corrected'],
  claimOpened: ['Réclamation ouverte', 'Claim opened'],
  claimAccepted: ['Réclamation acceptée', 'Claim accepted'],
  claimRefused: ['Réclamation refusée', 'Claim refused'],
  claimTaken: ['Réclamation reprise', 'Claim taken over'],
  claimClosed: ['Réclamation close', 'Claim closed'],
  checkAnswered: ['Réponse notée', 'Answer noted'],
  photoAdded: ['Photo ajoutée', 'Photo added'],
  photoRemoved: ['Photo retirée', 'Photo removed'],
  photoTicked: ['Photo regardée', 'Photo looked at'],
  parcelNumberRead: ['Numéro du colis lu', 'Parcel number read'],
  investigationOpened: ['Enquête transporteur ouverte', 'Carrier investigation opened'],
  parcelBack: ['Colis revenu à l’entrepôt', 'Parcel back in the warehouse'],
  parcelReturning: ['Colis en retour à l’expéditeur', 'Parcel on its way back to us'],
  carrierEvent: ['Nouvelle du colis', 'News of the parcel'],
  carrierTold: ['Transporteur saisi', 'Carrier told'],
  investigationTaken: ['Enquête reprise', 'Investigation taken over'],
  investigationClosed: ['Enquête close', 'Investigation closed'],
  madeGood: ['Nouvel envoi sans frais', 'Sent again free of charge'],
  shortageReported: ['Pièces manquantes', 'Pieces missing'],
  shortageWaits: ['Le client attend les pièces', 'The customer waits for the pieces'],
  shortageSettled: ['Manquant réglé', 'Shortage settled'],
  anonymised: ['Données personnelles effacées', 'Personal data erased'],
};

const codes: Partial<Record<Happening, Record<string, Pair>>> = {
  investigationOpened: {
    late: ['en retard', 'late'],
    notReceived: ['indiqué livré, pas reçu', 'said to be delivered, not received'],
    returnedToSender: ['retour à l’expéditeur', 'returned to sender'],
    lost: ['perdu', 'lost'],
  },
  investigationClosed: {
    found: ['colis retrouvé', 'parcel found'],
    delivered: ['livraison prouvée', 'delivery proved'],
    lost: ['colis perdu', 'parcel lost'],
    addressGiven: ['consigne donnée au transporteur', 'carrier given its instructions'],
    refused: ['demande refusée', 'request refused'],
  },
  carrierTold: {
    phone: ['par téléphone', 'by phone'],
    form: ['par formulaire', 'by form'],
    letter: ['par courrier', 'by letter'],
    email: ['par e-mail', 'by e-mail'],
  },
};

const roles: Record<Role, Pair> = {
  agent: ['service client', 'customer service'],
  warehouse: ['entrepôt', 'warehouse'],
  manager: ['responsable', 'manager'],
};

const permissions: Record<Permission, Pair> = {
  'customer.change': ['modifier une fiche client', 'change a customer record'],
  'order.place': ['passer une commande', 'place an order'],
  'order.validate': ['valider une commande', 'validate an order'],
  'order.change': ['modifier une commande', 'change an order'],
  'order.cancel': ['annuler une commande', 'cancel an order'],
  'order.cancelValidated': ['annuler une commande déjà validée', 'cancel an order already validated'],
  'order.prepare': ['préparer une commande', 'prepare an order'],
  'order.ship': ["enregistrer l'expédition d'une commande", 'record the shipment of an order'],
  'order.deliver': ['remettre une commande au client', 'hand an order to its customer'],
  'payment.record': ['enregistrer un paiement', 'record a payment'],
  'payment.refund': ['rembourser un client', 'refund a customer'],
  'payment.settle': ['dire ce que devient un paiement', 'tell what becomes of a payment'],
  'order.intake': ['verser une commande du site', 'hand in an order of the web shop'],
  'mail.send': ['renvoyer un message au client', 'send the customer a message again'],
  'invoice.issue': ['émettre une facture', 'issue an invoice'],
  'invoice.correct': ['corriger une facture', 'correct an invoice'],
  'request.handle': ['traiter les demandes', 'handle requests'],
  'return.handle': ['traiter un retour', 'handle a return'],
  'return.receive': ['recevoir un retour', 'receive a return'],
  'claim.handle': ['traiter une réclamation', 'handle a claim'],
  'claim.close': ['clore une réclamation', 'close a claim'],
  'investigation.handle': ['suivre une enquête transporteur', 'handle a carrier investigation'],
  'refund.ask': ['demander un remboursement', 'ask for a refund'],
  'refund.decide': ['décider un remboursement', 'decide a refund'],
  'voucher.issue': ['émettre un bon d’achat', 'issue a voucher'],
  'points.spend': ['dépenser des points', 'spend points'],
  'stock.adjust': ['corriger un stock', 'adjust a stock'],
  'quote.make': ['établir un devis', 'make a quote'],
  'customer.merge': ['fusionner deux fiches', 'merge two records'],
  'customer.export': ['exporter des données personnelles', 'export personal data'],
  'customer.erase': ['effacer des données personnelles', 'erase personal data'],
  'carrier.tell': ['dire ce qu’annonce le transporteur', 'tell what the carrier says'],
  'prices.see': ['voir les prix', 'see prices'],
  'order.print': ['imprimer les documents', 'print documents'],
  'shortage.settle': ['régler un manquant', 'settle a shortage'],
  'day.see': ['voir les chiffres de l’entrepôt', 'see the warehouse’s figures'],
  'day.people': ['voir les chiffres de chaque personne', 'see each person’s figures'],
  'devices.enrol': ['raccorder un poste', 'enrol a workstation'],
  'badges.draw': ['faire un badge', 'make a badge'],
};
