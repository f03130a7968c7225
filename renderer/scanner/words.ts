import { defineWords } from '../i18n/words.ts';

/** What is said of a scan, in two short lines. */
export const scanWords = defineWords({
  fr: {
    news: {
      unknown: { title: 'Code inconnu', text: (code: string) => `${code} : rien de tel sur ce poste.` },
      notForYou: { title: 'Pas pour vous', text: (code: string) => `${code} : votre rôle n'ouvre pas cette fiche.` },
      signInFirst: { title: "Identifiez-vous d'abord", text: () => 'Puis scannez à nouveau.' },
      noCommandHere: { title: 'Rien à commander ici', text: (code: string) => `${code} ne sert pas sur cet écran.` },
      noQuantityHere: {
        title: "Pas d'article à compter ici",
        text: (code: string) => `${code} ne sert pas sur cet écran.`,
      },
      badgeHere: { title: 'Badge lu', text: () => 'Il ne sert pas sur cet écran.' },
      failed: { title: 'Code lu, réponse perdue', text: (code: string) => `${code} : scannez à nouveau.` },
      busy: {
        title: "Terminez d'abord",
        text: () => "Une fenêtre est ouverte : rien n'a changé. Fermez-la, puis scannez à nouveau.",
      },
      testRight: { title: 'Lecteur bien réglé', text: () => 'Le code de test est arrivé entier.' },
    },
    shelf: {
      title: (place: string) => `Emplacement ${place}`,
      text: 'Articles rangés ici :',
    },
  },
  en: {
    news: {
      unknown: { title: 'Unknown code', text: (code) => `${code}: nothing like it on this workstation.` },
      notForYou: { title: 'Not for you', text: (code) => `${code}: your role does not open this record.` },
      signInFirst: { title: 'Sign in first', text: () => 'Then scan again.' },
      noCommandHere: { title: 'Nothing to command here', text: (code) => `${code} does nothing on this screen.` },
      noQuantityHere: { title: 'No article to count here', text: (code) => `${code} does nothing on this screen.` },
      badgeHere: { title: 'Badge read', text: () => 'It does nothing on this screen.' },
      failed: { title: 'Code read, answer lost', text: (code) => `${code}: scan again.` },
      busy: { title: 'Finish first', text: () => 'A window is open: nothing has changed. Close it, then scan again.' },
      testRight: { title: 'The scanner is set right', text: () => 'The test code came in whole.' },
    },
    shelf: {
      title: (place) => `Place ${place}`,
      text: 'Articles kept here:',
    },
  },
});
