import { defineWords } from '../i18n/words.ts';

export const signInWords = defineWords({
  fr: {
    title: 'Qui êtes-vous ?',
    lead: (device: string) => `Poste « ${device} »`,
    people: 'Équipe',
    pin: 'Code à 6 chiffres.',
    pinFor: (name: string) => `Code de ${name}`,
    back: "Quelqu'un d'autre",
    online: 'attend le retour du réseau',
    empty: "L'équipe arrive du serveur",
    emptyText: "La première copie des données est en cours. Les noms paraîtront ici dès qu'ils seront reçus.",
    checking: 'Vérification…',
  },
  en: {
    title: 'Who are you?',
    lead: (device) => `Workstation “${device}”`,
    people: 'Team',
    pin: '6-digit code.',
    pinFor: (name) => `Code of ${name}`,
    back: 'Someone else',
    online: 'must wait for the network',
    empty: 'The team is on its way from the server',
    emptyText: 'The first copy of the data is under way. Names appear here as soon as they are received.',
    checking: 'Checking…',
  },
});
