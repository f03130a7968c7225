import { styled } from '@mui/material/styles';
import { BadgePercent, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ArticleHit } from '../../domain/views.ts';
import { type Format, priceOn } from '../../domain/catalogue/article.ts';
import { lineName } from '../../domain/order/basket.ts';
import { newId, query } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Field } from '../ui/Field.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Marked } from './Marked.tsx';
import { StockChip } from './StockChip.tsx';
import { TellWhenBack } from './TellWhenBack.tsx';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import { formatsFor } from './highlight.ts';
import { addToLines, linePath, stockOf } from './lines.ts';
import { saleWords } from './sale-words.ts';
import { Anchor, Options } from './parts.ts';
import { useListbox } from './use-listbox.ts';
import { useSearch } from './use-search.ts';
import { callWords } from './words.ts';

interface Offer {
  hit: ArticleHit;
  format: Format;
}

/** Finds articles by keyword, one row for each format; Enter adds the one lit and goes to its quantity (ORD-1, ORD-2). */
export function ArticleSearch() {
  const t = useT(callWords);
  const format = useFormat();
  const { draft, change, form, know, profile, setActiveLine, errorAt } = useCall();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const [gone, setGone] = useState<Offer | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { rows, settled, hurry } = useSearch(
    text,
    (typed) => query('articleSearch', { shop: profile.id, text: typed, limit: 12 }),
    ['articles', 'stock'],
  );
  const offers: Offer[] = rows.flatMap((hit) => formatsFor(hit.article, text).map((entry) => ({ hit, format: entry })));
  const shown = open && text.trim() !== '';

  const pick = (index: number) => {
    const offer = offers[index];
    if (!offer) return;
    const name = lineName(offer.hit.article, offer.format);
    const stock = stockOf(offer.hit, profile.id, offer.format.sku);
    if (!offer.hit.article.active) return setNo(t.bar.problem(name, t.articles.retired));
    if (stock !== undefined && stock.onHand === 0) {
      setGone(offer);
      setOpen(false);
      return setNo(t.articles.victimLong(name, stock.restockOn === null ? null : format.day(stock.restockOn)));
    }
    const { lines, lineId } = addToLines(draft.lines, offer.hit, offer.format.sku, newId());
    flushSync(() => {
      know(offer.hit);
      change({ lines });
      setText('');
      setOpen(false);
      setNo(null);
      setGone(null);
      setActiveLine(lineId);
    });
    focusField(linePath(lineId, 'quantity'));
  };
  const first = Math.max(
    0,
    offers.findIndex((offer) => !isGone(offer, profile.id)),
  );
  const list = useListbox({
    text,
    count: offers.length,
    open: shown,
    settled,
    hurry,
    first,
    onPick: pick,
    onClose: () => setOpen(false),
  });
  return (
    <Anchor>
      <Field
        ref={field}
        label={t.articles.search}
        hideLabel
        name="articles"
        scan="article"
        type="search"
        placeholder={t.articles.placeholder}
        value={text}
        error={no ?? errorAt('articles')}
        onChange={(typed) => {
          setText(typed);
          setOpen(true);
          setNo(null);
          setGone(null);
        }}
        onFocus={() => {
          setActiveLine(null);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          list.onKeyDown(event);
          const first = draft.lines[0];
          if (event.key === 'ArrowDown' && !shown && first) {
            event.preventDefault();
            focusField(linePath(first.id, 'quantity'));
          }
        }}
        aria={list.aria}
        start={<Search aria-hidden />}
      />
      {shown && (
        <Options id={list.listId} role="listbox" aria-label={t.articles.results}>
          {offers.map((offer, index) => (
            <OfferRow
              key={offer.format.sku}
              offer={offer}
              typed={text}
              shop={profile.id}
              day={form.day}
              active={index === list.active}
              id={list.optionId(index)}
              onPoint={() => list.setActive(index)}
              onPick={() => pick(index)}
            />
          ))}
          {offers.length === 0 && settled && (
            <li role="option" aria-selected="false" aria-disabled="true">
              {t.articles.none(text.trim())}
            </li>
          )}
        </Options>
      )}
      {gone !== null && !shown && (
        <div style={{ marginTop: 8 }}>
          <TellWhenBack hit={gone.hit} sku={gone.format.sku} shortcut="Alt+M" onDone={() => focusField('articles')} />
        </div>
      )}
      <span className="visually-hidden" role="status">
        {no}
      </span>
    </Anchor>
  );
}

function OfferRow({
  offer,
  typed,
  shop,
  day,
  active,
  id,
  onPoint,
  onPick,
}: {
  offer: Offer;
  typed: string;
  shop: string;
  day: string;
  active: boolean;
  id: string;
  onPoint: () => void;
  onPick: () => void;
}) {
  const t = useT(callWords).articles;
  const format = useFormat();
  const sale = useT(saleWords);
  const { hit, format: offered } = offer;
  const price = priceOn(offered, day);
  const stock = stockOf(hit, shop, offered.sku);
  const gone = isGone(offer, shop);
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={gone || undefined}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="grow one" style={{ fontWeight: active ? 600 : 500 }}>
        <Marked text={lineName(hit.article, offered)} typed={typed} />
      </span>
      {gone && hit.article.active && <span className="end">{t.victim}</span>}
      <StockChip stock={stock} active={hit.article.active} />
      {!gone && (
        <span className="end">{active ? t.vat(format.rate(hit.article.rateBp)) : format.rate(hit.article.rateBp)}</span>
      )}
      {price.listCents !== null && (
        <Promotion title={sale.promotion}>
          <BadgePercent aria-hidden />
          <span className="visually-hidden">{sale.promotion}</span>
        </Promotion>
      )}
      <Price>
        {price.listCents !== null && <s>{format.money(price.listCents)}</s>}
        {format.money(price.unitCents)}
      </Price>
      <span style={{ width: 26, visibility: active && !gone ? undefined : 'hidden' }}>
        <Kbd keys="Enter" />
      </span>
    </li>
  );
}

function isGone({ hit, format }: Offer, shop: string): boolean {
  return !hit.article.active || stockOf(hit, shop, format.sku)?.onHand === 0;
}

const Price = styled('b')({
  minWidth: 72,
  textAlign: 'right',
  whiteSpace: 'nowrap',
  s: { fontWeight: 450, fontSize: 12, color: 'var(--muted)', marginRight: 6 },
});
const Promotion = styled('span')({
  display: 'inline-flex',
  color: 'var(--accent-text)',
  svg: { width: 17, height: 17 },
});
