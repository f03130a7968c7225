/** Where a postal code lies, and how far from it things are: as precise as the centre of its largest town. */
import { z } from 'zod';

export interface Position {
  latitude: number;
  longitude: number;
}

export const Centre = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** `town`: the largest town of the code. `area`: taken from the codes around it, kilometres off at worst. */
  precision: z.enum(['town', 'area']),
});
export type Centre = z.output<typeof Centre>;

export interface Centres {
  /** Null where nothing is known: abroad, armed forces. */
  of(place: { country: string; postalCode: string }): Centre | null;
}

/** Of the lines `42340 45.563 4.292`, with ` ~` behind the ones that are a guess (`resources/postal-centres.txt`). */
export function readCentres(text: string): Centres {
  const known = new Map<string, Centre>();
  for (const row of text.split('\n')) {
    const [code = '', latitude, longitude, guess] = row.split(' ');
    if (/^\d{5}$/u.test(code))
      known.set(code, {
        latitude: Number(latitude),
        longitude: Number(longitude),
        precision: guess === undefined ? 'town' : 'area',
      });
  }
  const codes = [...known.keys()];
  return {
    of({ country, postalCode }) {
      const code = postalCode.replaceAll(' ', '');
      if (!/^\d{5}$/u.test(code) || !french.includes(country)) return null;
      return known.get(code) ?? nearestCode(code, codes, known);
    },
  };
}

const french = ['FR', 'MC', 'GP', 'MQ', 'GF', 'RE', 'PM', 'YT', 'BL', 'MF', 'WF', 'PF', 'NC'];

/** CEDEX and new codes: the nearest code of the same department. */
function nearestCode(code: string, codes: readonly string[], known: ReadonlyMap<string, Centre>): Centre | null {
  const prefix = code.slice(0, /^9[78]/u.test(code) ? 3 : 2);
  let best: string | null = null;
  for (const other of codes)
    if (other.startsWith(prefix) && (best === null || apart(other, code) < apart(best, code))) best = other;
  const centre = best === null ? undefined : known.get(best);
  return centre ? { ...centre, precision: 'area' } : null;
}

function apart(a: string, b: string): number {
  return Math.abs(Number(a) - Number(b));
}

const EARTH_METRES = 6_371_008.8;

/** Along the ground as the crow flies, in whole metres (haversine). */
export function metresBetween(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const chord = north * north + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * east * east;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord))));
}
