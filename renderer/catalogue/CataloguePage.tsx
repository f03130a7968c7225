import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { StockFilter } from '../../domain/catalogue/article.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { ColumnsMenu } from '../ui/ColumnsMenu.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useColumnLayout } from '../ui/table-columns.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { ArticlePanel } from './ArticlePanel.tsx';
import { useArticleColumns } from './columns.tsx';
import { catalogueWords } from './words.ts';

const LIMIT = 200;

/** What the shop sells and what is left of it. */
export function CataloguePage({ articleId }: { articleId: string | null }) {
  const t = useT(catalogueWords);
  const shop = useShop();
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [category, setCategory] = useState('');
  const [stock, setStock] = useState<StockFilter>('any');
  const [cursor, setCursor] = useState(0);
  const asked =
    shop === null ? null : { shop: shop.id, text, category: category === '' ? null : category, stock, limit: LIMIT };
  const hits = useLive('articleSearch', asked, ['articles', 'stock']).data;
  const categories = useLive('categories', shop === null ? null : { shop: shop.id }, ['articles']).data ?? [];
  const named = useLive('articlesById', articleId === null ? null : { articleIds: [articleId] }, [
    'articles',
    'stock',
  ]).data;
  const layout = useColumnLayout<ArticleHit>('catalogue', useArticleColumns());
  useShortcut('/', () => search.current?.focus(), t.focusSearch);
  useEffect(() => setCursor(0), [text, category, stock, shop?.id]);
  const choose = (index: number) => {
    setCursor(index);
    if (articleId !== null) navigate({ page: 'catalogue', articleId: null }, 'replace');
  };
  const shown = articleId === null ? (hits?.[cursor] ?? null) : (named?.[0] ?? null);
  return (
    <Page title={t.title} hideTitle bare>
      <Sections>
        <SectionTabs section="catalogue" />
      </Sections>
      <Layout>
        <div className="list">
          <div className="tools">
            <div className="search">
              <Field
                ref={search}
                label={t.search}
                hideLabel
                type="search"
                placeholder={t.search}
                value={text}
                onChange={setText}
                start={<Search aria-hidden />}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  document.querySelector<HTMLElement>('[role=grid]')?.focus();
                }}
              />
            </div>
            <Select
              label={t.category}
              hideLabel
              value={category}
              onChange={setCategory}
              options={[
                { value: '', label: t.everyCategory },
                ...categories.map((each) => ({ value: each, label: each })),
              ]}
            />
            <Select
              label={t.columns.stock}
              hideLabel
              value={stock}
              onChange={setStock}
              options={StockFilter.options.map((value) => ({ value, label: t.stockFilter[value] }))}
            />
            <span className="count" role="status">
              {hits !== null && (hits.length === LIMIT ? t.first(LIMIT) : t.count(hits.length))}
            </span>
            <ColumnsMenu layout={layout} />
          </div>
          <DataTable
            label={t.title}
            layout={layout}
            total={hits?.length ?? 0}
            rowAt={(index) => hits?.[index] ?? null}
            rowId={(hit) => hit.article.id}
            cursor={cursor}
            onCursor={choose}
            onOpen={(hit) => navigate({ page: 'catalogue', articleId: hit.article.id })}
            rowTone={(hit) => (hit.article.active ? null : 'muted')}
            empty={hits !== null && <EmptyState title={t.empty} text={t.emptyText} />}
            autoFocus
          />
        </div>
        <ArticlePanel hit={shown} />
      </Layout>
    </Page>
  );
}

const Sections = styled('div')({ padding: '8px 16px 0', nav: { marginBottom: 0 } });

const Layout = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  '.list': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  '.tools': { display: 'flex', gap: 12, alignItems: 'center', padding: '14px 16px 10px' },
  '.tools .search': { flex: 1, maxWidth: 420, minWidth: 160 },
  '.tools label': { whiteSpace: 'nowrap' },
  '.count': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13, whiteSpace: 'nowrap' },
});
