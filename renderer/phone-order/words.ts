import { defineWords } from '../i18n/words.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';

/** Every word of the call screen. */
export const callWords = defineWords({ fr, en });
export type CallWords = typeof callWords.fr;
