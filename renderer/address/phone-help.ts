import { phoneDoubts } from '../../domain/place/doubts.ts';
import { phoneKind } from '../../domain/place/phone.ts';
import type { AddressWords } from './words-fr.ts';

/** What to say about a phone in that territory, if anything. */
export function phoneDoubtText(text: string, territory: string, { doubts }: AddressWords): string | null {
  const [doubt] = phoneDoubts(text, territory);
  return doubt ? doubts[doubt.what](doubt.about) : null;
}

/** The phone as it is read aloud, once its field is left; null to leave it as typed. */
export function phoneShown(text: string, territory: string): string | null {
  const { kind, national, doubtful } = phoneKind(text, territory);
  return kind === 'invalid' || doubtful || national === text ? null : national;
}
