/** Where French postal codes lie: the list that comes with the program, read once, at the first question. */
import { readFileSync } from 'node:fs';
import { type Centres, readCentres } from '../domain/place/position.ts';
import { resource } from './gazetteer.ts';

let known: Centres | null = null;

export function postalCentres(): Centres {
  known ??= readCentres(readFileSync(resource('postal-centres.txt'), 'utf8'));
  return known;
}
