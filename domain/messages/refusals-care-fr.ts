/** Refusals about carriers' investigations, customers' records, stock and quotes, in French (TRP, CLI, CAT, MSG). */
import type { RefusalCode } from '../refusal.ts';
import { type Spoken, type Told, quoted } from './told.ts';

export const frenchCare = {
  investigationState: (told) =>
    investigation[told.text('why')]?.(told) ?? { sentence: 'Cette enquête en est ailleurs.' },
  customerBusy: (told) => ({
    sentence: `Ces données ne peuvent pas encore être effacées : ${told.texts('why').map(busyWord).join(', ')}.`,
    next: 'Terminez d’abord ce qui est en cours ; la demande peut attendre un mois.',
  }),
  mergeWrong: (told) => ({
    sentence: mergeWords[told.text('why')] ?? 'Ces deux fiches ne peuvent pas être fusionnées.',
  }),
  quoteState: (told) => quote[told.text('why')]?.(told) ?? { sentence: 'Ce devis n’est plus ouvert.' },
  stockWrong: (told) => ({
    sentence:
      stock[told.text('why')] ?? `Le stock ne peut pas passer sous zéro : il y a ${told.number('onHand') ?? 0} pièces.`,
  }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const investigation: Record<string, (told: Told) => Spoken> = {
  closed: () => ({ sentence: 'Cette enquête est close.' }),
  checks: () => ({
    sentence: 'Toutes les questions n’ont pas encore leur réponse.',
    next: 'Posez-les au client avant de saisir le transporteur.',
  }),
  alreadyOpen: () => ({ sentence: 'Une enquête est déjà ouverte sur ce colis.', next: 'Ouvrez-la et complétez-la.' }),
  notShipped: () => ({ sentence: 'Aucun colis de cette commande n’est encore parti.' }),
  notBack: (told) => ({
    sentence: `Le colis revient à l’expéditeur${told.has('reason') ? ` (${quoted(told.locale, told.text('reason'))})` : ''} : rien n’est possible avant son retour.`,
    next: 'Dès sa réception à l’entrepôt : nouvel envoi, remboursement ou bon d’achat.',
  }),
  undecided: () => ({
    sentence: 'L’enquête n’a pas encore rendu son résultat.',
    next: 'Un nouvel envoi ou un remboursement sera possible si le colis est perdu ou revient.',
  }),
  settled: () => ({ sentence: 'Ce colis a déjà été renvoyé ou remboursé.' }),
  alreadyBack: () => ({ sentence: 'Ce colis est déjà revenu : il a été reçu à l’entrepôt.' }),
  broken: () => ({
    sentence: 'Le colis est revenu abîmé : il ne repart pas tel quel.',
    next: 'Renvoyez des pièces du stock, ou remboursez.',
  }),
  notIntact: () => ({ sentence: 'Seul un colis revenu intact peut être remis en stock.' }),
  withCarrier: () => ({ sentence: 'Le transporteur est déjà saisi.', next: 'Attendez sa réponse ou relancez-le.' }),
  awaitingParcel: () => ({ sentence: 'Le colis est déjà noté en retour : on attend sa réception.' }),
  parcelBack: () => ({
    sentence: 'Le colis est revenu à l’entrepôt.',
    next: 'Renvoyez-le, remboursez-le ou proposez un bon d’achat.',
  }),
};

const stock: Record<string, string> = {
  alertClosed: 'Cette alerte est déjà servie ou retirée.',
  alertLeft: 'Cette adresse attend déjà le retour de cet article.',
  listOfWeb: "Cette liste d'envies se modifie dans la boutique en ligne.",
};

const busy: Record<string, string> = {
  order: 'une commande est en cours',
  return: 'un retour est en cours',
  claim: 'une réclamation est ouverte',
  investigation: 'une enquête transporteur est ouverte',
  refund: 'un remboursement est en cours',
  request: 'une demande est ouverte',
  payment: 'un paiement est attendu',
};

function busyWord(why: string): string {
  return busy[why] ?? why;
}

const mergeWords: Record<string, string> = {
  same: 'C’est deux fois la même fiche.',
  shop: 'Ces deux fiches ne sont pas de la même boutique.',
  merged: 'Cette fiche a déjà été fusionnée dans une autre.',
  erased: 'Les données de cette fiche ont été effacées.',
  closed: 'Ce compte est déjà clôturé.',
};

const quote: Record<string, (told: Told) => Spoken> = {
  late: (told) => ({
    sentence: `Ce devis n’était valable que jusqu’au ${told.day('until')}.`,
    next: 'Faites un nouveau devis.',
  }),
  accepted: () => ({ sentence: 'Ce devis est déjà devenu une commande.' }),
  declined: () => ({ sentence: 'Ce devis a été décliné.' }),
  withdrawn: () => ({ sentence: 'Ce devis a été retiré.' }),
  linkOpen: () => ({
    sentence: 'Un lien de paiement attend encore le client pour ce devis.',
    next: 'Annulez d’abord ce lien.',
  }),
  linkPaid: () => ({
    sentence: 'Ce devis a déjà été payé par un lien, sans pouvoir devenir une commande.',
    next: 'Acceptez-le avec ce paiement, ou demandez au responsable de le rembourser.',
  }),
  numberMissing: () => ({
    sentence: 'Ce devis n’a pas encore son numéro.',
    next: 'Il l’aura dès que ce poste aura synchronisé.',
  }),
};
