/** Refusals as a person at the counter says them, in French. Written with plain blanks; `typeset` does the rest. */
import type { RefusalCode } from '../refusal.ts';
import {
  articleOf,
  carrierNamed,
  openStatuses,
  paymentLabels,
  possibleMoves,
  returnDays,
  stillOpen,
  whoMay,
} from './around.ts';
import { badFieldText, fieldLabel } from './fields.ts';
import { frenchClaims } from './refusals-claims-fr.ts';
import { frenchCare } from './refusals-care-fr.ts';
import { frenchDelivery } from './refusals-delivery-fr.ts';
import { frenchPaper } from './refusals-paper-fr.ts';
import { frenchParcels } from './refusals-parcels-fr.ts';
import { frenchSale } from './refusals-sale-fr.ts';
import { frenchReturns } from './refusals-returns-fr.ts';
import { frenchPayment } from './refusals-payment-fr.ts';
import { frenchWarehouse } from './refusals-warehouse-fr.ts';
import { type Spoken, type Told, quoted } from './told.ts';
import { permissionVerb } from './words.ts';

export const french: Record<RefusalCode, (told: Told) => Spoken> = {
  ...frenchClaims,
  ...frenchWarehouse,
  ...frenchCare,
  ...frenchPaper,
  ...frenchParcels,
  ...frenchDelivery,
  ...frenchSale,
  ...frenchPayment,
  ...frenchReturns,
  badInput: (told) => {
    const others = told
      .rows('issues')
      .slice(1)
      .map(({ field }) => fieldLabel('fr', typeof field === 'string' ? field : ''));
    const bad = { field: told.text('field'), message: told.text('message'), max: told.number('max') };
    return {
      sentence: `${fieldLabel('fr', bad.field)} : ${badFieldText('fr', bad)}.`,
      ...(others.length > 0 && { next: `À corriger aussi : ${[...new Set(others)].join(' ; ')}.` }),
    };
  },
  notFound: (told) => ({
    sentence: `${thing(told)} n'existe pas sur ce poste.`,
    next: 'Attendez la fin de la synchronisation, puis cherchez de nouveau.',
  }),
  alreadyExists: (told) => ({
    sentence: `${thing(told)} est déjà enregistrée.`,
    next: "Rien n'a été fait deux fois, il n'y a rien à refaire.",
  }),
  forbidden: (told) => {
    const permission = told.permission();
    if (told.text('field') === 'backendUrl')
      return { sentence: 'Ce poste est déjà raccordé à un autre serveur.', next: "Reprenez l'adresse d'origine." };
    if (permission === null) return { sentence: 'Votre rôle ne permet pas cette action.' };
    const able = whoMay(told);
    return {
      sentence: `Votre rôle ne permet pas ${of(permissionVerb('fr', permission))}.`,
      ...(able !== '' && { next: `C'est l'affaire de : ${able}.` }),
    };
  },
  wrongShop: (told) => ({
    sentence: `Ceci appartient à la boutique ${quoted('fr', told.text('shop'))}, et chaque boutique garde ses commandes et ses clients.`,
    next: 'Choisissez la bonne boutique en haut de la fenêtre, ou demandez à y être rattaché.',
  }),
  gateClosed: gate,
  surprise: () => ({
    sentence: 'Commande surprise : aucun bon nommant les articles ne part dans le colis.',
    next: "Imprimez le bon de préparation, marqué pour rester à l'entrepôt.",
  }),
  cancelled: (told) => ({
    sentence: `La commande est ${told.statusWord()}${told.since()} : rien ne part, donc aucun bon de livraison.`,
    next: 'Si un colis était déjà prêt, rangez ses articles.',
  }),
  managerOnly: (told) => ({
    sentence: `La commande est ${told.statusWord()}${told.since()} : ${told.verb()} se décide avec un responsable.`,
    next: "Passez la main à un responsable tant que la préparation n'a pas commencé.",
  }),
  moveImpossible: move,
  notPaid: (told) =>
    // those who see no prices are not told the amount (ROLE-2), and payments are not theirs to record
    told.has('missingCents')
      ? {
          sentence: `Il manque ${told.money('missingCents')} (${told.text('method')}) : la préparation attend le paiement.`,
          next: "Enregistrez le paiement dès qu'il arrive, ou convenez d'un autre moyen avec le client.",
        }
      : {
          sentence: `Le paiement n'est pas arrivé (${told.text('method')}) : la préparation l'attend.`,
          next: 'Le service clients débloque la commande dès que le paiement est là.',
        },
  unknownPaymentMethod: (told) => {
    const known = paymentLabels(told);
    return {
      sentence:
        told.text('method') === ''
          ? "Aucun moyen de paiement n'est choisi."
          : "Cette boutique n'accepte pas ce moyen de paiement.",
      ...(known !== '' && { next: `Elle accepte : ${known}.` }),
    };
  },
  codeTaken: (told) => ({
    sentence: `Le numéro ${told.text('code')} est déjà celui d'une autre commande.`,
    next: 'Rouvrez la commande et passez-la de nouveau : elle prendra un autre numéro, à redonner au client.',
  }),
  addressNameTaken: (told) => ({
    sentence: `Le carnet a déjà une adresse nommée ${quoted('fr', told.text('name'))}.`,
    next: 'Donnez-lui un autre nom, par exemple « Chez maman ».',
  }),
  lastAddress: () => ({
    sentence: "C'est la dernière adresse du carnet.",
    next: 'Ajoutez-en une autre avant de retirer celle-ci.',
  }),
  nothingChanges: () => ({ sentence: 'Rien ne change : tout est déjà ainsi.' }),
  cardNumber: (told) => ({
    sentence: `${told.has('name') ? articleOf(told) : fieldLabel('fr', told.text('field'))} : ce texte contient un numéro de carte bancaire, il n'est gardé nulle part.`,
    next: 'Effacez-le. Le client paie par le lien qui lui est envoyé.',
  }),
  wrongPin: (told) => ({
    sentence: "Ce n'est pas le bon code.",
    ...(told.has('triesLeft') && { next: triesLeft(told.number('triesLeft') ?? 0) }),
  }),
  pinLocked: (told) => ({
    sentence: `Trop d'essais : ce code est bloqué${told.has('until') ? ` jusqu'à ${told.instant('until')}` : ''}.`,
    next: 'Attendez, ou demandez un nouveau code à un responsable.',
  }),
  signInOnline: () => ({
    sentence: 'Votre code ne peut pas être vérifié sans réseau sur ce poste.',
    next: 'Connectez-vous une fois ici quand le réseau est là.',
  }),
  badgeUnknown: () => ({
    sentence: "Ce badge n'est à personne, ou ne vaut plus.",
    next: 'Tapez votre code à 6 chiffres ; un responsable peut refaire un badge.',
  }),
  badgeNeedsPin: () => ({ sentence: 'Votre rôle demande aussi votre code.', next: 'Tapez votre code à 6 chiffres.' }),
  badgeLocked: (told) => ({
    sentence: `Trop de badges inconnus : les badges sont bloqués sur ce poste${told.has('until') ? ` jusqu'à ${told.instant('until')}` : ''}.`,
    next: 'Le code à 6 chiffres marche toujours.',
  }),
  notSignedIn: () => ({ sentence: "Personne n'est connecté sur ce poste.", next: 'Connectez-vous avec votre code.' }),
  withdrawn: () => ({
    sentence: 'Cette opération bloquée a été retirée de l’envoi par une personne ; la boutique ne l’a pas reçue.',
    next: 'Rouvrez-la pour la refaire, ou classez-la.',
  }),
  notEnrolled: () => ({
    sentence: "Ce poste n'est pas encore raccordé à la boutique.",
    next: 'Demandez un code de raccordement à un responsable.',
  }),
  enrolmentCode: () => ({
    sentence: "Ce code de raccordement n'est pas bon, ou il a déjà servi.",
    next: 'Demandez un nouveau code à un responsable.',
  }),
  requestClosed: (told) => ({
    sentence: `Cette demande est déjà close${told.text('by') === '' ? '' : ` par ${told.text('by')}`}.`,
    next: 'Ouvrez-en une autre si le client revient vers vous.',
  }),
  mailUnsendable: (told) => ({
    sentence: unsendable[told.text('why')] ?? "Ce message ne peut pas être envoyé : il n'y a pas d'adresse e-mail.",
  }),
  internal: () => ({
    sentence: "Le programme n'a pas su faire cela ; rien n'a été changé, et ce n'est pas votre faute.",
    next: 'Réessayez. Si cela recommence, prévenez le support avec le journal du poste.',
  }),
  unknownCommand: (told) => ({
    sentence: `Le serveur ne connaît pas encore cette action (${told.text('name')}).`,
    next: 'Rien n’est perdu : réessayez après la mise à jour.',
  }),
};

