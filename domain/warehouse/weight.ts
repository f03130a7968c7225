/** What a parcel should weigh, from its articles; a doubt, never a wall: boxes and fillings differ. */
import type { OrderLine } from '../order/parts.ts';

/** Box, filling, a card, a scale that is not level. */
const OVER = { share: 0.25, grams: 400 };
const UNDER = { share: 0.15, grams: 30 };

interface Plausible {
  from: number;
  to: number;
}

/** Grams, both included. `boxGrams` is the shop's own box. Null where no article says what it weighs. */
export function plausibleGrams(
  lines: readonly Pick<OrderLine, 'quantity' | 'weightGrams'>[],
  boxGrams: number,
): Plausible | null {
  const articles = lines.reduce((sum, { quantity, weightGrams }) => sum + quantity * weightGrams, 0);
  if (articles === 0) return null;
  return {
    from: Math.max(1, Math.floor(articles * (1 - UNDER.share)) - UNDER.grams),
    to: Math.ceil((articles + boxGrams) * (1 + OVER.share)) + OVER.grams,
  };
}

/** `1250`, `1 250 g`, `1,25 kg`; null for anything else, and for what no parcel weighs. */
export function gramsOf(typed: string): number | null {
  const [, number, unit = 'g'] = /^(\d+(?:[.,]\d+)?)(kg|g)?$/iu.exec(typed.replaceAll(/\s/gu, '')) ?? [];
  if (number === undefined) return null;
  const value = Number(number.replace(',', '.')) * (unit.toLowerCase() === 'kg' ? 1000 : 1);
  const grams = Math.round(value);
  return grams >= 1 && grams <= MOST_GRAMS ? grams : null;
}

export const MOST_GRAMS = 100_000;
