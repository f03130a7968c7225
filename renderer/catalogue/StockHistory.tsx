import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Audit } from '../../domain/audit/audit.ts';
import type { Article } from '../../domain/catalogue/article.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { stockWords } from './stock-words.ts';

const SHORT = 4;

/** What was counted anew of an article, when, by whom and why (CAT-1). */
export function StockHistory({ article }: { article: Article }) {
  const t = useT(stockWords).history;
  const format = useFormat();
  const [all, setAll] = useState(false);
  const skus = article.formats.map(({ sku }) => sku);
  const rows = useLive('stockHistory', { shop: article.shop, skus }, ['audits', 'stock', 'outbox']).data;
  if (rows === null) return null;
  const pieces = (stock: Audit['stock']) => {
    if (stock === null) return '';
    const { before, after } = stock;
    return before === after ? t.same : t.line(format.count(before), format.count(after));
  };
  const shown = all ? rows : rows.slice(0, SHORT);
  return (
    <Root aria-label={t.title}>
      <h3>{t.title}</h3>
      {rows.length === 0 && <p>{t.none}</p>}
      <ul>
        {shown.map(({ id, at, byName, stock, detail }) => (
          <li key={id}>
            <b>{[pieces(stock), detail].filter(Boolean).join(' · ')}</b>
            <small>
              {skus.length > 1 && `${stock?.sku ?? ''} · `}
              {byName} · <When at={at} shape="dayTime" />
            </small>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          {t.all}
        </Button>
      )}
    </Root>
  );
}

const Root = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 6,
  p: { color: 'var(--muted)', fontSize: 13 },
  '&& ul': { border: 0, margin: 0, display: 'flex', flexDirection: 'column', gap: 6, width: '100%' },
  '&& li': { border: 0, padding: 0, display: 'block', lineHeight: '18px' },
  '&& b': { display: 'block', fontWeight: 500, overflowWrap: 'anywhere' },
});
