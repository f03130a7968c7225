import type { CounterRow } from '../../domain/warehouse/hand-over-views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { useNow } from '../use-now.ts';
import { handOverWords } from './words.ts';

/** « prête », or from about when it is (LIV-5). */
export function ReadyChip({ row: { readyAt } }: { row: Pick<CounterRow, 'readyAt'> }) {
  const t = useT(handOverWords);
  const { time } = useFormat();
  const soon = useNow() < Date.parse(readyAt ?? '');
  return readyAt !== null && soon ? (
    <Chip tone="accent">{t.readyAt(time(readyAt))}</Chip>
  ) : (
    <Chip tone="ok">{t.ready}</Chip>
  );
}
