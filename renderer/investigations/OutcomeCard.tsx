import { PackageCheck, PackageX, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { InvestigationView } from '../../domain/views-care.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Rows, Wrapped } from '../orders/order-style.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { GatedButton } from '../ui/GatedButton.tsx';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useMay } from '../workstation-state.ts';
import { CloseDialog, ReturnsDialog } from './EndDialogs.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import { ShipAgainDialog } from './ShipAgainDialog.tsx';
import { investigationWords } from './words.ts';

type Opened = 'returns' | 'shipAgain' | 'refund' | 'close' | null;

/** What may be done now, each act with its reason while it is closed, and what was done (TRP-3, TRP-4). */
export function OutcomeCard({ view, profile }: { view: InvestigationView; profile: ShopProfile }) {
  const t = useT(investigationWords);
  const handles = useMay('investigation.handle');
  const [opened, setOpened] = useState<Opened>(null);
  const { investigation, actions } = view;
  const { shop, state } = investigation;
  const back = state === 'parcelBack';
  const shut = () => setOpened(null);
  return (
    <Card title={state === 'closed' ? t.outcome : t.decide}>
      <Rows style={{ gap: 12 }}>
        <Told view={view} />
        {handles && (
          <Wrapped>
            <GatedButton
              look={back ? 'primary' : 'plain'}
              gate={actions.shipAgain}
              shop={shop}
              icon={<PackageCheck aria-hidden />}
              shortcut="R"
              onClick={() => setOpened('shipAgain')}
            >
              {t.shipAgain}
            </GatedButton>
            <GatedButton gate={actions.refund} shop={shop} shortcut="D" onClick={() => setOpened('refund')}>
              {t.refund}
            </GatedButton>
            {state !== 'closed' && state !== 'awaitingParcel' && !back && (
              <GatedButton
                gate={actions.noteReturn}
                shop={shop}
                icon={<Undo2 aria-hidden />}
                shortcut="B"
                onClick={() => setOpened('returns')}
              >
                {t.returns}
              </GatedButton>
            )}
            {state !== 'closed' && (
              <GatedButton
                gate={actions.close}
                shop={shop}
                icon={<PackageX aria-hidden />}
                shortcut="X"
                onClick={() => setOpened('close')}
              >
                {t.close}
              </GatedButton>
            )}
          </Wrapped>
        )}
      </Rows>
      {opened === 'returns' && <ReturnsDialog of={investigation} onClose={shut} />}
      {opened === 'close' && <CloseDialog of={investigation} onClose={shut} />}
      {opened === 'shipAgain' && <ShipAgainDialog view={view} profile={profile} onClose={shut} />}
      {opened === 'refund' && <RefundDialog view={view} onClose={shut} />}
    </Card>
  );
}

function Told({ view: { investigation, made, refund } }: { view: InvestigationView }) {
  const t = useT(investigationWords);
  const { dayTime } = useFormat();
  const { shop, state, back, followUp } = investigation;
  return (
    <>
      {state === 'awaitingParcel' && <p>{t.awaited}</p>}
      {back && (
        <Wrapped>
          <span>{t.backBy(back.byName, dayTime(back.at))}</span>
          <Chip tone={back.intact ? 'ok' : 'error'}>{back.intact ? t.intact : t.broken}</Chip>
          {back.note !== '' && <Muted>{back.note}</Muted>}
        </Wrapped>
      )}
      {made && (
        <Wrapped>
          <a href={hrefOf({ page: 'order', orderId: made.id, intent: null })}>{t.made(made.code)}</a>
          <StatusChip shop={shop} status={made.status} />
        </Wrapped>
      )}
      {followUp.refundId !== null && (
        <Wrapped>
          <a href={hrefOf({ page: 'refunds' })}>{t.refundAsked}</a>
          {refund && <Money cents={refund.amountCents} strong />}
          {refund && <Chip tone={refund.state === 'done' ? 'ok' : 'info'}>{t.refundStates[refund.state]}</Chip>}
        </Wrapped>
      )}
    </>
  );
}
