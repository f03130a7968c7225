import { styled } from '@mui/material/styles';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { useShop } from '../workstation-state.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { questionWords } from './question-words.ts';
import { useArticles } from './use-article-names.ts';

/** Questions on articles, the most urgent first (CAT-3, SHOP-4). */
export function QuestionsPage() {
  const shop = useShop();
  return shop === null ? null : <Questions shop={shop} />;
}

function Questions({ shop }: { shop: ShopProfile }) {
  const t = useT(questionWords);
  const now = useNow();
  const [tab, setTab] = useState<'open' | 'answered'>('open');
  const [cursor, setCursor] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const tables = ['articleQuestions', 'outbox'] as const;
  const { data: open, error } = useLive('questionList', { shop: shop.id, state: 'open' }, tables);
  const answered = useLive('questionList', tab === 'open' ? null : { shop: shop.id, state: 'answered' }, tables);
  const rows = tab === 'open' ? open : answered.data;
  const articles = useArticles(rows);
  const at = Math.min(cursor, Math.max(0, (rows?.length ?? 0) - 1));
  const late = open?.filter(({ dueAt }) => Date.parse(dueAt) <= now).length ?? 0;
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  return (
    <Page width={980} title={t.title} lead={open !== null && open.length > 0 ? t.lead(open.length, late) : undefined}>
      <SectionTabs section="messages" counts={{ questions: open?.length ?? 0 }} />
      <Layout>
        <Tabs
          label={t.tabs.label}
          value={tab}
          onChange={(next) => {
            setTab(next);
            setCursor(0);
          }}
          tabs={[
            { value: 'open', label: t.tabs.open, count: open?.length ?? null },
            { value: 'answered', label: t.tabs.answered },
          ]}
        />
        <RefusalNote what={error} alert />
        <div ref={list} className="list">
          {rows?.map((question, index) => (
            <QuestionCard
              key={question.id}
              question={question}
              article={articles.get(question.articleId)?.article.name ?? ''}
              current={index === at}
              onFocus={() => setCursor(index)}
            />
          ))}
        </div>
        {rows?.length === 0 && (
          <EmptyState
            icon={<MessageCircleQuestionMark aria-hidden />}
            title={tab === 'open' ? t.empty : t.emptyAnswered}
            text={t.emptyText}
          />
        )}
      </Layout>
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.list': { display: 'flex', flexDirection: 'column', gap: 12 },
});
