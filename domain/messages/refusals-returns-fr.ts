/** Refusals about returns, in French (RET-1…5, DOC-6). */
import type { RefusalCode } from '../refusal.ts';
import { articleOf } from './around.ts';
import type { Spoken, Told } from './told.ts';

export const frenchReturns = {
  returnClosed: (told) => {
    switch (told.text('why')) {
      case 'notShipped':
        return {
          sentence: `Rien n'a encore été expédié : cette commande est ${told.statusWord()}${told.since()}.`,
          next: 'Tant que rien n’est parti, la commande se modifie ou s’annule.',
        };
      case 'late':
        return {
          sentence: `Le délai de retour est passé depuis le ${told.day('until')} (commande reçue le ${told.day('receivedOn')}).`,
          next: 'Un article abîmé ou en panne relève d’une réclamation.',
        };
      case 'noArticles':
        return { sentence: 'Cette commande ne contient aucun article à retourner.' };
      case 'personalised':
        return {
          sentence: `${articleOf(told)} est personnalisé : il n'est ni repris, ni remboursé, même avec l'option de retour.`,
          next: 'S’il est abîmé ou n’est pas conforme, ouvrez une réclamation.',
        };
      case 'perishable':
        return {
          sentence: `${articleOf(told)} est périssable : il n'est ni repris, ni remboursé, même avec l'option de retour.`,
          next: 'S’il est arrivé abîmé, ouvrez une réclamation.',
        };
      case 'part':
        return {
          sentence: `${articleOf(told)} n'est qu'une partie renvoyée gratuitement : il n'y a rien à reprendre.`,
        };
      default:
        return {
          sentence: `Il ne reste rien à retourner de ${articleOf(told)} : ${taken(told)}.`,
          next: 'Regardez les retours et les réclamations de la commande.',
        };
    }
  },
  returnState: (told) => {
    const next = nexts[told.text('state')];
    const sentence = `Le retour ${told.text('code')} ${states[told.text('state')] ?? 'a changé entre-temps'}${when(told)}.`;
    return next === undefined ? { sentence } : { sentence, next };
  },
  returnWrong: (told) => {
    switch (told.text('why')) {
      case 'more':
        return {
          sentence: `Il n'en reste que ${told.number('left') ?? 0} à retourner sur cette ligne.`,
          next: 'Diminuez la quantité.',
        };
      case 'count':
        return {
          sentence: `${told.number('counted') ?? 0} comptés, ${told.number('asked') ?? 0} annoncés : le compte n'y est pas.`,
          next: 'Chaque pièce est bonne, abîmée ou manquante.',
        };
      case 'restock':
        return {
          sentence: `Seules les pièces reçues en bon état et reprises retournent en stock : il y en a ${told.number('good') ?? 0}.`,
          next: 'Diminuez les pièces remises en stock.',
        };
      case 'reason':
        return {
          sentence: 'Refuser une pièce, ou en rembourser une qui manque, demande un motif.',
          next: 'Écrivez le motif : le client peut le demander.',
        };
      case 'consent':
        return {
          sentence: "Un bon d'achat au lieu de l'argent demande l'accord du client.",
          next: 'Notez ce que le client a dit, et comment.',
        };
      case 'twice':
        return { sentence: 'La même ligne est donnée deux fois.', next: 'Ouvrez de nouveau le formulaire.' };
      default:
        return { sentence: 'Un article ne fait pas partie de ce retour.', next: 'Notez-le en remarque.' };
    }
  },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function when(told: Told): string {
  const at = told.instant('since');
  return at === '' ? '' : ` (${at})`;
}

function taken(told: Told): string {
  const counts = [
    [told.number('returned'), 'déjà en retour'],
    [told.number('claimed'), 'déjà en réclamation'],
    [told.number('refunded'), 'déjà remboursés'],
  ] as const;
  const said = counts.flatMap(([count, word]) => (count ? [`${count} ${word}`] : []));
  return said.length === 0 ? 'rien n’a été livré' : said.join(', ');
}

const states: Record<string, string> = {
  requested: 'attend encore sa validation',
  refused: 'a été refusé',
  validated: 'n’est pas encore arrivé à l’entrepôt',
  received: 'est déjà reçu',
  decided: 'est déjà décidé',
  closed: 'est clos',
  unconfirmed: 'n’a pas encore son numéro définitif',
};

const nexts: Record<string, string | undefined> = {
  requested: 'Le service client le valide d’abord.',
  validated: 'L’entrepôt le reçoit d’abord.',
  unconfirmed: 'Le bon s’imprime après la prochaine synchronisation.',
};
