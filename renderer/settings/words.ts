import { defineWords } from '../i18n/words.ts';

export const settingsWords = defineWords({
  fr: {
    title: 'Réglages',
    language: { title: 'Langue', fr: 'Français', en: 'English' },
    theme: { title: 'Couleurs', light: 'Claires', dark: 'Sombres', system: 'Comme le système' },
    density: { title: 'Lignes des listes', compact: 'Serrées', comfortable: 'Aérées' },
    large: { title: 'Grands caractères', byRole: 'Pour la préparation', always: 'Toujours', never: 'Jamais' },
    lock: {
      title: 'Verrouiller sans activité',
      auto: '5 min à l’entrepôt, 10 au bureau',
      minutes: (count: number) => `${count} min`,
    },
    directory: {
      title: "Proposer les rues pendant la saisie d'une adresse",
      hint: "Demande l'annuaire public de l'IGN en ligne : ce qui est tapé lui est envoyé. Sans réponse, rien n'attend.",
    },
    device: {
      title: 'Ce poste',
      name: 'Nom',
      staff: 'Personne',
      shops: 'Boutiques',
      lastSync: 'Dernière synchronisation',
      never: 'jamais',
      open: 'Ouvrir la synchronisation',
    },
    enrol: {
      title: 'Raccorder un poste',
      text: 'Sur le nouveau poste, tapez l’adresse du serveur de la boutique et ce code. Il ne sert qu’une fois.',
      ask: 'Créer un code',
      until: (time: string) => `valable jusqu’à ${time}`,
    },
    about: {
      title: 'À propos',
      version: (version: string) => `Comptoir ${version}`,
      text: 'Commandes par téléphone, préparation, bons de livraison sans prix et expéditions. Fonctionne sans réseau.',
      font: 'Caractères : Inter, sous licence SIL Open Font License.',
      shortcuts: 'Raccourcis clavier',
    },
    kept: 'Ces choix sont gardés sur ce poste.',
  },
  en: {
    title: 'Settings',
    language: { title: 'Language', fr: 'Français', en: 'English' },
    theme: { title: 'Colours', light: 'Light', dark: 'Dark', system: 'As the system' },
    density: { title: 'List rows', compact: 'Dense', comfortable: 'Roomy' },
    large: { title: 'Large type', byRole: 'For the warehouse', always: 'Always', never: 'Never' },
    lock: {
      title: 'Lock when untouched',
      auto: '5 min warehouse, 10 office',
      minutes: (count) => `${count} min`,
    },
    directory: {
      title: 'Suggest streets while an address is typed',
      hint: 'Asks the public directory of IGN online: what is typed is sent there. Without an answer nothing waits.',
    },
    device: {
      title: 'This workstation',
      name: 'Name',
      staff: 'Person',
      shops: 'Shops',
      lastSync: 'Last sync',
      never: 'never',
      open: 'Open sync',
    },
    enrol: {
      title: 'One more workstation',
      text: 'On the new workstation, type the address of the shop’s server and this code. It works once.',
      ask: 'Make a code',
      until: (time) => `until ${time}`,
    },
    about: {
      title: 'About',
      version: (version) => `Comptoir ${version}`,
      text: 'Phone orders, preparation, delivery notes without prices, and shipments. Works offline.',
      font: 'Typeface: Inter, under the SIL Open Font License.',
      shortcuts: 'Keyboard shortcuts',
    },
    kept: 'These choices are kept on this workstation.',
  },
});
