import { type ReactNode, useEffect, useState } from 'react';
import type { AddressForm } from '../../domain/order/draft.ts';
import { COMPLETION_MIN, type CompletedAddress } from '../../domain/place/completion.ts';
import { isArmedForces } from '../../domain/place/armed-forces.ts';
import { isFrenchPost } from '../../domain/place/countries.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useWorkstation } from '../workstation-state.ts';
import { SuggestField, type Wire } from './SuggestField.tsx';
import { addressWords } from './words.ts';

const DELAY_MS = 250;

/** The street, completed by the online directory where that is wished for; a plain field everywhere else. */
export function StreetField({
  address,
  onPick,
  input,
}: {
  address: AddressForm;
  onPick: (found: CompletedAddress) => void;
  input: (wire: Wire) => ReactNode;
}) {
  const t = useT(addressWords);
  const wanted = useWorkstation((state) => state.preferences.addressCompletion);
  const asks = wanted && isFrenchPost(address.country) && !isArmedForces(address);
  const found = useCompletion(asks ? address.street : '', address.postalCode);
  if (!asks) return input((own) => own);
  return (
    <SuggestField
      label={t.suggestions}
      text={address.street}
      suggestions={found.map((entry) => ({
        key: JSON.stringify(entry),
        text: entry.street,
        end: `${entry.postalCode} ${entry.city}`,
      }))}
      onPick={(index) => {
        const entry = found[index];
        if (entry) onPick(entry);
      }}
      input={input}
    />
  );
}

function useCompletion(text: string, postalCode: string): readonly CompletedAddress[] {
  const typed = text.trim();
  const [answer, setAnswer] = useState<{ typed: string; found: CompletedAddress[] }>({ typed: '', found: [] });
  useEffect(() => {
    if (typed.length < COMPLETION_MIN) return undefined;
    let stopped = false;
    const timer = window.setTimeout(() => {
      query('addressCompletion', { text: typed, postalCode: postalCode.trim().slice(0, 10) }).then(
        (found) => stopped || setAnswer({ typed, found }),
        () => undefined,
      );
    }, DELAY_MS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [typed, postalCode]);
  // what was picked needs no suggestion any more
  const settled = answer.found.some(({ street }) => street === typed);
  return typed.length < COMPLETION_MIN || settled ? [] : answer.found;
}
