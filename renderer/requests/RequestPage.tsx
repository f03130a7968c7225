import { styled } from '@mui/material/styles';
import { MessageCircleQuestionMark, MessageSquareReply } from 'lucide-react';
import { useState } from 'react';
import type { RequestView } from '../../domain/request/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { BackLink } from '../orders/BackLink.tsx';
import { Muted, PendingDot } from '../orders/order-style.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { Deadline } from './Deadline.tsx';
import { FactsCard } from './FactsCard.tsx';
import { ReplyDialog } from './ReplyDialog.tsx';
import { RequestQuotes } from './RequestQuotes.tsx';
import { Thread } from './Thread.tsx';
import { useRequest } from './use-request.ts';
import { useTopic } from './use-topic.ts';
import { requestWords } from './words.ts';

/** One request with its thread: what was written to and fro, who sees to it, by when it must be answered (MSG-1, SHOP-4). */
export function RequestPage({ requestId }: { requestId: string }) {
  const t = useT(requestWords);
  const { view, answered, error } = useRequest(requestId);
  const profile = useShopById(view?.request.shop ?? '');
  useShortcut('Escape', () => navigate({ page: 'requests' }), t.back);
  if (view && profile) return <Found view={view} profile={profile} />;
  return (
    <Page title={t.one} actions={<BackLink to={{ page: 'requests' }}>{t.back}</BackLink>}>
      <RefusalNote what={error} alert />
      {view === null && answered && <EmptyState icon={<MessageCircleQuestionMark aria-hidden />} title={t.notFound} />}
    </Page>
  );
}

function Found({ view, profile }: { view: RequestView; profile: ShopProfile }) {
  const t = useT(requestWords);
  const quotes = useMay('quote.make');
  const [replying, setReplying] = useState(false);
  const { request } = view;
  const open = request.closedAt === null;
  return (
    <Page
      title={`${useTopic(request)} · ${request.name}`}
      width={1200}
      lead={
        <Lead>
          {open ? (
            <Deadline request={request} />
          ) : (
            <span>
              {t.closedNote(request.closedByName ?? '')} <When at={request.closedAt ?? ''} shape="dayTime" />
            </span>
          )}
          {request.urgency === 'claim' && <Chip tone="info">{t.isClaim}</Chip>}
          {view.pending && <PendingDot />}
        </Lead>
      }
      actions={<BackLink to={{ page: 'requests' }}>{t.back}</BackLink>}
    >
      <Layout>
        <div>
          <Card
            title={t.thread}
            aside={
              <Button
                size="small"
                icon={<MessageSquareReply aria-hidden />}
                shortcut="M"
                onClick={() => setReplying(true)}
              >
                {t.reply}
              </Button>
            }
          >
            <Thread view={view} />
          </Card>
          {open ? <AnswerCard view={view} profile={profile} /> : <Muted>{t.replyHintClosed}</Muted>}
        </div>
        <div>
          <FactsCard view={view} profile={profile} />
          {quotes && <RequestQuotes view={view} profile={profile} />}
        </div>
      </Layout>
      {replying && <ReplyDialog request={request} onClose={() => setReplying(false)} />}
    </Page>
  );
}

const Lead = styled('span')({ display: 'inline-flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' });

const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(300px, 2fr)',
  gap: 12,
  alignItems: 'start',
  '> div': { display: 'flex', flexDirection: 'column', gap: 12 },
  '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
