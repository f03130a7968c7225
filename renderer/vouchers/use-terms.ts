import type { Voucher } from '../../domain/voucher/voucher.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { voucherWords } from './words.ts';

export interface Terms {
  /** `−10 %`, `−5,00 €`, `port offert`. */
  worth: string;
  /** Everything it asks for but its dates; none: it asks for nothing. */
  conditions: string[];
  dates: string;
  /** `1 sur 2`, `3 fois`. */
  uses: string;
}

/** The conditions of a voucher in words, as they are read to a caller (AVO-2). */
export function useTerms(): (voucher: Voucher) => Terms {
  const t = useT(voucherWords);
  const { money, rate, day } = useFormat();
  return ({ value, minimumCents, categories, from, to, uses, used, oncePerCustomer, combinable }) => ({
    worth:
      value.kind === 'percent'
        ? t.percent(rate(value.percentBp))
        : value.kind === 'amount'
          ? t.amount(money(value.amountCents))
          : t.freeDelivery,
    conditions: [
      ...(categories.length > 0 ? [t.on(categories.join(', '))] : []),
      ...(minimumCents > 0 ? [t.from(money(minimumCents))] : []),
      ...(oncePerCustomer ? [t.once] : []),
      ...(combinable ? [] : [t.alone]),
    ],
    dates:
      from !== null && to !== null
        ? t.validBetween(day(from), day(to))
        : to !== null
          ? t.validTo(day(to))
          : from !== null
            ? t.validFrom(day(from))
            : t.noEnd,
    uses: uses !== null ? t.usedOf(used, uses) : used === 0 ? t.usedNever : t.usedTimes(used),
  });
}
