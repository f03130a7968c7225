/**
 * Completion of French addresses by the Géoplateforme's directory, while it is wanted and can be reached. It is a
 * convenience: slow, silent or odd answers are no answer, and the list of towns that lies here goes on serving.
 */
import { z } from 'zod';
import { COMPLETION_MIN, type CompletedAddress } from '../domain/place/completion.ts';

export interface AddressDirectory {
  /** At most five; empty when it has nothing to say, for whatever reason. Never throws. */
  complete(text: string, postalCode: string): Promise<CompletedAddress[]>;
}

export const GEOPLATEFORME = 'https://data.geopf.fr/geocodage';
const LIMIT_MS = 800;
const REST_MS = 30_000;
const KEPT = 200;
const ANSWERS = 5;
const MOST_BYTES = 100_000;

const Feature = z.object({
  properties: z.object({
    type: z.enum(['housenumber', 'street', 'locality', 'municipality']),
    name: z.string().max(200),
    postcode: z.string().regex(/^\d{5}$/),
    city: z.string().max(100),
  }),
});
const Answer = z.object({ features: z.array(z.unknown()).max(50) });

interface DirectoryOptions {
  /** Where the directory is, without a slash at the end. */
  url: string;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
}

/** After a fault it is left in peace for half a minute, so that no field waits for a directory that is away. */
export function addressDirectory({ url, clock }: DirectoryOptions): AddressDirectory {
  const kept = new Map<string, CompletedAddress[]>();
  let restUntil = Number.NEGATIVE_INFINITY;
  return {
    async complete(text, postalCode) {
      const asked = text.trim().slice(0, 200);
      const key = `${postalCode} ${asked.toLowerCase()}`;
      const known = kept.get(key);
      if (known) return known;
      if (asked.length < COMPLETION_MIN || clock() < restUntil) return [];
      try {
        const found = await ask(url, asked, postalCode);
        if (kept.size >= KEPT) kept.clear();
        kept.set(key, found);
        return found;
      } catch {
        restUntil = clock() + REST_MS;
        return [];
      }
    },
  };
}

async function ask(url: string, text: string, postalCode: string): Promise<CompletedAddress[]> {
  const query = new URLSearchParams({ q: text, autocomplete: '1', limit: String(ANSWERS) });
  if (/^\d{5}$/u.test(postalCode)) query.set('postcode', postalCode);
  const response = await fetch(`${url}/search?${query}`, {
    signal: AbortSignal.timeout(LIMIT_MS),
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  const body = await response.text();
  if (body.length > MOST_BYTES) throw new Error('too long an answer');
  return Answer.parse(JSON.parse(body))
    .features.flatMap((feature) => Feature.safeParse(feature).data ?? [])
    .filter(({ properties }) => properties.type !== 'municipality')
    .slice(0, ANSWERS)
    .map(({ properties: { name, postcode, city } }) => ({ street: name, postalCode: postcode, city }));
}
