import { styled } from '@mui/material/styles';
import { TriangleAlert } from 'lucide-react';
import { type Article, type Format, priceOn } from '../../domain/catalogue/article.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { TellWhenBack } from './TellWhenBack.tsx';
import { useCall } from './call-context.ts';
import { linePath, piecesOf, readQuantity, stockOf, tiersAround } from './lines.ts';
import { dayMonth } from './days.ts';
import { callWords } from './words.ts';

/** Under the name: what is wrong with the quantity and how many are left (ORD-2, ORD-3), else the next tier (ORD-4). */
export function LineNotes({
  line,
  article,
  format: chosen,
  id,
}: {
  line: LineForm;
  article: Article | undefined;
  format: Format | undefined;
  id: string;
}) {
  const t = useT(callWords).line;
  const format = useFormat();
  const locale = useLocale();
  const { draft, change, form, profile, shelves, errorAt, activeLine } = useCall();
  const path = linePath(line.id, 'quantity');
  const problem = form.problems.find((entry) => entry.path === path);
  const hit = shelves.get(line.articleId);
  const stock = stockOf(hit, profile.id, line.sku);
  if (problem?.what === 'refused' && problem.refusal.code === 'stockShort') {
    const available = stock?.onHand ?? 0;
    const others = draft.lines.filter(({ id: other, sku }) => sku === line.sku && other !== line.id);
    const asked = [...others, line].reduce((sum, entry) => sum + (readQuantity(entry.quantity) ?? 0), 0);
    const take = () =>
      change((last) => ({
        ...last,
        lines: last.lines.map((entry) => (entry.id === line.id ? { ...entry, quantity: String(available) } : entry)),
      }));
    return (
      <Wrong id={id} role="status">
        <TriangleAlert aria-hidden />
        {others.length > 0 && available > 0 ? t.shortAll(available, asked) : t.short(available)}
        {stock?.restockOn != null && ` · ${t.back(dayMonth(locale, stock.restockOn))}`}
        {others.length === 0 && available > 0 && (
          <Button size="small" onClick={take}>
            {t.take(available)}
          </Button>
        )}
        {hit !== undefined && available === 0 && <TellWhenBack hit={hit} sku={line.sku} />}
      </Wrong>
    );
  }
  const error = errorAt(path);
  if (error !== null)
    return (
      <Wrong id={id}>
        <TriangleAlert aria-hidden />
        {error}
      </Wrong>
    );
  const price = chosen && priceOn(chosen, form.day);
  if (!article || !price || price.tiers.length === 0 || activeLine === line.id) return <span id={id} />;
  const { reached, next } = tiersAround(price, piecesOf(draft.lines, line.sku));
  return (
    <Tier id={id}>
      {reached && <b>{t.tierReached(reached.min, format.money(reached.unitCents))}</b>}
      {next && <span>{t.tierFrom(next.min, format.money(next.unitCents))}</span>}
    </Tier>
  );
}

const Wrong = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  color: 'var(--error)',
  fontSize: 12.5,
  lineHeight: '18px',
  fontWeight: 550,
  marginTop: 2,
  '> svg': { width: 14, height: 14, strokeWidth: 2 },
});

const Tier = styled('span')({
  display: 'flex',
  gap: 8,
  fontSize: 12.5,
  lineHeight: '18px',
  color: 'var(--muted)',
  b: { fontWeight: 550, color: 'var(--accent-text)' },
});
