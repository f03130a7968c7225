import { Clock, OctagonAlert, Siren } from 'lucide-react';
import type { AttentionItem } from '../../domain/attention/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { requestWords } from '../requests/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { When } from '../ui/When.tsx';
import { useNow } from '../use-now.ts';
import { attentionWords } from './words.ts';

const SOON_MS = 4 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** By when, and how late it is, by the clock; how long it has waited where no deadline is set. */
export function Due({ item }: { item: Pick<AttentionItem, 'dueAt' | 'dueOn' | 'since' | 'severity'> }) {
  const t = useT(attentionWords);
  const words = useT(requestWords);
  const format = useFormat();
  const now = useNow();
  const { dueAt, dueOn, since, severity } = item;
  if (dueAt === null || severity === 'failed')
    return (
      <span className="due">
        {severity === 'failed' && (
          <Chip tone="error" icon={<OctagonAlert aria-hidden />}>
            {t.failed}
          </Chip>
        )}
        <When at={since} shape="relative" />
      </span>
    );
  const left = Date.parse(dueAt) - now;
  const late = left <= 0;
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const span = words.span(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
  const tone = late ? 'error' : left < (dueOn === null ? SOON_MS : DAY_MS) ? 'accent' : 'neutral';
  return (
    <span className="due" title={format.full(dueOn ?? dueAt)}>
      <Chip tone={tone} icon={late ? <Siren aria-hidden /> : <Clock aria-hidden />}>
        {late ? words.late(span) : words.left(span)}
      </Chip>
      <span>{dueOn === null ? format.dayTime(dueAt) : format.day(dueOn)}</span>
    </span>
  );
}
