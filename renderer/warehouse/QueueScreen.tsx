import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { readScan } from '../../domain/scan/read-scan.ts';
import { type QueueStage, queueStages } from '../../domain/warehouse/views.ts';
import { query } from '../api.ts';
import { WarehouseSections } from '../hand-over/WarehouseSections.tsx';
import { useT } from '../i18n/words.ts';
import { takeScan } from '../scanner/open-scanned.ts';
import { type Scanned, useScan } from '../scanner/use-scan.ts';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { AsideBand, LeftBand } from './BenchBands.tsx';
import { Feedback } from './Feedback.tsx';
import { Queue, type QueueHandle } from './Queue.tsx';
import { QueueBar } from './QueueBar.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { ScanField } from './ScanField.tsx';
import { TakeBar } from './TakeBar.tsx';
import { Truck } from './Truck.tsx';
import { queueWords } from './queue-words.ts';
import { codeOf } from './scan.ts';
import { Bench, Notes, TabRow, Top } from './style.ts';
import type { BenchHand } from './use-bench.ts';
import { useQueue } from './use-queue.ts';
import { warehouseWords } from './words.ts';

const FIRST_SIZE = 5;
const MOST = 50;

/** What must leave, by departure; from here orders are taken in hand, one or several. */
export function QueueScreen({ hand, shop, sound }: { hand: BenchHand; shop: ShopProfile; sound: ReactNode }) {
  const t = useT(warehouseWords);
  const words = useT(queueWords);
  const queue = useQueue(shop.id);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [size, setSize] = useState(FIRST_SIZE);
  const scanner = useRef<{ focus(): void }>(null);
  const list = useRef<QueueHandle>(null);
  const { filter, rows, counts } = queue;
  useEffect(() => scanner.current?.focus(), [filter.stage]);

  const take = async () => {
    if (selected.size > 0) {
      await hand.take([...selected].slice(0, MOST));
      return;
    }
    const { orderIds, passedOver } = await query('nextOrders', { ...filter, count: size });
    const passed = passedOver.map(({ code, why, by }) => words.passedOver[why](code, by)).join(', ');
    const text = passed === '' ? '' : words.passed(passed);
    if (orderIds.length === 0) hand.tell({ tone: 'info', title: words.nothingToTake, text });
    else await hand.take(orderIds);
  };
  const release = async () => {
    let released = 0;
    for (const orderId of selected) if (await hand.run('releaseOrder', { orderId })) released += 1;
    setSelected(new Set());
    if (released > 0) hand.tell({ tone: 'info', title: words.released(released), text: '' });
  };
  const selectAll = async () => {
    const all = await query('preparationList', { ...filter, limit: 500 });
    setSelected(new Set(all.rows.map(({ id }) => id)));
  };
  const openTyped = async (text: string) => {
    const found = await findOrder(text, shop.id);
    if (typeof found === 'object') await hand.open(found.orderId);
    else if (found === 'several') hand.tell({ tone: 'error', title: t.several(text), text: t.severalText });
    else hand.tell({ tone: 'error', title: t.unknownOrder(text), text: t.unknownOrderText });
  };
  const taken = ({ scan }: Scanned): boolean => {
    if (scan.kind === 'order') void openTyped(scan.code);
    else if (scan.kind === 'quantity') {
      setSize(Math.min(MOST, scan.quantity));
      hand.tell({ tone: 'info', title: words.many(Math.min(MOST, scan.quantity)), text: words.manyText });
    } else if (scan.kind === 'command' && scan.command === 'next') void take();
    else if (scan.kind === 'command' && scan.command === 'confirm' && (hand.bench?.left.length ?? 0) > 0)
      hand.change((last) => ({ ...last, left: [] }));
    else if (scan.kind === 'command' && scan.command === 'confirm' && (hand.bench?.orders.length ?? 0) > 0)
      hand.resume();
    else if (scan.kind === 'command' && scan.command === 'cancel') hand.tell(null);
    else return false;
    return true;
  };
  useScan(taken);
  return (
    <Page title={t.title} hideTitle bare>
      <WarehouseSections />
      <Bench>
        <Top>
          <ScanField
            ref={scanner}
            placeholder={t.scan}
            onScan={(text) => {
              const scan = readScan(text);
              if (taken({ scan, text })) return;
              if (scan.kind === 'text') void openTyped(text);
              // an article, a return: to where its own page is
              else takeScan(text);
            }}
            onDown={() => list.current?.focusFirst()}
          />
          {sound}
          <Truck shop={shop} />
        </Top>
        <TabRow>
          <Tabs<QueueStage>
            label={t.title}
            value={filter.stage}
            onChange={(to) => {
              queue.stage(to);
              setSelected(new Set());
              hand.tell(null);
            }}
            tabs={queueStages.map((value) => ({
              value,
              label: t.tabs[value],
              count: counts?.stages[value] ?? null,
            }))}
          />
        </TabRow>
        <QueueFilters queue={queue} shop={shop} />
        <Told>
          <Feedback told={hand.told} />
          <LeftBand hand={hand} />
          <AsideBand hand={hand} />
          <Notes>
            <RefusalNote what={rows.error} alert />
          </Notes>
        </Told>
        <Queue
          key={filter.stage}
          ref={list}
          shop={shop}
          queue={queue}
          selected={(rows.total ?? 0) > 0 ? selected : null}
          onSelect={(id) => setSelected((last) => toggled(last, id))}
          onOpen={(id) => void hand.open(id)}
          onUp={() => scanner.current?.focus()}
        />
        {(rows.total ?? 0) > 0 && (
          <QueueBar
            selected={selected}
            total={rows.total ?? 0}
            onTell={hand.tell}
            onAll={() => void selectAll()}
            onNone={() => setSelected(new Set())}
          >
            <TakeBar
              selected={selected.size}
              size={size}
              onSize={setSize}
              onTake={() => void take()}
              onRelease={() => void release()}
            />
          </QueueBar>
        )}
      </Bench>
    </Page>
  );
}

/** By its code, else by whatever finds one order only: its last digits, a name, a parcel. */
async function findOrder(text: string, shop: string): Promise<{ orderId: string } | 'several' | 'none'> {
  const code = codeOf(text);
  if (code !== null) {
    const view = await query('orderByCode', { code });
    if (view) return { orderId: view.order.id };
  }
  const { rows, total, near } = await query('orderList', { shop, text, limit: 1 });
  const [only] = rows;
  // what is nearly found is not what was scanned
  if (near) return 'none';
  return only && total === 1 ? { orderId: only.id } : total > 1 ? 'several' : 'none';
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);
}

const Told = styled('div')({
  padding: '0 16px',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '&:has([data-tone], [role=alert] *)': { paddingBottom: 12 },
});
