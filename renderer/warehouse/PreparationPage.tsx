import { styled } from '@mui/material/styles';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useOrder } from '../orders/use-order.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { navigate } from '../routing.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { BenchOrder } from './BenchOrder.tsx';
import { Feedback } from './Feedback.tsx';
import { Queue, type QueueHandle } from './Queue.tsx';
import { QueueBar } from './QueueBar.tsx';
import { ScanField } from './ScanField.tsx';
import { Truck } from './Truck.tsx';
import type { Step } from './step.ts';
import { Bench } from './style.ts';
import { useBench } from './use-bench.ts';
import { useNextReady } from './use-next-ready.ts';
import { type QueueTab, queueTabs, useQueue } from './use-queue.ts';
import { warehouseWords } from './words.ts';

/**
 * The packer's screen: the queue of the shop, one order at a time, from the slip to the parcel number. No prices. `asked`:
 * the order that a scan elsewhere led to.
 */
export function PreparationPage({ asked }: { asked: string | null }) {
  const shop = useShop();
  return shop === null ? null : <Preparation shop={shop} asked={asked} />;
}

function Preparation({ shop, asked }: { shop: ShopProfile; asked: string | null }) {
  const t = useT(warehouseWords);
  const bench = useBench();
  const [tab, setTab] = useState<QueueTab>('validated');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const queue = useQueue(shop.id, tab);
  const counts = useLive('home', { shop: shop.id }, ['orders', 'outbox']).data;
  const scanner = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useRef<QueueHandle>(null);
  const order = useOrder(bench.openId);
  const view = order.view?.order.id === bench.openId ? order.view : null;
  const shipping = view?.order.status === 'prepared' && view.order.mode.carrier !== null;
  // the scanner always has a field: the parcel number when one is awaited, else this one
  useEffect(() => {
    if (!shipping) scanner.current?.focus();
  }, [bench.openId, shipping, tab]);
  const next = useNextReady(queue, bench.openId);
  const close = () => bench.open(null);
  useEffect(() => {
    if (asked === null) return;
    bench.open(asked);
    // asked once: it may be left, and scanned again
    navigate({ page: 'preparation', orderId: null }, 'replace');
  }, [asked]);
  useShortcut('Escape', close, t.back, bench.openId !== null);

  const done = (step: Step | 'clearAlerts') => {
    if (!view) return;
    // it has left the queue it was selected in
    setSelected((last) => new Set([...last].filter((id) => id !== view.order.id)));
    if (step === 'markShipped' || step === 'markDelivered') bench.open(next?.id ?? null);
    bench.tell({ tone: 'ok', title: t.done[step](view.order.code), text: '' });
  };
  const selectAll = async () => {
    const { rows } = await query('orderList', { shop: shop.id, statuses: [tab], limit: 500 });
    setSelected(new Set(rows.map(({ id }) => id)));
  };
  const toggle = (id: string) => setSelected((last) => toggled(last, id));
  const selectable = tab === 'validated' && (queue.total ?? 0) > 0;
  return (
    <Page title={t.title} hideTitle bare>
      <Bench>
        <Top>
          {bench.openId !== null && (
            <Button size="warehouse" icon={<ArrowLeft aria-hidden />} onClick={close}>
              {t.back}
            </Button>
          )}
          <ScanField
            ref={scanner}
            placeholder={view?.order.status === 'inPreparation' ? t.scanArticle : t.scan}
            onScan={(text) => void bench.scan(text, view, shop.id)}
            {...(bench.openId === null ? { onDown: () => list.current?.focusFirst() } : {})}
          />
          <Truck shop={shop} />
        </Top>
        {bench.openId === null ? (
          <>
            <TabRow>
              <Tabs<QueueTab>
                label={t.title}
                value={tab}
                onChange={(to) => {
                  setTab(to);
                  setSelected(new Set());
                  bench.tell(null);
                }}
                tabs={queueTabs.map((value) => ({ value, label: t.tabs[value], count: counts?.[value] ?? null }))}
              />
            </TabRow>
            <Told>
              <Feedback told={bench.told} />
            </Told>
            <RefusalNote what={queue.error} alert />
            <Queue
              key={tab}
              ref={list}
              shop={shop}
              tab={tab}
              queue={queue}
              selected={selectable ? selected : null}
              onSelect={toggle}
              onOpen={bench.open}
              onUp={() => scanner.current?.focus()}
            />
            {selectable && (
              <QueueBar
                selected={selected}
                total={queue.total ?? 0}
                onTell={bench.tell}
                onAll={() => void selectAll()}
                onNone={() => setSelected(new Set())}
              />
            )}
          </>
        ) : (
          view && (
            <BenchOrder
              key={view.order.id}
              view={view}
              picked={bench.picked}
              told={bench.told}
              next={next}
              onPick={bench.pick}
              onOpen={bench.open}
              onScan={(text) => void bench.scan(text, null, shop.id)}
              onTell={bench.tell}
              onDone={done}
            />
          )
        )}
      </Bench>
    </Page>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);
}

const Top = styled('div')({ display: 'flex', gap: 12, alignItems: 'center', padding: '12px 16px' });
const TabRow = styled('div')({
  padding: '0 16px 10px',
  '[role=tab]': { height: 56, fontSize: 24, padding: '0 20px', borderRadius: 10, gap: 12 },
  '[role=tab] span': { fontWeight: 700 },
});
const Told = styled('div')({ padding: '0 16px', '&:has([data-tone])': { paddingBottom: 12 } });
