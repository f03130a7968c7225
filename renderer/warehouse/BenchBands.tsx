import { BellRing, Boxes, Hand, Hourglass, PackageX, Printer, Sparkles, TriangleAlert } from 'lucide-react';
import { tooMuch } from '../../domain/warehouse/bench.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import type { Printing } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useMay, useWorkstation } from '../workstation-state.ts';
import { benchWords } from './bench-words.ts';
import { Band, Notes } from './style.ts';
import type { BenchHand } from './use-bench.ts';
import type { BenchScan } from './use-bench-scan.ts';
import { warehouseWords } from './words.ts';

/** A manager is asked for, as loud as this workstation is. */
export function CallBand({ scan }: { scan: BenchScan }) {
  const t = useT(benchWords);
  if (!scan.called) return null;
  return (
    <Band data-tone="strong" role="alert">
      <BellRing aria-hidden />
      <div>
        <b>{t.called}</b>
        {t.calledText}
      </div>
      <Button size="warehouse" onClick={() => scan.call(false)}>
        {t.seen}
      </Button>
    </Band>
  );
}

/** Orders that had to leave the batch, until somebody has read it. */
export function LeftBand({ hand }: { hand: BenchHand }) {
  const t = useT(benchWords);
  const left = hand.bench?.left ?? [];
  if (left.length === 0) return null;
  return (
    <Band data-tone="error" role="alert">
      <Hand aria-hidden />
      <div>
        <b>{t.left(left.length)}</b>
        {left.map(({ orderId, code, why, by }) => (
          <p key={orderId}>
            {t.leftWhy[why](code, by)} {t.leftDo}
          </p>
        ))}
      </div>
      <Button size="warehouse" shortcut="F3" onClick={() => hand.change((last) => ({ ...last, left: [] }))}>
        {t.seen}
      </Button>
    </Band>
  );
}

/** A batch that was left for a look at the queue. */
export function AsideBand({ hand }: { hand: BenchHand }) {
  const t = useT(benchWords);
  const orders = hand.bench?.orders.length ?? 0;
  if (orders === 0) return null;
  return (
    <Band data-tone="info">
      <Boxes aria-hidden />
      <div>
        <b>{t.aside(orders)}</b>
        {t.asideText}
      </div>
      <Button look="primary" size="warehouse" shortcut="F2" onClick={hand.resume}>
        {t.resume}
      </Button>
    </Band>
  );
}

/** What has to be known of the order that is packed now. */
export function OrderBands({ hand, slip }: { hand: BenchHand; slip: Printing }) {
  const t = useT(warehouseWords);
  const { focus } = hand;
  if (!focus) return null;
  const { one, stage } = focus;
  const { order, gates } = one.view;
  return (
    <>
      {order.surprise && (
        <Band data-tone="strong">
          <Sparkles aria-hidden />
          <div>
            <b>{t.surprise}</b>
            {t.surpriseText}
          </div>
        </Band>
      )}
      <InHandBands hand={hand} />
      {order.alerts.length > 0 && (
        <Band data-tone="accent">
          <TriangleAlert aria-hidden />
          <div>
            {order.alerts.map((alert) => (
              <p key={`${alert.at} ${alert.text}`}>
                <b>{t.alerts[alert.kind]}</b>
                {alert.text}
              </p>
            ))}
          </div>
          <GatedButton
            gate={gates.clearAlerts ?? null}
            shop={order.shop}
            size="warehouse"
            busy={hand.busy}
            onClick={() => void hand.run('clearAlerts', { orderId: order.id })}
            shortcut="F9"
          >
            {t.clearAlerts}
          </GatedButton>
        </Band>
      )}
      {stage === 'closed' && hand.told === null && (
        <Notes>
          <RefusalNote
            what={gates[order.status === 'inPreparation' ? 'markPrepared' : 'startPreparation']}
            shop={order.shop}
          />
        </Notes>
      )}
      {slip.error !== null && (
        <Band data-tone="info" role="alert">
          <Printer aria-hidden />
          <div>{t.notPrinted}</div>
          <Button size="warehouse" onClick={() => void slip.run('preparation-slip', [order.id], 'print')}>
            {t.printAgain}
          </Button>
        </Band>
      )}
    </>
  );
}

/** Whose it is, what is missing, what has to come out again. */
function InHandBands({ hand }: { hand: BenchHand }) {
  const t = useT(benchWords);
  const { time } = useFormat();
  const mayFree = useMay('order.cancelValidated');
  const offline = useWorkstation((state) => state.sync.fault !== null);
  const { focus } = hand;
  if (!focus) return null;
  const { one, stage, work } = focus;
  const { inHand, shortage, view } = one;
  const { order } = view;
  const names = (shortage?.lines ?? []).map(({ missing, name }) => `${missing} × ${name}`).join(', ');
  return (
    <>
      {stage === 'held' && inHand && (
        <Band data-tone="error" role="alert">
          <Hand aria-hidden />
          <div>
            <b>{t.held(inHand.byName)}</b>
            {t.heldText(inHand.device, time(inHand.until))}
          </div>
          {mayFree && (
            <Button
              size="warehouse"
              onClick={() => void hand.run('releaseOrder', { orderId: order.id, from: inHand.by })}
            >
              {t.freeIt}
            </Button>
          )}
        </Band>
      )}
      {/* for a moment every order is to be confirmed: only what lasts is told */}
      {inHand?.mine && inHand.pending && offline && (
        <Band data-tone="info">
          <Hourglass aria-hidden />
          <div>
            <b>{t.pendingHold}</b>
            {t.pendingText}
          </div>
        </Band>
      )}
      {stage === 'short' && shortage && (
        <Band data-tone="accent">
          <PackageX aria-hidden />
          <div>
            <b>{t.shortTitle}</b>
            {t.shortText(names, shortage.state === 'waiting')}
          </div>
        </Band>
      )}
      {stage === 'excess' && (
        <Band data-tone="error" role="alert">
          <TriangleAlert aria-hidden />
          <div>
            <b>
              {t.excess}{' '}
              {tooMuch(order, work)
                .map(({ sku, quantity }) => `${quantity} × ${sku}`)
                .join(', ')}
            </b>
            {t.excessText}
          </div>
        </Band>
      )}
    </>
  );
}
