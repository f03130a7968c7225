import type { PaymentLinkState } from '../../domain/payment/payment-link.ts';
import { useT } from '../i18n/words.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { paymentWords } from './words.ts';

const tones: Record<PaymentLinkState, Tone> = {
  asked: 'neutral',
  waiting: 'accent',
  failed: 'error',
  expired: 'error',
  withdrawn: 'neutral',
  settled: 'ok',
  blocked: 'error',
  refunded: 'neutral',
};

export function LinkChip({ state }: { state: PaymentLinkState }) {
  const t = useT(paymentWords);
  return <Chip tone={tones[state]}>{t.states[state]}</Chip>;
}
