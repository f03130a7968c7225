import { defineWords } from '../i18n/words.ts';

export const seatWords = defineWords({
  fr: {
    lock: 'Verrouiller le poste',
    moment: 'Un instant…',
    locked: 'Poste verrouillé',
    lockedLead: (device: string) => `Badge ou code pour reprendre · poste « ${device} »`,
    badgeHint: 'Ou scannez votre badge.',
  },
  en: {
    lock: 'Lock the workstation',
    moment: 'One moment…',
    locked: 'Locked',
    lockedLead: (device) => `Badge or PIN to go on · workstation “${device}”`,
    badgeHint: 'Or scan your badge.',
  },
});
