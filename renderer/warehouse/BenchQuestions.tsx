import { putFor, workOf } from '../../domain/warehouse/bench.ts';
import { ShortageDialog } from './ShortageDialog.tsx';
import { UnscannableDialog } from './UnscannableDialog.tsx';
import type { BenchHand } from './use-bench.ts';
import type { BenchScan } from './use-bench-scan.ts';

/** What is asked about one piece: why it has no barcode, or how many are missing. */
export function BenchQuestions({ hand, scan }: { hand: BenchHand; scan: BenchScan }) {
  const { asking } = scan;
  const { bench } = hand;
  const order = hand.views.find(({ view }) => view.order.id === asking?.orderId)?.view.order;
  const line = order?.lines.find(({ id }) => id === asking?.lineId);
  if (!bench || !asking || !order || !line) return null;
  const missing = line.quantity - putFor(line, workOf(bench, order.id, ''));
  const close = () => scan.ask(null);
  if (asking.kind === 'missing')
    return <ShortageDialog order={order} line={line} missing={Math.max(1, missing)} onClose={close} />;
  const open = hand.stops.filter(({ done, quantity }) => done < quantity);
  const left = open.reduce((sum, { done, quantity }) => sum + quantity - done, 0);
  const quantity = scan.times > 1 ? scan.times : 1;
  return (
    <UnscannableDialog
      line={line}
      quantity={quantity}
      left={left}
      onClose={close}
      onPut={(reason, all) => {
        close();
        if (!all) return void scan.byHand(line.sku, quantity, reason);
        for (const stop of open) void scan.byHand(stop.sku, stop.quantity - stop.done, reason);
      }}
    />
  );
}
