import { styled } from '@mui/material/styles';
import type { Order } from '../../domain/order/order.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import type { Instead, ShortageOffer } from '../../domain/warehouse/shortage-offer.ts';
import { lineName } from '../../domain/order/basket.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { usePreview } from '../orders/use-preview.ts';
import { Options } from './Options.tsx';
import { settleArgs } from './settle.ts';
import { shortageWords } from './words.ts';

/** What one missing article gives way to, each with what it does to the total. */
export function InsteadField({
  order,
  shortage,
  lineId,
  offer,
  instead,
  newLineId,
  onChoose,
}: {
  order: Order;
  shortage: Shortage;
  lineId: string;
  offer: ShortageOffer;
  /** As chosen now, for all missing articles. */
  instead: Instead;
  newLineId: string;
  onChoose: (sku: string) => void;
}) {
  const t = useT(shortageWords);
  const { money } = useFormat();
  const short = shortage.lines.find((line) => line.lineId === lineId);
  if (!short) return null;
  const effect = (other: Instead[string]) => (
    <Effect order={order} shortage={shortage} instead={{ ...instead, [lineId]: other ?? null }} />
  );
  const swaps = offer.swaps.filter((swap) => swap.lineId === lineId);
  return (
    <Options
      label={t.instead(short.missing, short.name)}
      value={instead[lineId]?.sku ?? ''}
      onChange={onChoose}
      options={[
        { value: '', label: t.none, aside: effect(null) },
        ...swaps.map(({ articleId, sku, name, format, unitCents, onHand, same }) => ({
          value: sku,
          label: lineName({ name }, { label: format }),
          hint: [money(unitCents), t.left(onHand), ...(same ? [t.otherFormat] : [])].join(' · '),
          aside: effect({ articleId, sku, newLineId }),
        })),
      ]}
    />
  );
}

function Effect({ order, shortage, instead }: { order: Order; shortage: Shortage; instead: Instead }) {
  const t = useT(shortageWords);
  const { money } = useFormat();
  const args = settleArgs(order, shortage, { outcome: 'changed', until: '' }, instead, '-');
  const { after, settled } = usePreview(order.id, 'settleShortage', args && args(order.totals.totalCents));
  if (args !== null && !settled) return null;
  if (!after) return <Root data-no>{t.impossible}</Root>;
  const difference = after.totals.totalCents - order.totals.totalCents;
  const amount = money(Math.abs(difference));
  return <Root>{difference === 0 ? t.effect.same : t.effect[difference > 0 ? 'more' : 'less'](amount)}</Root>;
}

const Root = styled('span')({
  fontWeight: 600,
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  '&[data-no]': { color: 'var(--muted)', fontWeight: 400 },
});
