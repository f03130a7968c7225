import { useRef, useState } from 'react';
import { readScan } from '../../domain/scan/read-scan.ts';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import type { WaitingParcel } from '../../domain/warehouse/hand-over-views.ts';
import { query } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useScan } from '../scanner/use-scan.ts';
import type { Told } from '../warehouse/Feedback.tsx';
import { play } from '../warehouse/sound.ts';
import { load } from './loading.ts';
import { tick, useTicks } from './ticks.ts';
import { handOverWords } from './words.ts';

interface Loading {
  told: Told | null;
  tell(told: Told | null): void;
  /** Typed or scanned. */
  scan(text: string): void;
}

/** Parcel by parcel onto the lorry: each told by sound, colour and words (LIV-9). */
export function useLoading({
  shop,
  waiting,
  carrier,
  onCarrier,
  onConfirm,
  enabled,
}: {
  shop: ShopProfile;
  waiting: readonly WaitingParcel[];
  /** Null: no lorry is looked at; a parcel opens its own. */
  carrier: string | null;
  onCarrier: (carrier: string) => void;
  onConfirm: () => void;
  enabled: boolean;
}): Loading {
  const t = useT(handOverWords);
  const { dayTime } = useFormat();
  const [told, setTold] = useState<Told | null>(null);
  const scans = useRef(0);
  const wrong = (title: string, text: string) => {
    play('wrong');
    setTold({ tone: 'error', title, text });
  };
  const notFound = async (text: string) => {
    const mine = scans.current;
    const gone = await query('parcelGone', { shop: shop.id, text }).catch(() => null);
    // something else was scanned meanwhile
    if (mine !== scans.current) return;
    if (!gone) return wrong(t.unknown(text), t.unknownText);
    if (gone.left) {
      const { at, byName, reference } = gone.left;
      const text = reference === null ? t.goneTold(dayTime(at), byName) : t.goneText(dayTime(at), byName, reference);
      return wrong(t.gone(gone.orderCode), text);
    }
    wrong(t.notWaiting(gone.orderCode), t.notWaitingText);
  };
  const scan = (text: string) => {
    scans.current += 1;
    const loaded = load(text, waiting, carrier, useTicks.getState().ticked);
    switch (loaded.kind) {
      case 'right': {
        const { trackingNumber, orderCode, postalCode, country, parcelId } = loaded.parcel;
        tick([parcelId], true);
        if (carrier === null) onCarrier(loaded.parcel.carrier);
        play('right');
        const place = `${postalCode} ${country}`;
        return setTold({ tone: 'ok', title: t.right(trackingNumber), text: t.rightText(orderCode, place) });
      }
      case 'already':
        play('wrong');
        return setTold({ tone: 'info', title: t.already(loaded.parcel.trackingNumber), text: loaded.parcel.orderCode });
      case 'other':
        return wrong(
          t.other(carrierOf(shop, loaded.parcel.carrier)?.name ?? loaded.parcel.carrier),
          t.otherText(loaded.parcel.trackingNumber),
        );
      case 'several':
        return wrong(t.several(loaded.code), t.severalText);
      case 'unknown':
        return void notFound(text);
    }
  };
  useScan(({ scan: read, text }) => {
    if (read.kind === 'command' && read.command === 'confirm') onConfirm();
    else if (read.kind === 'order' || read.kind === 'text' || read.kind === 'gtin') scan(text);
    else return false;
    return true;
  }, enabled);
  return {
    told,
    tell: setTold,
    scan: (text) => {
      const read = readScan(text);
      if (read.kind === 'command' && read.command === 'confirm') onConfirm();
      else scan(text);
    },
  };
}
