import { styled } from '@mui/material/styles';
import { Store } from 'lucide-react';
import { useState } from 'react';
import { readScan } from '../../domain/scan/read-scan.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { fold } from '../../domain/text.ts';
import type { CounterRow } from '../../domain/warehouse/hand-over-views.ts';
import { useT } from '../i18n/words.ts';
import { PendingDot } from '../orders/order-style.ts';
import { useScan } from '../scanner/use-scan.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useLive } from '../use-live.ts';
import { Feedback, type Told } from '../warehouse/Feedback.tsx';
import { ScanField } from '../warehouse/ScanField.tsx';
import { codeOf } from '../warehouse/scan.ts';
import { play } from '../warehouse/sound.ts';
import { Bench, BigEmpty, Top } from '../warehouse/style.ts';
import { useShop } from '../workstation-state.ts';
import { CounterDialog } from './CounterDialog.tsx';
import { OpeningHours } from './OpeningHours.tsx';
import { ReadyChip } from './ReadyChip.tsx';
import { BigRows } from './style.ts';
import { WarehouseSections } from './WarehouseSections.tsx';
import { handOverWords } from './words.ts';

/** Who comes to fetch an order: found by its slip, its number or a name, then handed over against an identity (LIV-5). */
export function CounterPage() {
  const shop = useShop();
  return shop === null ? null : <Counter shop={shop} />;
}

function Counter({ shop }: { shop: ShopProfile }) {
  const t = useT(handOverWords);
  const { data, error } = useLive('counterList', { shop: shop.id }, ['orders', 'mails', 'outbox']);
  const [openId, setOpenId] = useState<string | null>(null);
  const [found, setFound] = useState<string>('');
  const [told, setTold] = useState<Told | null>(null);
  const rows = (data ?? []).filter((row) => matches(row, found));
  const look = (text: string) => {
    const hits = (data ?? []).filter((row) => matches(row, text));
    const [only, other] = hits;
    setFound(other ? text : '');
    if (hits.length === 0) {
      play('wrong');
      return setTold({ tone: 'error', title: t.counterNotFound(text), text: t.counterNotFoundText });
    }
    setTold(null);
    if (only && !other) {
      play('right');
      setOpenId(only.orderId);
    }
  };
  useScan(({ scan, text }) => {
    if (scan.kind !== 'order' && scan.kind !== 'text') return false;
    look(text);
    return true;
  }, openId === null);
  return (
    <Page title={t.counterTitle} hideTitle bare>
      <WarehouseSections />
      <Bench>
        <Top>
          <ScanField
            placeholder={t.counterScan}
            onScan={(text) => (readScan(text).kind === 'command' ? undefined : look(text))}
          />
        </Top>
        <Notes>
          <Feedback told={told} />
          <RefusalNote what={error} alert />
          <OpeningHours shop={shop} />
          {found !== '' && (
            <Found role="status">
              {t.counterFound(found, rows.length)}
              <Button size="warehouse" shortcut="Escape" onClick={() => setFound('')}>
                {t.counterAll}
              </Button>
            </Found>
          )}
        </Notes>
        {data !== null && data.length === 0 ? (
          <BigEmpty>
            <EmptyState icon={<Store aria-hidden />} title={t.counterNone} text={t.counterNoneHint} />
          </BigEmpty>
        ) : (
          <BigRows aria-label={t.counterList}>
            {rows.map((row) => (
              <li key={row.orderId}>
                <button type="button" onClick={() => setOpenId(row.orderId)}>
                  <b>
                    {row.code}
                    {row.pending && <PendingDot role="img" aria-label={t.pending} title={t.pending} />}
                  </b>
                  <span className="grow">{row.customerName}</span>
                  <span className="quiet">{t.pieces(row.pieces)}</span>
                  {row.status === 'prepared' ? <ReadyChip row={row} /> : <Chip>{t.notReady[row.status]}</Chip>}
                </button>
              </li>
            ))}
          </BigRows>
        )}
      </Bench>
      {openId !== null && (
        <CounterDialog
          orderId={openId}
          shop={shop}
          onClose={() => setOpenId(null)}
          onDone={(code) => {
            setOpenId(null);
            setFound('');
            setTold({ tone: 'ok', title: t.handed(code), text: '' });
          }}
        />
      )}
    </Page>
  );
}

/** By its whole number, the end of it, or part of a name. */
function matches({ code, customerName }: CounterRow, text: string): boolean {
  const typed = text.trim();
  const whole = codeOf(typed);
  if (whole !== null) return code === whole;
  if (/^\d{1,9}$/u.test(typed)) return code.endsWith(typed);
  return fold(customerName).includes(fold(typed));
}

const Found = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 20, alignItems: 'center', fontWeight: 600 });
const Notes = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '0 20px 12px',
});
