import { useEffect, useState } from 'react';
import { isFrenchPost } from '../../domain/place/countries.ts';
import type { Town } from '../../domain/place/towns.ts';
import { query } from '../api.ts';

/** The towns that a French postal code serves; null while they are asked for, and where no list is known. */
export function useTowns(country: string, postalCode: string): readonly Town[] | null {
  const code = postalCode.trim();
  const asked = isFrenchPost(country) && /^\d{5}$/u.test(code) ? code : '';
  const [answer, setAnswer] = useState<{ code: string; towns: Town[] } | null>(null);
  useEffect(() => {
    if (asked === '') return undefined;
    let stopped = false;
    query('communes', { postalCode: asked }).then(
      (towns) => stopped || setAnswer({ code: asked, towns }),
      // a list that does not answer leaves the field as free as before
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [asked]);
  return answer !== null && answer.code === asked ? answer.towns : null;
}

/** Towns that begin like what is typed where no code tells them; empty for a blank text. */
export function useTownsNamed(text: string): readonly Town[] {
  const wanted = text.trim();
  const [answer, setAnswer] = useState<{ text: string; towns: Town[] }>({ text: '', towns: [] });
  useEffect(() => {
    if (wanted.length < 2) return undefined;
    let stopped = false;
    query('communesByName', { text: wanted }).then(
      (towns) => stopped || setAnswer({ text: wanted, towns }),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return wanted.length < 2 ? [] : answer.towns;
}
