import { styled } from '@mui/material/styles';
import { Check, TriangleAlert } from 'lucide-react';
import { type Bench, putOf, workOf } from '../../domain/warehouse/bench.ts';
import type { BenchView } from '../../domain/warehouse/views.ts';
import { useT } from '../i18n/words.ts';
import { PendingDot } from '../orders/order-style.ts';
import { Surface } from '../ui/Card.tsx';
import { benchWords } from './bench-words.ts';

/** The bins of the batch: what is in each, which one is packed now. */
export function Bins({
  bench,
  views,
  onFocus,
}: {
  bench: Bench;
  views: readonly BenchView[];
  onFocus: (orderId: string) => void;
}) {
  const t = useT(benchWords);
  return (
    <Root>
      <h3>
        {t.batch} · {t.batchOf(bench.orders.length)}
      </h3>
      <ul>
        {bench.orders.map(({ orderId, bin }) => {
          const one = views.find(({ view }) => view.order.id === orderId);
          return (
            <li key={orderId}>
              <button
                type="button"
                aria-current={bench.focus === orderId ? 'step' : undefined}
                onClick={() => onFocus(orderId)}
              >
                <b>{t.bin(bin)}</b>
                {one && <State bench={bench} one={one} />}
              </button>
            </li>
          );
        })}
      </ul>
    </Root>
  );
}

function State({ bench, one }: { bench: Bench; one: BenchView }) {
  const t = useT(benchWords);
  const { order } = one.view;
  const { done, all } = putOf(order, workOf(bench, order.id, ''));
  const packed = order.status !== 'validated' && order.status !== 'inPreparation';
  return (
    <>
      <span className="code">
        {order.code}
        {one.inHand?.pending && <PendingDot role="img" aria-label={t.pendingHold} title={t.pendingHold} />}
      </span>
      <span className="count">
        {one.shortage && <TriangleAlert role="img" aria-label={t.shortTitle} />}
        {packed || done === all ? <Check role="img" aria-label={t.pieces(all, all)} /> : `${done}/${all}`}
      </span>
    </>
  );
}

const Root = styled(Surface)({
  ul: { listStyle: 'none', margin: '4px -12px 0', padding: 0 },
  'button b': { minWidth: 84 },
  '.code': { flex: 1, color: 'var(--ink) !important', display: 'inline-flex', alignItems: 'center' },
  '.count svg': { verticalAlign: -4 },
  'li button': {
    flexDirection: 'row !important',
    alignItems: 'center',
    gap: 12,
    width: '100% !important',
    margin: '0 !important',
    minHeight: '48px !important',
  },
  'button[aria-current]': { background: 'var(--primary-soft)' },
});
