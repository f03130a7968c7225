import { styled } from '@mui/material/styles';
import { Printer, Sparkles, TriangleAlert } from 'lucide-react';
import type { OrderRow, OrderView } from '../../domain/views.ts';
import type { OrderLine } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { type DocumentKind, usePrinting } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { BenchLines } from './BenchLines.tsx';
import { BenchSide } from './BenchSide.tsx';
import { Feedback, type Told } from './Feedback.tsx';
import { ShipForm } from './ShipForm.tsx';
import { StepButton } from './StepButton.tsx';
import { type Picked, takenOf } from './scan.ts';
import { type Step, nextStep } from './step.ts';
import { Band } from './style.ts';
import { warehouseWords } from './words.ts';

/** One order on the bench: what to gather, what to watch for, and the one next step. */
export function BenchOrder({
  view,
  picked,
  told,
  next,
  onPick,
  onOpen,
  onScan,
  onTell,
  onDone,
}: {
  view: OrderView;
  picked: Picked;
  told: Told | null;
  next: OrderRow | null;
  onPick: (line: OrderLine, taken: number) => void;
  onOpen: (id: string) => void;
  onScan: (code: string) => void;
  onTell: (told: Told) => void;
  /** It was written here. */
  onDone: (step: Step | 'clearAlerts') => void;
}) {
  const t = useT(warehouseWords);
  const command = useCommand();
  const slip = usePrinting();
  const { order, gates } = view;
  const step = nextStep(order);
  const preparing = order.status === 'inPreparation';
  const run = async (done: Step | 'clearAlerts') => {
    if (done === 'markShipped' || !(await command.run(done, { orderId: order.id }))) return;
    // what a printer does never stops the work
    if (done === 'startPreparation') void slip.run('preparation-slip', [order.id], 'print');
    onDone(done);
  };
  return (
    <Layout>
      <Main>
        <Feedback told={told} />
        {order.surprise && (
          <Band data-tone="strong">
            <Sparkles aria-hidden />
            <div>
              <b>{t.surprise}</b>
              {t.surpriseText}
            </div>
          </Band>
        )}
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
              busy={command.busy}
              onClick={() => void run('clearAlerts')}
              shortcut="F9"
            >
              {t.clearAlerts}
            </GatedButton>
          </Band>
        )}
        <Notes>
          <RefusalNote what={command.error} shop={order.shop} alert />
          {told === null && <RefusalNote what={gates[step ?? 'startPreparation']} shop={order.shop} />}
        </Notes>
        {slip.error !== null && (
          <Band data-tone="info" role="alert">
            <Printer aria-hidden />
            <div>{t.notPrinted}</div>
            <Button size="warehouse" onClick={() => void slip.run('preparation-slip', [order.id], 'print')}>
              {t.printAgain}
            </Button>
          </Band>
        )}
        {step === 'markShipped' && (
          <ShipForm view={view} command={command} onShipped={() => onDone('markShipped')} onOrderScanned={onScan} />
        )}
        <BenchLines order={order} picked={preparing ? picked : null} onPick={onPick} />
        <Steps view={view} step={step} busy={command.busy} onStep={(done) => void run(done)} onTell={onTell} />
      </Main>
      <BenchSide view={view} progress={preparing ? takenOf(order.lines, picked) : null} next={next} onOpen={onOpen} />
    </Layout>
  );
}

/** The foot of the bench, always in sight: the next step, strongest, and what may be printed. */
function Steps({
  view,
  step,
  busy,
  onStep,
  onTell,
}: {
  view: OrderView;
  step: Step | null;
  busy: boolean;
  onStep: (step: Step) => void;
  onTell: (told: Told) => void;
}) {
  const t = useT(warehouseWords);
  const printing = usePrinting();
  const { order, gates } = view;
  const print = (kind: DocumentKind) => void printing.run(kind, [order.id], 'print');
  return (
    <Foot>
      <Notes>
        <RefusalNote what={printing.error} alert />
      </Notes>
      {step === 'markDelivered' && <p>{t.idCheck}</p>}
      {step !== null && step !== 'markShipped' && (
        <StepButton
          step={step}
          gate={gates[step] ?? null}
          shop={order.shop}
          busy={busy}
          onStep={() => onStep(step)}
          onTell={onTell}
        />
      )}
      <div>
        {order.status === 'cancelled' ? null : order.surprise ? (
          <span className="none">
            <Sparkles aria-hidden /> {t.noNote}
          </span>
        ) : (
          <Button
            size="warehouse"
            icon={<Printer aria-hidden />}
            busy={printing.busy}
            onClick={() => print('delivery-note')}
            shortcut="F4"
          >
            {t.note}
          </Button>
        )}
        <Button
          size="warehouse"
          icon={<Printer aria-hidden />}
          busy={printing.busy}
          onClick={() => print('preparation-slip')}
          shortcut="F8"
        >
          {t.slip}
        </Button>
      </div>
    </Foot>
  );
}

const Layout = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) clamp(340px, 29vw, 480px)',
  gap: 16,
  padding: '0 16px 0',
});
const Main = styled('div')({
  // the region of the last scan is always there, and takes no room while it is empty
  '> [role=status]:empty': { marginBottom: -12 },
  minHeight: 0,
  minWidth: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
});
const Notes = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '&:empty': { display: 'none' },
  '> div': { fontSize: 22, lineHeight: '30px', padding: '14px 18px' },
  svg: { width: '28px !important', height: '28px !important' },
});
const Foot = styled('footer')({
  position: 'sticky',
  bottom: 0,
  marginTop: 'auto',
  padding: '12px 0 16px',
  background: 'var(--paper)',
  borderTop: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '> button': { width: '100%', height: 64 },
  '> div:last-of-type': { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' },
  '> div:last-of-type > button': { flex: 1 },
  '.none': {
    flex: 1,
    display: 'inline-flex',
    gap: 10,
    alignItems: 'center',
    color: 'var(--accent-text)',
    fontWeight: 600,
  },
  '.none svg': { width: 26, height: 26 },
});
