import { CirclePause, Clock, Siren } from 'lucide-react';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { useNow } from '../use-now.ts';
import { requestWords } from './words.ts';

const SOON_MS = 3 * 3_600_000;

interface Due {
  dueAt: string;
  /** Since when the customer is waited for: the clock stands still. */
  pausedSince?: string | null;
}

/** The time left to answer, since when it is late, or since when it stands still (SHOP-4); it follows the clock. */
export function Deadline({ request }: { request: Due }) {
  const t = useT(requestWords);
  const format = useFormat();
  const now = useNow();
  const { pausedSince = null } = request;
  if (pausedSince !== null)
    return (
      <span title={format.full(pausedSince)}>
        <Chip tone="info" icon={<CirclePause aria-hidden />}>
          {t.paused(format.dayTime(pausedSince))}
        </Chip>
      </span>
    );
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
