/** The towns that a French postal code serves, from the official list (`resources/communes.txt`). */
import { z } from 'zod';
import { fold } from '../text.ts';

export const Town = z.object({
  postalCode: z.string(),
  name: z.string(),
  /** Order of magnitude of its population: 3 for thousands. */
  size: z.int(),
  /** Part of another town today; people still write its name. */
  former: z.boolean(),
});
export type Town = z.output<typeof Town>;

export interface Gazetteer {
  /** The largest first, former towns last; empty for a code that is not known here: CEDEX, Monaco, armed forces. */
  at(postalCode: string): readonly Town[];
  /** Towns whose name begins so, or holds a word that does; the largest first. */
  named(text: string, limit: number): readonly Town[];
}

/** Of the lines `42340 Veauche3;Veauchette3;~Former name`. */
export function readGazetteer(text: string): Gazetteer {
  const byCode = new Map<string, Town[]>();
  for (const row of text.split('\n')) {
    const [, postalCode = '', towns = ''] = /^(\d{5}) (.*)$/u.exec(row) ?? [];
    if (postalCode !== '') byCode.set(postalCode, towns.split(';').map(readTown(postalCode)));
  }
  let keys: { key: string; town: Town }[] | null = null;
  return {
    at: (postalCode) => byCode.get(postalCode) ?? [],
    named(typed, limit) {
      const wanted = townKey(typed);
      if (wanted.length < 2) return [];
      keys ??= [...byCode.values()].flat().map((town) => ({ key: townKey(town.name), town }));
      return keys
        .map(({ key, town }) => ({ town, rank: rankOf(key, wanted) }))
        .filter(({ rank }) => rank < 3)
        .sort((a, b) => a.rank - b.rank || Number(a.town.former) - Number(b.town.former) || b.town.size - a.town.size)
        .slice(0, limit)
        .map(({ town }) => town);
    },
  };
}

/** True for a town of the list however it is written: `ST ETIENNE`, `Paris 16e`, `Lyon cedex 03`. */
export function isTownOf(towns: readonly Town[], city: string): boolean {
  const key = townKey(city);
  return towns.some(({ name }) => townKey(name) === key);
}

function rankOf(key: string, wanted: string): number {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  return key.includes(` ${wanted}`) ? 2 : 3;
}

function townKey(name: string): string {
  return fold(name)
    .replace(/\bcedex( \d+)?$/u, '')
    .replace(/ \d+ ?(?:er?|eme|e)?(?: arrondissement| arr)?$/u, '')
    .replace(/\bst\b/gu, 'saint')
    .replace(/\bste\b/gu, 'sainte')
    .trim();
}

function readTown(postalCode: string) {
  return (text: string): Town => {
    const [, former = '', name = text, size = '0'] = /^(~?)(.*?)(\d?)$/u.exec(text) ?? [];
    return { postalCode, name, size: Number(size), former: former !== '' };
  };
}
