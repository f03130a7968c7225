import { styled } from '@mui/material/styles';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReturnState } from '../../domain/return/return.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { query } from '../api.ts';
import type { ParcelAtDoor } from '../../domain/views-care.ts';
import { useT } from '../i18n/words.ts';
import { AwaitedParcels } from '../investigations/AwaitedParcels.tsx';
import { ParcelBackDialog } from '../investigations/ParcelBackDialog.tsx';
import { investigationWords } from '../investigations/words.ts';
import { navigate } from '../routing.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { Feedback, type Told } from '../warehouse/Feedback.tsx';
import { ScanField } from '../warehouse/ScanField.tsx';
import { useScan } from '../scanner/use-scan.ts';
import { play } from '../warehouse/sound.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { ReturnRow } from './ReturnRow.tsx';
import { returnWords } from './words.ts';

const steps = {
  requested: ['requested'],
  validated: ['validated'],
  received: ['received'],
  decided: ['decided'],
  over: ['closed', 'refused'],
} as const satisfies Record<string, readonly ReturnState[]>;
type Step = keyof typeof steps;
const stepNames = Object.keys(steps) as Step[];
/** Parcels that the carrier brings back beside the returns that customers send. */
type Tab = Step | 'parcels';

/**
 * Returns of the shop by step; the warehouse begins with what it awaits, and scans the slip (RET-4), or the label of a
 * parcel that the carrier brings back (TRP-3).
 */
export function ReturnsPage() {
  const shop = useShop();
  return shop === null ? null : <Returns shop={shop} />;
}

function Returns({ shop }: { shop: ShopProfile }) {
  const t = useT(returnWords);
  const door = useT(investigationWords).atDoor;
  const handles = useMay('return.handle');
  const receives = useMay('return.receive');
  const [step, setStep] = useState<Tab>(handles ? 'requested' : 'validated');
  const [cursor, setCursor] = useState(0);
  const [told, setTold] = useState<Told | null>(null);
  const [parcel, setParcel] = useState<ParcelAtDoor | null>(null);
  const scanner = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { data, error } = useLive('returns', { shop: shop.id, limit: 500 }, ['returns', 'orders', 'outbox']);
  const of = (name: Step) => data?.filter(({ doc }) => (steps[name] as readonly ReturnState[]).includes(doc.state));
  const parcels =
    useLive('investigationList', { shop: shop.id, states: ['awaitingParcel', 'parcelBack'] }, [
      'investigations',
      'outbox',
    ]).data ?? [];
  const rows = step === 'parcels' ? [] : (of(step) ?? []);
  const length = step === 'parcels' ? parcels.length : rows.length;
  const at = Math.min(cursor, Math.max(0, length - 1));
  useEffect(() => {
    scanner.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const open = (returnId: string) => navigate({ page: 'return', returnId });
  const scan = async (code: string) => {
    const found = await query('returnByCode', { code });
    if (found) {
      play('right');
      return open(found.doc.id);
    }
    const back = receives ? await query('parcelAtDoor', { code }) : null;
    setParcel(back);
    play(back ? 'right' : 'wrong');
    setTold(back ? null : { tone: 'error', title: t.scanUnknown(code), text: '' });
  };
  useScan(({ scan: read, text }) => {
    if (read.kind !== 'return' && read.kind !== 'text' && read.kind !== 'order') return false;
    void scan(text);
    return true;
  });
  const received = ({ orderCode }: ParcelAtDoor) => {
    setParcel(null);
    setTold({ tone: 'ok', title: door.received(orderCode), text: door.receivedText });
    scanner.current?.focus();
  };
  const current = rows[at];
  const back = step === 'parcels' ? parcels[at] : undefined;
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  const show = () => {
    if (current) open(current.doc.id);
    else if (back) navigate({ page: 'investigation', investigationId: back.id });
  };
  useShortcut('O', show, t.show, current !== undefined || back !== undefined);
  return (
    <Page width={980} title={t.title}>
      <Layout>
        <div className="at-bench">
          <ScanField ref={scanner} placeholder={t.scan} onScan={(text) => void scan(text)} />
          <Feedback told={told} />
        </div>
        <Tabs<Tab>
          label={t.tabs.label}
          value={step}
          onChange={(to) => {
            setStep(to);
            setCursor(0);
          }}
          tabs={[
            ...stepNames.map((value) => ({
              value,
              label: t.tabs[value],
              count: value === 'over' ? null : (of(value)?.length ?? null),
            })),
            { value: 'parcels', label: door.tab, count: parcels.length },
          ]}
        />
        <RefusalNote what={error} alert />
        <div ref={list} className="list">
          {rows.map((view, index) => (
            <ReturnRow key={view.doc.id} view={view} current={index === at} onFocus={() => setCursor(index)} />
          ))}
          {step === 'parcels' && <AwaitedParcels rows={parcels} cursor={at} />}
        </div>
        {step !== 'parcels' && data !== null && rows.length === 0 && (
          <EmptyState icon={<Undo2 aria-hidden />} title={t.empty[step]} />
        )}
      </Layout>
      {parcel && (
        <ParcelBackDialog key={parcel.parcelId} parcel={parcel} onClose={() => setParcel(null)} onReceived={received} />
      )}
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.list': { display: 'flex', flexDirection: 'column', gap: 10 },
});
