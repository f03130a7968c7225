/** Refusals about invoices and printed documents, in French. */
import type { RefusalCode } from '../refusal.ts';
import type { Spoken, Told } from './told.ts';

export const frenchPaper = {
  invoiceState: (told) => {
    switch (told.text('why')) {
      case 'exists':
        return {
          sentence: `Cette commande a déjà sa facture${told.has('number') ? ` ${told.text('number')}` : ''}.`,
          next: 'Pour la corriger, faites un avoir et une nouvelle facture.',
        };
      case 'cancelled':
        return { sentence: 'Cette commande est annulée : elle ne se facture plus.' };
      case 'notPaid':
        return {
          sentence: told.has('missingCents')
            ? `Une facture s'établit une fois tout payé : il manque ${told.money('missingCents')}.`
            : "Une facture s'établit une fois tout payé.",
          next: 'Enregistrez le paiement.',
        };
      case 'waiting':
        return {
          sentence: "Cette facture attend encore son numéro : elle se corrige une fois qu'elle l'a.",
          next: 'Le numéro vient du serveur, à la prochaine synchronisation.',
        };
      case 'noneStands':
        return { sentence: "Cette commande n'a pas de facture à corriger." };
      default:
        return {
          sentence: 'Cette facture a été corrigée entre-temps.',
          next: 'Regardez la dernière facture de la commande.',
        };
    }
  },
  nothingToPrint: (told) => ({ sentence: nothing[told.text('document')] ?? "Il n'y a rien à imprimer." }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const nothing: Record<string, string> = {
  'delivery-note': 'Cette commande ne contient aucun article : elle part sans bon de livraison.',
  'preparation-slip': "Cette commande ne contient aucun article : il n'y a rien à préparer.",
  'message-cards': 'Cette commande ne porte aucune carte à message.',
  'address-labels': 'Cette commande part par e-mail : il ne faut pas d’étiquette.',
  'gift-cards': "Aucune carte cadeau n'a été émise pour cette commande.",
  'pick-list': 'Tout est déjà dans les bacs.',
};
