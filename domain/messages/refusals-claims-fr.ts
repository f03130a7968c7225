/** Refusals about claims and their photos, in French (SAV-1…9). */
import type { RefusalCode } from '../refusal.ts';
import { articleOf } from './around.ts';
import { missingTold } from './refusals-claims.ts';
import { type Spoken, type Told, listed } from './told.ts';

export const frenchClaims = {
  claimState: (told) => {
    switch (told.text('why')) {
      case 'notSent':
        return {
          sentence: `Rien n'a encore été expédié : cette commande est ${told.statusWord()}${told.since()}.`,
          next: 'Une réclamation porte sur ce qui est parti.',
        };
      case 'pieces':
        return {
          sentence: `${articleOf(told)} : il ne reste que ${told.number('left') ?? 0} sur lesquels réclamer, ${told.number('asked') ?? 0} demandés.`,
          next: 'Regardez les retours et les réclamations de la commande.',
        };
      case 'noWrap':
        return {
          sentence: `${articleOf(told)} n'a pas d'emballage cadeau sur cette commande.`,
          next: "Si c'est le carton ou le produit qui est abîmé, choisissez « Abîmé ».",
        };
      case 'someUnwrapped':
        return {
          sentence: `${articleOf(told)} n'a pas d'emballage cadeau sur le bon de livraison : il n'a été ni commandé ni payé.`,
          next: "Ne gardez que les articles dont l'emballage était commandé.",
        };
      case 'undecided':
        return {
          sentence: 'Cette réclamation attend encore sa décision.',
          next: 'Acceptez-la ou refusez-la avant de la clore.',
        };
      default:
        return {
          sentence: `Cette réclamation est déjà ${decisions[told.text('state')] ?? 'décidée'}.`,
          next: 'Ouvrez-en une autre si le client se plaint d’autre chose.',
        };
    }
  },
  claimIncomplete: (told) => {
    const missing = missingTold(told);
    return {
      sentence: 'Les preuves de cette réclamation ne sont pas complètes : elle ne peut pas encore être acceptée.',
      next: missing.length === 0 ? 'Demandez au client ce qui manque.' : `Il manque : ${missing.join(' ; ')}.`,
    };
  },
  parcelNotOfOrder: (told) => {
    const parcels = told.texts('parcels');
    return {
      sentence: `${told.text('number') || 'Ce numéro'} n'est le numéro d'aucun colis de cette commande.`,
      next:
        parcels.length === 0
          ? 'Cette commande est partie sans colis numéroté.'
          : `Ses colis : ${listed('fr', parcels)}. Relisez l'étiquette de la photo.`,
    };
  },
  photoRefused: (told) => {
    switch (told.text('why')) {
      case 'bytes':
        return { sentence: 'Ce fichier est trop lourd : 15 Mo au plus.', next: 'Envoyez une photo moins lourde.' };
      case 'pixels':
        return {
          sentence: 'Cette image est trop grande : 12 millions de pixels au plus.',
          next: 'Réduisez-la, ou photographiez avec une définition plus faible.',
        };
      case 'format':
        return {
          sentence: "Ce fichier n'est pas une photo JPEG, PNG ou WebP.",
          next: 'Enregistrez la photo en JPEG et déposez-la de nouveau.',
        };
      case 'tooMany':
        return {
          sentence: `Une réclamation a ${told.number('max') ?? 0} photos au plus.`,
          next: 'Retirez celles qui ne prouvent rien.',
        };
      case 'elsewhere':
        return {
          sentence: "Cette photo sert déjà de preuve à la réclamation d'une autre commande.",
          next: 'Demandez au client une photo de ce colis-ci.',
        };
      default:
        return {
          sentence: 'Cette image est abîmée ou contient autre chose qu’une image : elle n’est pas gardée.',
          next: 'Demandez-en une autre, prise directement avec l’appareil.',
        };
    }
  },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const decisions: Record<string, string> = { accepted: 'acceptée', refused: 'refusée', closed: 'close' };
