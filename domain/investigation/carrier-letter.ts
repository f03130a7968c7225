/** What is written to a carrier about a parcel, as a letter or an e-mail: French, as our carriers are (TRP-2, TRP-4). */
import { addressLines } from '../customer/address.ts';
import { dateTime, dayLong, localDay } from '../format.ts';
import type { Order } from '../order/order.ts';
import { type ShopProfile, carrierOf } from '../shop/profile.ts';
import type { Investigation, TrackingEvent } from './investigation.ts';

export interface CarrierLetter {
  /** Of the carrier's claims desk. */
  to: string[];
  subject: string;
  /** Label and value; a value may have several lines. */
  facts: { label: string; value: string }[];
  paragraphs: string[];
}

const EVENTS_TOLD = 8;

/** `events`: of the investigation and of the carrier's own service, oldest first. */
export function carrierLetter(
  investigation: Investigation,
  order: Order,
  profile: ShopProfile,
  events: readonly TrackingEvent[],
): CarrierLetter {
  const { trackingNumber, carrier: carrierId, parcelId, carrierReference } = investigation;
  const carrier = carrierOf(profile, carrierId);
  const zone = profile.identity.timeZone;
  const parcel = order.parcels.find(({ id }) => id === parcelId);
  const weight = order.lines.reduce((sum, line) => sum + line.quantity * line.weightGrams, profile.weights.boxGrams);
  const facts = [
    { label: 'Numéro de colis', value: trackingNumber },
    { label: 'Remis le', value: parcel ? dayLong(localDay(parcel.shippedAt, zone), 'fr') : '' },
    { label: 'Notre référence', value: order.code },
    { label: 'Votre référence', value: carrierReference },
    { label: 'Destinataire', value: addressLines(order.delivery, profile.identity.country).join('\n') },
    { label: 'Point de retrait', value: order.relay ? `${order.relay.name}, ${order.relay.city}` : '' },
    { label: 'Poids', value: order.packing.length === 0 ? `${(weight / 1000).toFixed(2).replace('.', ',')} kg` : '' },
    { label: 'Contenu', value: order.packing.length === 0 ? contents(order) : '' },
    {
      label: 'Suivi',
      value: events
        .slice(-EVENTS_TOLD)
        .map(({ at, label }) => `${dateTime(at, zone, 'fr')} : ${label}`)
        .join('\n'),
    },
  ];
  return {
    to: [carrier?.name ?? carrierId, ...(carrier?.care.address ?? [])],
    subject: `${subjects[investigation.kind]} — colis ${trackingNumber}`,
    facts: facts.filter(({ value }) => value !== ''),
    paragraphs: [
      'Madame, Monsieur,',
      bodies[investigation.kind],
      ...(investigation.reason === '' ? [] : [`Précision : ${investigation.reason}`]),
      ...said(investigation, profile),
      asks[investigation.kind],
      'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',
      `${profile.name} — ${investigation.ownerName}`,
    ],
  };
}

const subjects: Record<Investigation['kind'], string> = {
  late: 'Colis en retard',
  notReceived: 'Réclamation : colis indiqué livré et non reçu',
  returnedToSender: 'Colis retourné à l’expéditeur',
  lost: 'Réclamation : colis perdu',
};

const bodies: Record<Investigation['kind'], string> = {
  late: 'Le colis désigné ci-dessus n’est pas parvenu à son destinataire dans le délai annoncé.',
  notReceived:
    'Le colis désigné ci-dessus est indiqué comme livré. Son destinataire nous affirme ne pas l’avoir reçu, ni lui-même ni par un tiers.',
  returnedToSender: 'Le colis désigné ci-dessus est annoncé en retour à l’expéditeur.',
  lost: 'Le colis désigné ci-dessus n’a plus donné signe de vie et n’est pas parvenu à son destinataire.',
};

const asks: Record<Investigation['kind'], string> = {
  late: 'Merci de nous dire où il se trouve, et si vous attendez un complément d’adresse ou une consigne.',
  notReceived:
    'Merci d’ouvrir une enquête, de nous communiquer la preuve de livraison avec sa position et, à défaut, de nous indemniser.',
  returnedToSender: 'Merci de nous confirmer le motif et la date de ce retour.',
  lost: 'Merci d’ouvrir une enquête et, si le colis n’est pas retrouvé, de nous indemniser de sa valeur et du port.',
};

/** What the customer answered; only what was looked at and found not to be so, or to be so, in words. */
function said({ kind, checks }: Investigation, profile: ShopProfile): string[] {
  const rules = profile.afterSale.investigations.find((known) => known.kind === kind);
  const lines = checks.flatMap(({ id, answer }) => {
    const question = rules?.checks.find((check) => check.id === id)?.label.fr;
    return question === undefined || answer === null ? [] : [`${question} ${answer === 'yes' ? 'Oui.' : 'Non.'}`];
  });
  return lines.length === 0 ? [] : [`Vérifications faites auprès du destinataire :\n${lines.join('\n')}`];
}

function contents({ lines }: Order): string {
  return lines.map(({ quantity, name }) => `${quantity} × ${name}`).join('\n');
}
