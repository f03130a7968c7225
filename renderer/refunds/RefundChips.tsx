import { daysBetween } from '../../domain/calendar/days.ts';
import type { Refund } from '../../domain/refund/refund.ts';
import { lateStep } from '../../domain/refund/due.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { useShopDay } from '../use-shop-day.ts';
import { useShopById } from '../workstation-state.ts';
import { refundWords } from './words.ts';

const tones: Record<Refund['state'], Tone> = {
  asked: 'accent',
  awaitingSecond: 'accent',
  refused: 'neutral',
  approved: 'info',
  done: 'ok',
  failed: 'error',
};
const SOON_DAYS = 3;

export function RefundChip({ state }: Pick<Refund, 'state'>) {
  return <Chip tone={tones[state]}>{useT(refundWords).states[state]}</Chip>;
}

/** Until when the law gives, or how late it is and what that costs (FACTS-FR §4); nothing once it is over. */
export function DueChip({ shop, state, dueOn }: Pick<Refund, 'shop' | 'state' | 'dueOn'>) {
  const t = useT(refundWords);
  const format = useFormat();
  const today = useShopDay(useShopById(shop));
  if (dueOn === null || state === 'done' || state === 'refused') return null;
  const { days, percent } = lateStep(dueOn, today);
  const soon = daysBetween(today, dueOn) <= SOON_DAYS;
  if (days === 0) return <Chip tone={soon ? 'accent' : 'neutral'}>{t.due(format.day(dueOn))}</Chip>;
  return <Chip tone="error">{percent === null ? t.late(days) : `${t.late(days)} · ${t.penalty(percent)}`}</Chip>;
}
