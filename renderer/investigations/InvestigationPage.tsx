import { styled } from '@mui/material/styles';
import { PackageSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { InvestigationView } from '../../domain/views-care.ts';
import { CheckList } from '../claims/CheckList.tsx';
import { useT } from '../i18n/words.ts';
import { BackLink } from '../orders/BackLink.tsx';
import { OnShopClock } from '../orders/OnShopClock.tsx';
import { Timeline } from '../orders/Timeline.tsx';
import { useCommand } from '../orders/use-command.ts';
import { type Route, hrefOf, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMay, useShopById, useStaff } from '../workstation-state.ts';
import { CarrierCard } from './CarrierCard.tsx';
import { EventsCard } from './EventsCard.tsx';
import { AnswerDue, InvestigationChip, useInvestigationKind } from './InvestigationRow.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { useInvestigation } from './use-investigation.ts';
import { investigationWords } from './words.ts';

/** One investigation whole: what is asked, what was heard, what the carrier is told, what becomes of it (TRP-1…4). */
export function InvestigationPage({ investigationId }: { investigationId: string }) {
  const t = useT(investigationWords);
  const { view, answered, error } = useInvestigation(investigationId);
  const profile = useShopById(view?.investigation.shop ?? '');
  // the warehouse has its parcels among the returns
  const handles = useMay('investigation.handle');
  const to: Route = { page: handles ? 'investigations' : 'returns' };
  const back = handles ? t.back : t.backToReturns;
  useShortcut('Escape', () => navigate(to), back);
  if (view && profile)
    return (
      <OnShopClock shop={view.investigation.shop}>
        <Found view={view} profile={profile} back={<BackLink to={to}>{back}</BackLink>} />
      </OnShopClock>
    );
  return (
    <Page title={t.one} actions={<BackLink to={to}>{back}</BackLink>}>
      <RefusalNote what={error} alert />
      {view === null && answered && <EmptyState icon={<PackageSearch aria-hidden />} title={t.notFound} />}
    </Page>
  );
}

function Found({ view, profile, back }: { view: InvestigationView; profile: ShopProfile; back: ReactNode }) {
  const t = useT(investigationWords);
  const kind = useInvestigationKind(view.investigation);
  const handles = useMay('investigation.handle');
  const command = useCommand();
  const { investigation, pieces, actions } = view;
  const { shop, customerName, reason } = investigation;
  const rules = profile.afterSale.investigations.find((known) => known.kind === investigation.kind);
  const answers = (id: string) => investigation.checks.find((check) => check.id === id)?.answer ?? null;
  return (
    <Page title={`${kind} · ${customerName}`} width={1400} lead={<Lead view={view} />} actions={back}>
      <RefusalNote what={command.error} shop={shop} alert />
      <Layout>
        <div>
          <Card title={t.pieces}>
            <ul>
              {pieces.map(({ lineId, quantity, name, format }) => (
                <li key={lineId}>
                  {quantity} × {name}
                  {format !== '' && ` · ${format}`}
                </li>
              ))}
            </ul>
            {reason !== '' && <p className="said">{reason}</p>}
          </Card>
          {rules && rules.checks.length > 0 && (
            <Card title={t.checks}>
              <CheckList
                rules={rules}
                answerOf={answers}
                disabled={!handles || actions.answerChecks !== null}
                onAnswer={(id, answer) =>
                  void command.run('answerInvestigation', {
                    investigationId: investigation.id,
                    answers: [{ id, answer }],
                  })
                }
              />
            </Card>
          )}
          <EventsCard view={view} zone={profile.identity.timeZone} />
        </div>
        <div>
          <OutcomeCard view={view} profile={profile} />
          <CarrierCard view={view} profile={profile} />
          <Card title={t.history}>
            <Timeline entries={investigation.timeline} />
          </Card>
        </div>
      </Layout>
    </Page>
  );
}

function Lead({ view: { investigation, order } }: { view: InvestigationView }) {
  const t = useT(investigationWords);
  const staff = useStaff();
  const handles = useMay('investigation.handle');
  const command = useCommand();
  const { id, shop, state, ownerId, ownerName } = investigation;
  return (
    <LeadRoot>
      <InvestigationChip of={investigation} />
      <AnswerDue of={investigation} />
      <ShopDot shop={shop} named />
      <a href={hrefOf({ page: 'order', orderId: order.id, intent: null })}>{t.order(order.code)}</a>
      <b>{investigation.trackingNumber}</b>
      <span>{t.owner(ownerName)}</span>
      {handles && staff !== null && staff.id !== ownerId && state !== 'closed' && (
        <Button
          size="small"
          busy={command.busy}
          onClick={() => void command.run('takeInvestigation', { investigationId: id })}
        >
          {t.take}
        </Button>
      )}
    </LeadRoot>
  );
}

const LeadRoot = styled('span')({ display: 'inline-flex', gap: '4px 14px', alignItems: 'center', flexWrap: 'wrap' });

const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(340px, 2fr)',
  gap: 12,
  alignItems: 'start',
  '> div': { display: 'flex', flexDirection: 'column', gap: 12 },
  '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  ul: { margin: 0, paddingLeft: 18 },
  '.said': { whiteSpace: 'pre-wrap', marginTop: 10, color: 'var(--muted)' },
});
