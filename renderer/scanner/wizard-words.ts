import { defineWords } from '../i18n/words.ts';

export const wizardWords = defineWords({
  fr: {
    card: 'Lecteur de codes-barres',
    cardText: 'Il marche sur tous les écrans, sans champ à choisir, quel que soit le clavier.',
    usual: 'Réglage d’origine',
    measured: (gap: number, mean: number) => `Réglé sur ce poste : ${mean} ms par caractère, ${gap} ms au plus`,
    start: 'Essayer et régler le lecteur',
    printCard: 'Imprimer la carte de commandes',
    reset: 'Reprendre le réglage d’origine',
    title: 'Essayer le lecteur',
    how: 'Scannez ce code, à l’écran ou sur la carte de commandes imprimée.',
    barcode: (text: string) => `Code-barres d’essai ${text}`,
    waiting: 'En attente d’un code…',
    arrived: (typed: string) => `Reçu : ${typed}`,
    pace: (ms: number) => `${ms} ms par caractère`,
    kept: 'Le réglage est gardé sur ce poste.',
    verdicts: {
      right: { title: 'Le lecteur est bien réglé', next: 'Il est reconnu partout. Vous pouvez fermer.' },
      noEnter: {
        title: 'Le code arrive sans Entrée à la fin',
        next: 'Programmez le suffixe « Entrée » (CR) avec la notice du lecteur, puis scannez à nouveau.',
      },
      slow: {
        title: 'Trop lent pour un lecteur',
        next: 'Réglez le délai entre caractères du lecteur à 0, puis scannez à nouveau. Un code tapé à la main ne convient pas.',
      },
      cut: {
        title: 'Des caractères manquent',
        next: 'Rapprochez le lecteur de sa base, ou augmentez un peu son délai entre caractères, puis scannez à nouveau.',
      },
      layout: {
        title: 'Le clavier du lecteur est mal réglé',
        next: 'Réglez le lecteur sur le clavier américain (USA), son réglage d’usine, ou sur celui de ce poste, puis scannez à nouveau.',
      },
    },
    translated: 'Le lecteur tape pour un autre clavier que celui de ce poste : Comptoir le comprend, rien à changer.',
    capsLock: 'Verr. Maj est enfoncée : les codes sont lus, mais ce que vous tapez est en capitales.',
  },
  en: {
    card: 'Barcode scanner',
    cardText: 'It works on every screen, with no field to choose, whatever the keyboard.',
    usual: 'Factory setting',
    measured: (gap, mean) => `Set on this workstation: ${mean} ms a character, ${gap} ms at most`,
    start: 'Try and set the scanner',
    printCard: 'Print the command card',
    reset: 'Back to the factory setting',
    title: 'Try the scanner',
    how: 'Scan this code, on the screen or on the printed command card.',
    barcode: (text) => `Test barcode ${text}`,
    waiting: 'Waiting for a code…',
    arrived: (typed) => `Received: ${typed}`,
    pace: (ms) => `${ms} ms a character`,
    kept: 'The setting is kept on this workstation.',
    verdicts: {
      right: { title: 'The scanner is set right', next: 'It is recognised everywhere. You may close this.' },
      noEnter: {
        title: 'No Enter comes at the end',
        next: 'Program the suffix “Enter” (CR) with the scanner’s manual, then scan again.',
      },
      slow: {
        title: 'Too slow for a scanner',
        next: 'Set the scanner’s delay between characters to 0, then scan again. A code typed by hand will not do.',
      },
      cut: {
        title: 'Characters are missing',
        next: 'Bring the scanner nearer to its base, or raise its delay between characters a little, then scan again.',
      },
      layout: {
        title: 'The scanner’s keyboard is set wrong',
        next: 'Set the scanner to the American keyboard (USA), its factory setting, or to this workstation’s, then scan again.',
      },
    },
    translated: 'The scanner types for another keyboard than this one: Comptoir understands it, nothing to change.',
    capsLock: 'Caps Lock is on: codes are read, but what you type is in capitals.',
  },
});
