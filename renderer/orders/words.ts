import { defineWords } from '../i18n/words.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';

/** Every word about orders, in lists, on their page and in their forms. */
export const orderWords = defineWords({ fr, en });
