import { defineWords } from '../i18n/words.ts';

export const badgeWords = defineWords({
  fr: {
    title: 'Badges',
    text: "Un badge scanné prend la place à l'écran, sans code. Un responsable tape aussi son code.",
    none: 'sans badge',
    since: 'badge du',
    draw: 'Faire un badge',
    again: 'Refaire',
    drawFor: (name: string) => `Faire un badge pour ${name}`,
    drawText: 'Il est montré une seule fois : imprimez-le tout de suite.',
    againText:
      "L'ancien badge ne vaut plus dès maintenant. Le nouveau est montré une seule fois : imprimez-le tout de suite.",
    managers: 'Son rôle touche à l’argent : le badge le nomme, son code reste demandé.',
    revoke: 'Révoquer',
    revokeFor: (name: string) => `Révoquer le badge de ${name}`,
    revokeText:
      "Le badge n'ouvre plus rien ; un poste hors ligne l'apprend dès qu'il retrouve le réseau. Le code marche toujours.",
    drawn: 'Badge prêt',
    drawnText: 'Fermée, cette fenêtre ne peut plus être rouverte : le secret n’est gardé nulle part.',
    print: 'Imprimer',
    save: 'Enregistrer le PDF',
  },
  en: {
    title: 'Badges',
    text: 'A scanned badge takes the seat, without a PIN. A manager types their PIN as well.',
    none: 'no badge',
    since: 'badge of',
    draw: 'Make a badge',
    again: 'Make anew',
    drawFor: (name) => `Make a badge for ${name}`,
    drawText: 'It is shown once only: print it now.',
    againText: 'The former badge ends now. The new one is shown once only: print it now.',
    managers: 'Their role handles money: the badge names them, their PIN is still asked.',
    revoke: 'Revoke',
    revokeFor: (name) => `Revoke the badge of ${name}`,
    revokeText:
      'The badge opens nothing any more; an offline workstation learns it once the network is back. The PIN still works.',
    drawn: 'The badge is ready',
    drawnText: 'Once closed, this window cannot be opened again: the secret is kept nowhere.',
    print: 'Print',
    save: 'Save the PDF',
  },
});
