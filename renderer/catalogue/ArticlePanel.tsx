import { styled } from '@mui/material/styles';
import { BellPlus, MessageCircleQuestionMark, PackagePlus } from 'lucide-react';
import { useState } from 'react';
import type { ArticleHit } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { useShopDay } from '../use-shop-day.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { AdjustStockDialog } from './AdjustStockDialog.tsx';
import { AlertDialog, somebody } from './AlertDialog.tsx';
import { ArticleAlerts } from './ArticleAlerts.tsx';
import { FormatRow } from './FormatRow.tsx';
import { NewQuestionDialog } from './NewQuestionDialog.tsx';
import { StockHistory } from './StockHistory.tsx';
import { formatToSpeakOf } from './adjustment.ts';
import { questionWords } from './question-words.ts';
import { stockWords } from './stock-words.ts';
import { catalogueWords } from './words.ts';

/** One article beside the list: formats, prices with their days, stock and what was done to it, who waits (CAT-1, CAT-2). */
export function ArticlePanel({ hit }: { hit: ArticleHit | null }) {
  const t = useT(catalogueWords);
  const seesPrices = useMay('prices.see');
  const handles = useMay('request.handle');
  const day = useShopDay(useShop());
  if (hit === null)
    return (
      <Root aria-label={t.title}>
        <p className="quiet">{t.detail.empty}</p>
      </Root>
    );
  const { article, stock } = hit;
  return (
    <Root aria-label={article.name}>
      <h2>{article.name}</h2>
      <Facts hit={hit} seesPrices={seesPrices} />
      <ul>
        {article.formats.map((each) => (
          <FormatRow
            key={each.sku}
            name={each.label === '' ? article.name : each.label}
            format={each}
            stock={stock.find((found) => found.sku === each.sku)}
            day={day}
            seesPrices={seesPrices}
          />
        ))}
      </ul>
      <Acts key={article.id} hit={hit} />
      {handles && <ArticleAlerts article={article} />}
      {article.description !== '' && <p className="description">{article.description}</p>}
      <StockHistory key={`${article.id} history`} article={article} />
      <p className="quiet note">{t.readOnly}</p>
    </Root>
  );
}

function Facts({ hit: { article }, seesPrices }: { hit: ArticleHit; seesPrices: boolean }) {
  const t = useT(catalogueWords);
  const format = useFormat();
  const facts = [
    article.category,
    article.location === '' ? '' : t.detail.bin(article.location),
    seesPrices ? t.detail.vat(format.rate(article.rateBp)) : '',
  ];
  return (
    <>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <div className="chips">
        {article.personalisation !== null && (
          <Chip tone="info">
            {t.detail.personalisation(article.personalisation.label, article.personalisation.maxLength)}
            {article.personalisation.required ? ` · ${t.detail.required}` : ''}
          </Chip>
        )}
        {article.perishable && <Chip tone="accent">{t.traits.perishable}</Chip>}
        {!article.wrappable && <Chip>{t.traits.notWrappable}</Chip>}
        {!article.active && <Chip tone="error">{t.traits.inactive}</Chip>}
      </div>
    </>
  );
}

/** What a person of each role can do about it. */
function Acts({ hit }: { hit: ArticleHit }) {
  const stock = useT(stockWords);
  const question = useT(questionWords);
  const adjusts = useMay('stock.adjust');
  const leaves = useMay('customer.change');
  const asks = useMay('request.handle');
  const [open, setOpen] = useState<'adjust' | 'alert' | 'question' | null>(null);
  const close = () => setOpen(null);
  const sku = formatToSpeakOf(hit);
  if (!adjusts && !leaves && !asks) return null;
  return (
    <div className="acts">
      {adjusts && (
        <Button size="small" icon={<PackagePlus aria-hidden />} shortcut="S" onClick={() => setOpen('adjust')}>
          {stock.adjust.open}
        </Button>
      )}
      {leaves && (
        <Button size="small" icon={<BellPlus aria-hidden />} shortcut="A" onClick={() => setOpen('alert')}>
          {stock.alert.open}
        </Button>
      )}
      {asks && (
        <Button
          size="small"
          icon={<MessageCircleQuestionMark aria-hidden />}
          shortcut="Q"
          onClick={() => setOpen('question')}
        >
          {question.create}
        </Button>
      )}
      {open === 'adjust' && <AdjustStockDialog hit={hit} sku={sku} onClose={close} />}
      {open === 'alert' && <AlertDialog hit={hit} sku={sku} who={somebody} onClose={close} />}
      {open === 'question' && <NewQuestionDialog article={hit.article} onClose={close} />}
    </div>
  );
}

const Root = styled('aside')({
  width: 400,
  flexShrink: 0,
  borderLeft: '1px solid var(--line)',
  background: 'var(--surface)',
  padding: 16,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  h2: { fontSize: 16, lineHeight: '24px', color: 'var(--ink)' },
  '.quiet': { color: 'var(--muted)', fontSize: 13, lineHeight: '18px' },
  '.chips, .acts': { display: 'flex', gap: 6, flexWrap: 'wrap' },
  '.chips:empty': { display: 'none' },
  ul: { listStyle: 'none', margin: '4px -16px', padding: 0, borderTop: '1px solid var(--line)' },
  li: {
    display: 'flex',
    gap: 10,
    alignItems: 'center',
    padding: '10px 16px',
    borderBottom: '1px solid var(--line)',
    fontSize: 13,
  },
  'li > div': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 3 },
  b: { fontWeight: 600 },
  small: { color: 'var(--muted)', fontSize: 12 },
  '.price': { width: 76, textAlign: 'right' },
  '.description': { whiteSpace: 'pre-line', fontSize: 13, lineHeight: '19px' },
  '.note': { marginTop: 'auto' },
  '@media (max-width: 1400px)': { width: 330 },
});
