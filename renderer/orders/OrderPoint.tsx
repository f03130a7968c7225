import type { OrderView } from '../../domain/views.ts';
import { closureText, openText, pointDoubt } from '../phone-order/point-text.ts';
import { PointMarks } from '../phone-order/PointMarks.tsx';
import { pointWords } from '../phone-order/point-words.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { Label, Lines, Small } from './order-style.ts';

/** The pick-up point as the order keeps it, and what is known of it today: it may have closed since (ORD-7). */
export function OrderPoint({ order }: { order: OrderView['order'] }) {
  const t = useT(pointWords);
  const locale = useLocale();
  const { relay, promise, status } = order;
  const known = useLive('relayPointById', relay === null ? null : { relayId: relay.id }, ['relayPoints']).data;
  const now = new Date(useNow()).toISOString();
  if (relay === null) return null;
  const coming = status !== 'delivered' && status !== 'cancelled';
  const states =
    known === null || !coming
      ? []
      : [
          known.active ? openText(known, now, t, locale) : null,
          pointDoubt(known, promise?.deliveryDay ?? null, t, locale),
          closureText(known, now, t, locale),
        ];
  return (
    <div>
      <Label>{t.one}</Label>
      <Lines>{`${relay.name}\n${relay.street}\n${relay.postalCode} ${relay.city}`}</Lines>
      <Small>{`${t.kinds[relay.kind]} · ${t.number(relay.number)}`}</Small>
      <PointMarks states={states} />
    </div>
  );
}
