import { styled } from '@mui/material/styles';
import { ExternalLink, Eye, Printer, Send } from 'lucide-react';
import { useState } from 'react';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import type { InvestigationView } from '../../domain/views-care.ts';
import { openExternal } from '../api.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Wrapped } from '../orders/order-style.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useMay } from '../workstation-state.ts';
import { TellDialog } from './TellDialog.tsx';
import { investigationWords } from './words.ts';

/** How the carrier is reached and by when, the letter that is ready for it, and that it was told (TRP-2, TRP-4, LIV-9). */
export function CarrierCard({ view, profile }: { view: InvestigationView; profile: ShopProfile }) {
  const t = useT(investigationWords);
  const handles = useMay('investigation.handle');
  const printing = usePrinting();
  const [telling, setTelling] = useState(false);
  const { investigation, actions } = view;
  const carrier = carrierOf(profile, investigation.carrier);
  const number = encodeURIComponent(investigation.trackingNumber);
  const letter = (how: 'preview' | 'print') => void printing.runCarrierLetter(investigation.id, how);
  return (
    <Card
      title={carrier?.name ?? t.carrier}
      aside={
        carrier && (
          <Button
            size="small"
            icon={<ExternalLink aria-hidden />}
            onClick={() => void openExternal(carrier.trackingUrl.replace('{number}', number))}
          >
            {t.track}
          </Button>
        )
      }
    >
      <Facts view={view} profile={profile} />
      {handles && (
        <Wrapped style={{ marginTop: 12 }}>
          <Button icon={<Eye aria-hidden />} busy={printing.busy} shortcut="L" onClick={() => letter('preview')}>
            {t.letter}
          </Button>
          <Button icon={<Printer aria-hidden />} busy={printing.busy} shortcut="P" onClick={() => letter('print')}>
            {t.print}
          </Button>
          <GatedButton
            look={investigation.state === 'checking' ? 'primary' : 'plain'}
            gate={actions.tellCarrier}
            shop={investigation.shop}
            icon={<Send aria-hidden />}
            shortcut="T"
            onClick={() => setTelling(true)}
          >
            {t.tell}
          </GatedButton>
        </Wrapped>
      )}
      <RefusalNote what={printing.error} shop={investigation.shop} alert />
      {telling && <TellDialog view={view} profile={profile} onClose={() => setTelling(false)} />}
    </Card>
  );
}

function Facts({ view: { investigation, days }, profile }: { view: InvestigationView; profile: ShopProfile }) {
  const t = useT(investigationWords);
  const locale = useLocale();
  const { day } = useFormat();
  const carrier = carrierOf(profile, investigation.carrier);
  if (!carrier) return <p>{t.carrierGone}</p>;
  const { phone, phoneCost, care } = carrier;
  const { openedWithCarrierAt, carrierReference } = investigation;
  const facts: [string, string][] = [
    [t.phoneLabel, t.phone(phone, phoneCost[locale])],
    [t.email, care.email ?? t.noEmail],
    [t.post, care.address.join(', ')],
    [t.toldOn, openedWithCarrierAt === null ? '' : day(openedWithCarrierAt)],
    [t.reference, carrierReference],
    [t.silentUntil, days ? day(days.silentUntil) : ''],
    [t.damageUntil, days?.damageUntil ? day(days.damageUntil) : ''],
    [t.lossUntil, days ? day(days.lossUntil) : ''],
  ];
  return (
    <List>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </List>
  );
}

const List = styled('dl')({
  margin: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '> div': { display: 'grid', gridTemplateColumns: '190px minmax(0, 1fr)', gap: 12 },
  dt: { color: 'var(--muted)' },
  dd: { margin: 0, overflowWrap: 'anywhere' },
});
