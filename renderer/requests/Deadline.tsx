import { Clock, Siren } from 'lucide-react';
import type { ContactRequest } from '../../domain/request/request.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { useNow } from '../use-now.ts';
import { requestWords } from './words.ts';

const SOON_MS = 3 * 3_600_000;

/** The time left to answer, or since when it is late (SHOP-4); it follows the clock. */
export function Deadline({ request }: { request: Pick<ContactRequest, 'dueAt'> }) {
  const t = useT(requestWords);
  const format = useFormat();
  const now = useNow();
  const left = Date.parse(request.dueAt) - now;
  const late = left <= 0;
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const span = t.span(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
  return (
    <span title={format.full(request.dueAt)}>
      <Chip
        tone={late ? 'error' : left < SOON_MS ? 'accent' : 'neutral'}
        icon={late ? <Siren aria-hidden /> : <Clock aria-hidden />}
      >
        {`${t.due(format.dayTime(request.dueAt))} · ${late ? t.late(span) : t.left(span)}`}
      </Chip>
    </span>
  );
}
