import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import { useT } from '../i18n/words.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { useShopDay } from '../use-shop-day.ts';
import { useShopById } from '../workstation-state.ts';
import { stepOf } from './quote-step.ts';
import { type QuoteStep, quoteWords } from './words.ts';

const tones: Record<QuoteStep, Tone> = {
  open: 'info',
  expired: 'accent',
  accepted: 'ok',
  declined: 'neutral',
  withdrawn: 'neutral',
};

/** Where the quote stands today. */
export function QuoteChip({ quote }: { quote: QuoteDocument }) {
  const t = useT(quoteWords);
  const step = stepOf(quote, useShopDay(useShopById(quote.shop)));
  return <Chip tone={tones[step]}>{t.states[step]}</Chip>;
}