/** VIE-6: which rule closed it, since when, and what can still be done. */
function gate(told: Told): Spoken {
  const open = openStatuses(told);
  const allowed = open === '' ? '' : ` La boutique le permet tant qu'elle est ${open}.`;
  const days = returnDays(told);
  const rest = stillOpen(told);
  const next = [
    told.has('carrierPhone') && carrier(told),
    rest !== '' && `Encore possible : ${rest}.`,
    days !== null && `Le client a ${days} jours après réception pour retourner ses articles.`,
  ].filter((part) => part !== false);
  return {
    sentence: `On ne peut plus ${told.verb()} : la commande est ${told.statusWord()}${told.since()}.${allowed}`,
    next: next.length > 0 ? next.join(' ') : "Il n'y a plus rien à changer sur cette commande.",
  };
}

function carrier(told: Told): string {
  const cost = carrierNamed(told)?.phoneCost.fr;
  return `Le transporteur, lui, le peut encore : ${told.text('carrier')}, ${told.text('carrierPhone')}${cost ? ` (${cost})` : ''}.`;
}

function move(told: Told): Spoken {
  if (told.text('rule') === 'ORD-15')
    return {
      sentence: "Cette commande n'a que des cartes cadeaux, envoyées par e-mail : il n'y a rien à préparer.",
      next: 'Elle est livrée dès qu’elle est validée et payée.',
    };
  if (told.text('rule') === 'LIV-5')
    return {
      sentence:
        "Retrait à l'entrepôt : cette commande ne part pas en colis, elle est remise au client contre une pièce d'identité.",
      next: "Marquez-la remise quand le client l'a prise.",
    };
  if (told.action() === 'correctTracking')
    return { sentence: "Aucun colis n'est encore parti : il n'y a pas de numéro à corriger." };
  if (told.action() === 'packParcels')
    return {
      sentence: `Une commande se répartit en colis pendant sa préparation : elle est ${told.statusWord()}${told.since()}.`,
    };
  if (told.text('rule') === 'LIV-9')
    return {
      sentence: "Cette commande n'est pas encore expédiée : elle ne peut pas être arrivée.",
      next: "Marquez-la d'abord expédiée, avec son transporteur et son numéro de suivi.",
    };
  const moves = possibleMoves(told);
  return {
    sentence: `On ne peut pas ${told.verb()} : elle est ${told.statusWord()}${told.since()}.`,
    ...(moves !== '' && { next: `L'étape suivante : ${moves}.` }),
  };
}

/** `de valider`, `d'annuler` */
function of(verb: string): string {
  return /^[aeiouhéê]/u.test(verb) ? `d'${verb}` : `de ${verb}`;
}

function triesLeft(count: number): string {
  return count === 1 ? 'Encore un essai avant le blocage.' : `Encore ${count} essais avant le blocage.`;
}

const unsendable: Record<string, string> = {
  claim: "Ce message ne correspond plus à l'état de la réclamation.",
  return: "Ce message ne correspond plus à l'état du retour.",
  shortage: 'Il ne manque plus rien à cette commande.',
  file: 'Ce document ne peut plus être joint à ce message.',
};

const things: Record<string, string> = {
  orders: 'Cette commande',
  customers: 'Cette fiche client',
  addresses: 'Cette adresse',
  parcels: 'Cette ligne de colis',
  lines: 'Cette ligne de commande',
  articles: 'Cette fiche article',
  stock: 'Cette fiche de stock',
  shops: 'Cette boutique',
  staff: 'Cette personne',
};

function thing(told: Told): string {
  return things[told.text('table')] ?? 'Cette fiche';
}
