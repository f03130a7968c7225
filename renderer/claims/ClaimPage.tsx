import { typeset } from '../../domain/format.ts';
import { styled } from '@mui/material/styles';
import { MessageSquareWarning } from 'lucide-react';
import { claimRulesOf } from '../../domain/claim/evidence.ts';
import type { ClaimView } from '../../domain/claim/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { BackLink } from '../orders/BackLink.tsx';
import { Timeline } from '../orders/Timeline.tsx';
import { useCommand } from '../orders/use-command.ts';
import { CaseRefunds } from '../refunds/CaseRefunds.tsx';
import { hrefOf, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useShopById, useStaff } from '../workstation-state.ts';
import { CheckList } from './CheckList.tsx';
import { ClaimChip, useKind } from './ClaimRow.tsx';
import { ClaimDecision } from './ClaimDecision.tsx';
import { MissingCard } from './MissingCard.tsx';
import { ParcelNumber } from './ParcelNumber.tsx';
import { Photos } from './Photos.tsx';
import { useClaim } from './use-claim.ts';
import { claimWords } from './words.ts';

/** One claim whole: what is asked, what is shown, what is missing, what was decided and why (SAV-1…9). */
export function ClaimPage({ claimId }: { claimId: string }) {
  const t = useT(claimWords);
  const { view, answered, error } = useClaim(claimId);
  const profile = useShopById(view?.claim.shop ?? '');
  useShortcut('Escape', () => navigate({ page: 'claims' }), t.back);
  if (view && profile) return <Found view={view} profile={profile} />;
  return (
    <Page title={t.one} actions={<BackLink to={{ page: 'claims' }}>{t.back}</BackLink>}>
      <RefusalNote what={error} alert />
      {view === null && answered && <EmptyState icon={<MessageSquareWarning aria-hidden />} title={t.notFound} />}
    </Page>
  );
}

function Found({ view, profile }: { view: ClaimView; profile: ShopProfile }) {
  const t = useT(claimWords);
  const locale = useLocale();
  const staff = useStaff();
  const command = useCommand();
  const { claim, order } = view;
  const rules = claimRulesOf(profile, claim.kind);
  const works = claim.state === 'open' || claim.state === 'ready';
  return (
    <Page
      title={`${useKind(claim)} · ${claim.customerName}`}
      width={1400}
      lead={
        <Lead>
          <ClaimChip claim={claim} />
          <a href={hrefOf({ page: 'order', orderId: order.id, intent: null })}>{t.order(order.code)}</a>
          <span>{t.owner(claim.ownerName)}</span>
          {staff !== null && staff.id !== claim.ownerId && claim.state !== 'closed' && (
            <Button
              size="small"
              busy={command.busy}
              onClick={() => void command.run('takeClaim', { claimId: claim.id })}
            >
              {t.take}
            </Button>
          )}
        </Lead>
      }
      actions={<BackLink to={{ page: 'claims' }}>{t.back}</BackLink>}
    >
      <RefusalNote what={command.error} shop={claim.shop} alert />
      <Layout>
        <div>
          <Card title={t.lines}>
            <ul>
              {claim.lines.map(({ lineId, quantity, part }) => (
                <li key={lineId}>
                  {quantity} × {order.lines.find(({ id }) => id === lineId)?.name ?? ''}
                  {part !== '' && <b> · {part}</b>}
                </li>
              ))}
            </ul>
            {claim.text !== '' && <p className="said">{claim.text}</p>}
          </Card>
          {rules && rules.checks.length > 0 && (
            <Card title={t.checks}>
              <CheckList
                rules={rules}
                answerOf={(id) => claim.checks.find((check) => check.id === id)?.answer ?? null}
                onAnswer={(checkId, answer) => void command.run('answerCheck', { claimId: claim.id, checkId, answer })}
              />
            </Card>
          )}
          <Photos view={view} works={works} />
        </div>
        <div>
          {works && <MissingCard view={view} profile={profile} />}
          {works && order.parcels.length > 0 && rules && rules.evidence.length > 0 && (
            <ParcelNumber key={claim.parcelNumber} view={view} />
          )}
          {rules && works && (
            <Card title={t.advice}>
              <p>{typeset(rules.advice[locale], locale)}</p>
            </Card>
          )}
          <ClaimDecision view={view} profile={profile} />
          <CaseRefunds orderId={order.id} caseId={claim.id} />
          <Card title={t.history}>
            <Timeline entries={claim.timeline} />
          </Card>
        </div>
      </Layout>
    </Page>
  );
}

const Lead = styled('span')({ display: 'inline-flex', gap: 14, alignItems: 'center', flexWrap: 'wrap' });

const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(320px, 2fr)',
  gap: 12,
  alignItems: 'start',
  '> div': { display: 'flex', flexDirection: 'column', gap: 12 },
  '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  ul: { margin: 0, paddingLeft: 18 },
  '.said': { whiteSpace: 'pre-wrap', marginTop: 10, color: 'var(--muted)' },
});
