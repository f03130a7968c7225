import { styled } from '@mui/material/styles';
import { type ShopProfile } from '../../domain/shop/profile.ts';
import { binOf, putOf } from '../../domain/warehouse/bench.ts';
import { takeOut } from '../../domain/warehouse/scan-piece.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { CallBand, LeftBand, OrderBands } from './BenchBands.tsx';
import { BenchFoot } from './BenchFoot.tsx';
import { BenchLines } from './BenchLines.tsx';
import { BenchParcels } from './BenchParcels.tsx';
import { BenchPrints } from './BenchPrints.tsx';
import { BenchQuestions } from './BenchQuestions.tsx';
import { BenchSide, Side } from './BenchSide.tsx';
import { Bins } from './Bins.tsx';
import { Checklist } from './Checklist.tsx';
import { Feedback } from './Feedback.tsx';
import { PickList } from './PickList.tsx';
import { PickListPrint } from './PickListPrint.tsx';
import { ShipForm } from './ShipForm.tsx';
import { WeighForm } from './WeighForm.tsx';
import { benchWords } from './bench-words.ts';
import { play } from './sound.ts';
import { Notes } from './style.ts';
import type { BenchHand } from './use-bench.ts';
import type { BenchScan } from './use-bench-scan.ts';
import { warehouseWords } from './words.ts';

/** The bench: the one list of a batch while it is picked, then one order after the other. */
export function BenchScreen({ hand, scan, shop }: { hand: BenchHand; scan: BenchScan; shop: ShopProfile }) {
  const t = useT(warehouseWords);
  const { bench, focus } = hand;
  const slip = usePrinting();
  const printing = usePrinting();
  useShortcut('Alt+H', () => scan.call(true), useT(benchWords).call);
  if (bench === null) return null;
  const many = bench.batchId !== null;
  const order = focus?.one.view.order ?? null;
  const bins = many && (
    <Bins
      bench={bench}
      views={hand.views}
      onFocus={(orderId) => hand.change((last) => ({ ...last, focus: last.focus === orderId ? null : orderId }))}
    />
  );
  const start = async () => {
    if (!focus || !order || !(await hand.touch(focus.one))) return;
    hand.tell({ tone: 'ok', title: t.done.startPreparation(order.code), text: '' });
    // what a printer does never stops the work
    void slip.run('preparation-slip', [order.id], 'print');
  };
  return (
    <Layout>
      <Main>
        <Feedback told={hand.told} onSeen={() => hand.tell(null)} />
        <CallBand scan={scan} />
        <LeftBand hand={hand} />
        <OrderBands hand={hand} slip={slip} />
        {focus && order ? (
          <OrderWork key={order.id} hand={hand} scan={scan} />
        ) : (
          bench.focus === null && <PickList stops={hand.stops} shop={shop.id} />
        )}
        <BenchFoot hand={hand} scan={scan} printing={printing} onStart={() => void start()} />
      </Main>
      {focus && order ? (
        <BenchSide
          view={focus.one.view}
          bin={many ? binOf(bench, order.id) : null}
          progress={order.status === 'inPreparation' ? putOf(order, focus.work) : null}
          foot={<BenchPrints order={order} printing={printing} />}
        >
          {bins}
        </BenchSide>
      ) : (
        <Side>
          <div className="scroll">{bins}</div>
          {bench.batchId !== null && <PickListPrint batchId={bench.batchId} printing={printing} />}
        </Side>
      )}
      <BenchQuestions hand={hand} scan={scan} />
    </Layout>
  );
}

/** What is done with the order that is packed: gather, look at, weigh, ship. */
function OrderWork({ hand, scan }: { hand: BenchHand; scan: BenchScan }) {
  const t = useT(benchWords);
  const command = useCommand();
  const { focus } = hand;
  if (!focus) return null;
  const { one, stage, work } = focus;
  const { view } = one;
  const { order } = view;
  const preparedBy = one.prepared?.by ?? null;
  const picking = stage === 'gather' || stage === 'check' || stage === 'prepare' || stage === 'excess';
  return (
    <>
      <Notes>
        <RefusalNote what={command.error} shop={order.shop} alert />
      </Notes>
      {(stage === 'check' || stage === 'gather') && <Checklist order={order} work={work} active={stage === 'check'} />}
      {stage === 'weigh' && (
        <WeighForm
          order={order}
          preparedBy={preparedBy}
          command={command}
          onWeighed={(grams) => hand.tell({ tone: 'ok', title: t.weighed(order.code, grams), text: t.scanLabel })}
          onSkip={() => hand.skipWeight(order.id, true)}
        />
      )}
      {stage === 'ship' && (
        <ShipForm
          // split anew, it asks for other numbers
          key={order.packing.map(({ id }) => id).join()}
          view={view}
          preparedBy={preparedBy}
          command={command}
          onShipped={() => {
            play('done');
            hand.goNext();
            hand.tell({ tone: 'ok', title: t.shipped(order.code), text: '', left: true });
          }}
        />
      )}
      <BenchLines
        order={order}
        work={picking ? work : null}
        onByHand={(line) => scan.ask({ kind: 'unscannable', orderId: order.id, lineId: line.id })}
        onTakeOut={({ id }) => hand.change((last) => takeOut(last, order, id, new Date().toISOString()))}
      />
      <BenchParcels view={view} />
    </>
  );
}

const Layout = styled('div')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) clamp(340px, 29vw, 480px)',
  gap: 16,
  padding: '0 16px 0',
});
const Main = styled('div')({
  // the region of the last scan is always there, and takes no room while it is empty
  '> [data-feedback]:empty, > div:empty': { marginBottom: -12 },
  containerType: 'inline-size',
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
});
