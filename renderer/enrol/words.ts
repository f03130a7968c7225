import { defineWords } from '../i18n/words.ts';

export const enrolWords = defineWords({
  fr: {
    title: 'Raccorder ce poste',
    lead: 'Une seule fois : ce poste reçoit ensuite les données de vos boutiques et fonctionne même sans réseau.',
    backendUrl: 'Adresse du serveur',
    backendHint: 'Donnée par votre responsable, par exemple https://comptoir.exemple.fr',
    code: 'Code de raccordement',
    codeHint: 'Huit signes, valables une fois et peu de temps.',
    deviceName: 'Nom du poste',
    deviceHint: 'Écrit dans le fil des commandes, par exemple « Entrepôt 2 ».',
    submit: 'Raccorder le poste',
    badUrl: 'Une adresse commence par https:// (ou http:// sur cette machine).',
    badCode: 'Le code a la forme ABCD-EF12.',
    noName: 'Donnez un nom à ce poste.',
    language: 'English',
  },
  en: {
    title: 'Enrol this workstation',
    lead: 'Once only: it then receives the data of your shops and works even without a network.',
    backendUrl: 'Server address',
    backendHint: 'From your manager, for example https://comptoir.example.com',
    code: 'Enrolment code',
    codeHint: 'Eight characters, valid once and for a short time.',
    deviceName: 'Workstation name',
    deviceHint: 'Written in the history of orders, for example “Warehouse 2”.',
    submit: 'Enrol the workstation',
    badUrl: 'An address starts with https:// (or http:// on this machine).',
    badCode: 'The code looks like ABCD-EF12.',
    noName: 'Give this workstation a name.',
    language: 'Français',
  },
});
