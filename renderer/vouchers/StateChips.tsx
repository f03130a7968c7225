import { Clock } from 'lucide-react';
import type { CardState, VoucherState } from '../../domain/voucher/state.ts';
import { useT } from '../i18n/words.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { voucherWords } from './words.ts';

const tones: Record<VoucherState | CardState, Tone> = {
  pending: 'accent',
  early: 'info',
  usable: 'ok',
  used: 'neutral',
  empty: 'neutral',
  expired: 'neutral',
  cancelled: 'error',
};

export function VoucherChip({ state }: { state: VoucherState }) {
  const t = useT(voucherWords);
  return (
    <Chip tone={tones[state]} icon={state === 'pending' ? <Clock aria-hidden /> : undefined}>
      {t.states[state]}
    </Chip>
  );
}

export function CardChip({ state }: { state: CardState }) {
  return <Chip tone={tones[state]}>{useT(voucherWords).cardStates[state]}</Chip>;
}
