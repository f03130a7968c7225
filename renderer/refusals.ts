/** A refusal or a fault as a person would say it. */
import type { WireRefusal } from '../domain/api.ts';
import { isApiError, refusalOf } from './api.ts';
import { useT } from './i18n/words.ts';
import { kitWords } from './ui/words.ts';

export interface Said {
  sentence: string;
  /** What can be done now; empty when there is nothing. */
  next: string;
  /** `VIE-2`; empty when no single rule speaks. */
  rule: string;
}

/** `say(refusal)` or `say(error)`: never throws, whatever it is given. */
export function useSay(): (what: unknown) => Said {
  const t = useT(kitWords);
  return (what) => {
    const found = isApiError(what) ? refusalOf(what) : (what as WireRefusal | null);
    if (found === null) return { sentence: t.unexpected, next: t.unexpectedNext, rule: '' };
    const rule = found.detail.rule;
    return { sentence: found.code, next: '', rule: typeof rule === 'string' ? rule : '' };
  };
}
