import { styled } from '@mui/material/styles';
import { CheckCheck, PackageCheck, Printer, Truck } from 'lucide-react';
import { useState } from 'react';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useLive } from '../use-live.ts';
import { Feedback } from '../warehouse/Feedback.tsx';
import { ScanField } from '../warehouse/ScanField.tsx';
import { Band, Bench, BigEmpty, TabRow, Top } from '../warehouse/style.ts';
import { useShop } from '../workstation-state.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { LateParcels } from './LateParcels.tsx';
import { Manifests } from './Manifests.tsx';
import { ParcelList } from './ParcelList.tsx';
import { gramsOf } from '../../domain/warehouse/hand-over-views.ts';
import { handedOver, weightText } from './loading.ts';
import { tick, useTicks } from './ticks.ts';
import { useLoading } from './use-loading.ts';
import { WarehouseSections } from './WarehouseSections.tsx';
import { handOverWords } from './words.ts';

/** What goes onto the lorry, carrier by carrier: scanned parcel by parcel, or all at once; then the driver signs (LIV-9). */
export function HandOverPage() {
  const shop = useShop();
  return shop === null ? null : <HandingOver shop={shop} />;
}

const MANIFESTS = '-manifests';
const LATE = '-late';

function HandingOver({ shop }: { shop: ShopProfile }) {
  const t = useT(handOverWords);
  const locale = useLocale();
  const { data: waiting, error } = useLive('handOverWaiting', { shop: shop.id }, [
    'orders',
    'departures',
    'preparations',
    'outbox',
  ]);
  const { ticked } = useTicks();
  const printing = usePrinting();
  const [chosen, setChosen] = useState<string | null>(null);
  const [handing, setHanding] = useState(false);
  const [unprinted, setUnprinted] = useState<string | null>(null);
  const all = waiting ?? [];
  const late = all.filter((parcel) => parcel.late);
  // what is late is on the list of its lorry once it was found and scanned
  const listed = all.filter((parcel) => !parcel.late || ticked.has(parcel.parcelId));
  const carriers = shop.carriers.filter(({ id }) => listed.some(({ carrier }) => carrier === id));
  const open = chosen === LATE && late.length === 0 ? null : chosen;
  const carrier = open ?? carriers[0]?.id ?? MANIFESTS;
  const own = listed.filter((parcel) => parcel.carrier === carrier);
  const { leaving } = handedOver(all, carrier, ticked);
  const name = carrierOf(shop, carrier)?.name ?? carrier;
  const ask = () => leaving.length > 0 && setHanding(true);
  const loading = useLoading({
    shop,
    waiting: all,
    carrier: carrier === MANIFESTS || carrier === LATE ? null : carrier,
    onCarrier: setChosen,
    onConfirm: ask,
    enabled: !handing,
  });
  const done = async (handOverId: string) => {
    setHanding(false);
    loading.tell({ tone: 'ok', title: t.done(leaving.length, name), text: '' });
    await print(handOverId);
  };
  const print = async (handOverId: string) => {
    setUnprinted((await printing.runManifest(handOverId, 'print')) ? null : handOverId);
  };
  const tabs = [
    ...carriers.map(({ id, name: label }) => ({
      value: id,
      label,
      count: listed.filter((parcel) => parcel.carrier === id).length,
    })),
    ...(late.length > 0 ? [{ value: LATE, label: t.late, count: late.length }] : []),
    { value: MANIFESTS, label: t.manifests },
  ];
  const unweighed = leaving.filter(({ grams }) => grams === null).length;
  return (
    <Page title={t.title} hideTitle bare>
      <WarehouseSections />
      <Bench>
        <Top>
          <ScanField placeholder={t.scan} onScan={loading.scan} />
        </Top>
        <TabRow>
          <Tabs label={t.carriers} tabs={tabs} value={carrier} onChange={setChosen} />
        </TabRow>
        <Notes>
          <Feedback told={loading.told} />
          <RefusalNote what={error ?? printing.error} alert />
          {unprinted !== null && (
            <Band data-tone="info" role="alert">
              <Printer aria-hidden />
              <div>{t.notPrinted}</div>
              <Button size="warehouse" busy={printing.busy} onClick={() => void print(unprinted)}>
                {t.printAgain}
              </Button>
            </Band>
          )}
        </Notes>
        {carrier === MANIFESTS ? (
          <Manifests shop={shop} printing={printing} />
        ) : carrier === LATE ? (
          <LateParcels
            shop={shop}
            parcels={late}
            onTold={(number) => loading.tell({ tone: 'ok', title: t.toldGone(number), text: '' })}
          />
        ) : own.length === 0 ? (
          <BigEmpty>
            <EmptyState
              icon={<PackageCheck aria-hidden />}
              title={carriers.length === 0 ? t.none : t.noneFor(name)}
              text={t.noneHint}
            />
          </BigEmpty>
        ) : (
          <ParcelList label={t.list(name)} parcels={own} ticked={ticked} onTick={(id, on) => tick([id], on)} />
        )}
        {carrier !== MANIFESTS && own.length > 0 && (
          <Foot>
            <span className="count" role="status">
              <b>{t.ticked(leaving.length, own.length)}</b>
              {leaving.length > 0 && (
                <span>{t.totalWeight(weightText(gramsOf(leaving), locale), unweighed, leaving.length)}</span>
              )}
            </span>
            <Button
              size="warehouse"
              icon={<CheckCheck aria-hidden />}
              onClick={() =>
                tick(
                  own.map(({ parcelId }) => parcelId),
                  leaving.length < own.length,
                )
              }
              shortcut="F7"
            >
              {leaving.length < own.length ? t.all : t.nothing}
            </Button>
            <Button
              look="primary"
              size="warehouse"
              icon={<Truck aria-hidden />}
              disabled={leaving.length === 0}
              onClick={ask}
              shortcut="F2"
            >
              {t.handOver}
            </Button>
          </Foot>
        )}
      </Bench>
      {handing && (
        <HandOverDialog
          shop={shop}
          carrier={carrier}
          waiting={all}
          ticked={ticked}
          onClose={() => setHanding(false)}
          onDone={(handOverId) => void done(handOverId)}
        />
      )}
    </Page>
  );
}

const Notes = styled('div')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '0 16px',
  '&:has([data-tone])': { paddingBottom: 12 },
});
const Foot = styled('footer')({
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  padding: '10px 16px',
  borderTop: '1px solid var(--line2)',
  background: 'var(--surface)',
  '.count': { flex: 1, display: 'flex', flexWrap: 'wrap', gap: '0 20px', alignItems: 'baseline' },
  '.count b': { fontSize: 28 },
  '.count span': { color: 'var(--muted)' },
});
