import { defineWords } from '../i18n/words.ts';

export const seatWords = defineWords({
  fr: {
    lock: 'Verrouiller le poste',
    moment: 'Un instant…',
    locked: 'Poste verrouillé',
    lockedLead: (device: string) => `Badge ou code pour reprendre · poste « ${device} »`,
    badgeHint: 'Ou scannez votre badge.',
    badgeRead: 'Badge lu. Tapez aussi votre code à 6 chiffres.',
  },
  en: {
    lock: 'Lock the workstation',
    moment: 'One moment…',
    locked: 'Locked',
    lockedLead: (device) => `Badge or PIN to go on · workstation “${device}”`,
    badgeHint: 'Or scan your badge.',
    badgeRead: 'Badge read. Type your 6-digit code as well.',
  },
});
