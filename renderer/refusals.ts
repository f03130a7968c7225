/** A refusal or a fault as a person would say it. */
import { refusalText } from '../domain/messages/refusal-text.ts';
import { isApiError, refusalOf } from './api.ts';
import { useLocale } from './i18n/locale.ts';
import { useT } from './i18n/words.ts';
import { kitWords } from './ui/words.ts';
import { useNow } from './use-now.ts';
import { useShop, useShops } from './workstation-state.ts';
import type { WireRefusal } from '../domain/refusal.ts';

export interface Said {
  sentence: string;
  /** What can be done now; empty when there is nothing. */
  next: string;
  /** `VIE-2`; empty when no single rule speaks. */
  rule: string;
}

/** `say(refusal)` or `say(error)`: never throws, whatever it is given. `shop` speaks, by default the one of the top bar. */
export function useSay(): (what: unknown, shop?: string) => Said {
  const t = useT(kitWords);
  const locale = useLocale();
  const shops = useShops();
  const current = useShop();
  const now = useNow();
  return (what, shop) => {
    const found = isWireRefusal(what) ? what : refusalOf(what);
    if (found === null) {
      const lost = isApiError(what) && what.code === 'connectionLost';
      return { sentence: lost ? t.lost : t.unexpected, next: lost ? t.lostNext : t.unexpectedNext, rule: '' };
    }
    const profile = shops.find((each) => each.id === shop) ?? current;
    const { sentence, next, rule } = refusalText(locale, found, profile, new Date(now).toISOString());
    return { sentence, next: next ?? '', rule: rule ?? '' };
  };
}

function isWireRefusal(what: unknown): what is WireRefusal {
  return typeof what === 'object' && what !== null && !(what instanceof Error) && 'code' in what && 'detail' in what;
}
