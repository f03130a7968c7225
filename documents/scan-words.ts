/** Words of the cards that are scanned. */
import type { Language } from '../domain/language.ts';
import type { ScanCommand } from '../domain/scan/scan.ts';

interface ScanWords {
  title: string;
  commands: string;
  quantities: string;
  /** What it is for, in one sentence. */
  foot: string;
  command: Record<ScanCommand, string>;
  quantity(count: number): string;
  test: string;
  customerCard: string;
  customerFoot: string;
}

export const scanWords: Record<Language, ScanWords> = {
  fr: {
    title: 'Carte de commandes',
    commands: 'Commandes',
    quantities: 'Quantités',
    foot: 'À poser près du lecteur : un code lu agit comme la touche. La quantité se lit avant l’article.',
    command: {
      confirm: 'Confirmer',
      cancel: 'Annuler',
      print: 'Imprimer',
      missing: 'Article manquant',
      unscannable: 'Code illisible',
      weigh: 'Peser',
      ship: 'Expédiée',
      next: 'Commande suivante',
      release: 'Rendre la commande',
      callManager: 'Appeler un responsable',
      lock: 'Verrouiller le poste',
    },
    quantity: (count) => `${count} pièces`,
    test: 'Essai du lecteur',
    customerCard: 'Carte client',
    customerFoot: 'À présenter en boutique. Le code ne contient ni nom, ni adresse, ni achat.',
  },
  en: {
    title: 'Command card',
    commands: 'Commands',
    quantities: 'Quantities',
    foot: 'To lie beside the scanner: a code does what its key does. The quantity is scanned before the article.',
    command: {
      confirm: 'Confirm',
      cancel: 'Cancel',
      print: 'Print',
      missing: 'Article missing',
      unscannable: 'Code unreadable',
      weigh: 'Weigh',
      ship: 'Shipped',
      next: 'Next order',
      release: 'Give the order back',
      callManager: 'Call a manager',
      lock: 'Lock the desk',
    },
    quantity: (count) => `${count} pieces`,
    test: 'Test of the scanner',
    customerCard: 'Customer card',
    customerFoot: 'To be shown at the shop. The code holds no name, no address and no purchase.',
  },
};
