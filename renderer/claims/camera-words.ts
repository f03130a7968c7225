import { defineWords } from '../i18n/words.ts';

export const cameraWords = defineWords({
  fr: {
    open: 'prenez-en une',
    title: 'Prendre une photo',
    take: 'Prendre la photo',
    seen: 'Image de la caméra',
    hint: 'Le produit et l’étiquette lisible sur la même photo, de préférence.',
    starts: 'La caméra démarre…',
    which: 'Caméra',
    any: 'Choix automatique',
    camera: (n: number) => `Caméra ${n}`,
    failed: 'La caméra ne répond pas : un autre programme l’utilise peut-être, ou son accès est refusé par le système.',
  },
  en: {
    open: 'take one',
    title: 'Take a photo',
    take: 'Take the photo',
    seen: 'Camera image',
    hint: 'The product and the readable label on one photo, if possible.',
    starts: 'The camera is starting…',
    which: 'Camera',
    any: 'Automatic choice',
    camera: (n) => `Camera ${n}`,
    failed: 'The camera does not answer: another program may be using it, or the system denies access to it.',
  },
});
