import { ArrowLeft, Volume1, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { chosenLayout } from '../orders/chosen-layout.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { navigate } from '../routing.ts';
import { takeScan } from '../scanner/open-scanned.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { type SignedIn, setPreferences, useShop, useStaff, useWorkstation } from '../workstation-state.ts';
import { BenchScreen } from './BenchScreen.tsx';
import { QueueScreen } from './QueueScreen.tsx';
import { ScanField } from './ScanField.tsx';
import { Truck } from './Truck.tsx';
import { benchWords } from './bench-words.ts';
import { codeOf } from './scan.ts';
import { play } from './sound.ts';
import { Bench, Top } from './style.ts';
import { useBench } from './use-bench.ts';
import { useBenchScan } from './use-bench-scan.ts';
import { warehouseWords } from './words.ts';

/**
 * The packer's screen: the queue of the shop, then the bench, from the shelves to the parcel number. No prices. `asked`:
 * the order that a scan elsewhere led to. Each person finds their own bench again.
 */
export function PreparationPage({ asked }: { asked: string | null }) {
  const shop = useShop();
  const staff = useStaff();
  if (shop === null || staff === null) return null;
  return <Preparation key={`${shop.id} ${staff.id}`} shop={shop} staff={staff} asked={asked} />;
}

function Preparation({ shop, staff, asked }: { shop: ShopProfile; staff: SignedIn; asked: string | null }) {
  const t = useT(warehouseWords);
  const hand = useBench(shop, staff);
  const printing = usePrinting();
  const { bench, focus } = hand;
  const print = () => {
    if (focus)
      void printing.run(
        focus.one.view.order.surprise ? 'address-labels' : 'delivery-note',
        [focus.one.view.order.id],
        'print',
        chosenLayout(),
      );
  };
  const scan = useBenchScan(hand, shop.id, print);
  const busy = hand.working;
  useShortcut('Escape', hand.told?.alarm ? () => hand.tell(null) : hand.close, t.back, busy);
  const openAsked = useRef((_orderId: string) => {});
  openAsked.current = (orderId) => {
    // asked once: it may be left, and scanned again
    navigate({ page: 'preparation', orderId: null }, 'replace');
    void hand.open(orderId);
  };
  const read = bench !== null;
  useEffect(() => {
    if (asked !== null && read) openAsked.current(asked);
  }, [asked, read]);
  if (bench === null)
    return (
      <Page title={t.title} hideTitle bare>
        {null}
      </Page>
    );
  if (!busy) return <QueueScreen hand={hand} shop={shop} sound={<Sound />} />;
  return (
    <Page title={t.title} hideTitle bare>
      <Bench>
        <Top>
          <Button size="warehouse" icon={<ArrowLeft aria-hidden />} onClick={hand.close}>
            {t.back}
          </Button>
          <ScanField
            placeholder={t.scanArticle}
            // what is typed by hand goes where a scan would
            onScan={(text) => takeScan(codeOf(text) ?? text)}
          />
          {scan.times > 1 && <strong className="times">{`× ${scan.times}`}</strong>}
          <Sound />
          <Truck shop={shop} />
        </Top>
        <BenchScreen hand={hand} scan={scan} shop={shop} />
      </Bench>
    </Page>
  );
}

/** Louder by thirds, then silent. */
function Sound() {
  const t = useT(benchWords);
  const volume = useWorkstation((state) => state.preferences.soundVolume);
  const next = volume >= 100 ? 0 : Math.min(100, volume + (volume < 60 ? 30 : 40));
  return (
    <IconButton
      label={t.sound(volume)}
      icon={volume === 0 ? <VolumeX aria-hidden /> : volume < 60 ? <Volume1 aria-hidden /> : <Volume2 aria-hidden />}
      onClick={() => void setPreferences({ soundVolume: next }).then(() => play('right'))}
    />
  );
}
