import { styled } from '@mui/material/styles';
import { BadgePercent, Gift, PenLine, Tag, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { priceOn } from '../../domain/catalogue/article.ts';
import { lineName } from '../../domain/order/basket.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import { articleCents } from '../../domain/order/totals.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toast.ts';
import { LineChips } from './LineChips.tsx';
import { LineNotes } from './LineNotes.tsx';
import { LineOptions } from './LineOptions.tsx';
import { Stepper } from './Stepper.tsx';
import { useCall } from './call-context.ts';
import { focusField, nextField } from './focus.ts';
import { linePath, piecesOf, readQuantity, splitLine } from './lines.ts';
import { saleWords } from './sale-words.ts';
import { callWords } from './words.ts';

/**
 * One line of the basket: Enter goes through its options and back to the search, Ctrl+Delete takes it out, Ctrl+D sets one
 * piece apart to be wrapped in another way (ORD-12).
 */
export function Line({ line }: { line: LineForm }) {
  const t = useT(callWords);
  const format = useFormat();
  const sale = useT(saleWords);
  const { draft, change, form, profile, shelves, errorAt, touch, activeLine, setActiveLine } = useCall();
  const notes = useId();
  const path = linePath(line.id, 'quantity');
  const article = shelves.get(line.articleId)?.article;
  const chosen = article?.formats.find(({ sku }) => sku === line.sku);
  const priced = form.priced.get(line.id);
  const name = article && chosen ? lineName(article, chosen) : line.sku;
  const wrong =
    form.problems.some((problem) => problem.path === path && problem.what === 'refused') || errorAt(path) !== null;
  const before = chosen === undefined ? null : (priced?.listCents ?? priceOn(chosen, form.day).unitCents);
  const open = activeLine === line.id;
  const row = useRef<HTMLLIElement>(null);
  // its options, and what is wrong with it, may lie below the foot of the list
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open, wrong]);

  const set = (part: Partial<LineForm>) =>
    change((last) => ({
      ...last,
      lines: last.lines.map((entry) => (entry.id === line.id ? { ...entry, ...part } : entry)),
    }));
  const remove = () => {
    let at = 0;
    change((last) => {
      at = last.lines.findIndex(({ id }) => id === line.id);
      return { ...last, lines: last.lines.filter(({ id }) => id !== line.id) };
    });
    const putBack = () => change((last) => ({ ...last, lines: last.lines.toSpliced(at, 0, line) }));
    toast('info', t.articles.removed(name), { label: t.articles.undo, run: putBack });
    focusField('articles');
  };
  const pieces = readQuantity(line.quantity) ?? 1;
  const splits = pieces > 1 && article?.wrappable === true && profile.gifts.wraps.length > 0;
  const split = () => {
    const id = newId();
    change((last) => ({ ...last, lines: splitLine(last.lines, line.id, id) }));
    setActiveLine(id);
    toast('info', sale.line.splitDone(name));
    focusField(linePath(id, 'wrap'));
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey && event.key === 'Delete') {
      event.preventDefault();
      remove();
    }
    if (event.ctrlKey && event.key.toLowerCase() === 'd' && splits) {
      event.preventDefault();
      split();
    }
    const field = event.target;
    const leaves = event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const back = event.key === 'Escape';
    if (event.defaultPrevented || !(field instanceof HTMLElement) || field.dataset.field === undefined) return;
    if (!leaves && !back) return;
    event.preventDefault();
    const next = leaves ? nextField(field, event.currentTarget) : null;
    if (next) next.focus();
    else focusField('articles');
  };
  const Icon = article?.personalisation ? PenLine : line.wrapId !== null ? Gift : Tag;
  return (
    <Root ref={row} data-open={open || undefined} data-wrong={wrong || undefined} onKeyDown={keys} aria-label={name}>
      <span className="tile" aria-hidden>
        <Icon />
      </span>
      <div className="what">
        <strong>{article?.name ?? line.sku}</strong>
        <span className="format">
          {chosen?.label}
          {priced && priced.listCents !== null && (
            <Chip tone="accent" icon={<BadgePercent aria-hidden />}>
              {sale.promotion}
            </Chip>
          )}
        </span>
        <LineNotes line={line} article={article} format={chosen} id={notes} />
        {!open && article && <LineChips line={line} article={article} />}
      </div>
      <Stepper
        path={path}
        name={name}
        value={line.quantity}
        error={wrong}
        describedBy={notes}
        onChange={(quantity) => set({ quantity })}
        onFocus={() => setActiveLine(line.id)}
        onBlur={() => touch(path)}
      />
      <span className="unit">
        {priced && before !== null && priced.unitCents < before && (
          <>
            <span className="visually-hidden">{sale.listPrice(format.money(before))}</span>
            <s aria-hidden>{format.money(before)}</s>
          </>
        )}
        {priced && format.money(priced.unitCents)}
      </span>
      <strong className="sum">{priced ? format.money(articleCents(priced)) : '—'}</strong>
      <IconButton label={t.line.remove(name)} icon={<Trash2 aria-hidden />} onClick={remove} />
      {open && article && chosen && (
        <div className="options">
          <LineOptions
            line={line}
            article={article}
            price={priceOn(chosen, form.day)}
            quantity={piecesOf(draft.lines, line.sku)}
            set={set}
            split={splits ? split : null}
          />
        </div>
      )}
    </Root>
  );
}

const Root = styled('li')({
  display: 'grid',
  gridTemplateColumns: '40px minmax(0, 1fr) auto minmax(64px, auto) minmax(74px, auto) 32px',
  columnGap: 12,
  alignItems: 'start',
  padding: '11px 10px 11px 16px',
  borderTop: '1px solid var(--line)',
  '&[data-open]': { background: 'var(--raised)' },
  '&[data-wrong]': { boxShadow: 'inset 3px 0 0 var(--error)' },
  '.tile': {
    width: 40,
    height: 40,
    borderRadius: 8,
    display: 'grid',
    placeItems: 'center',
    color: 'var(--muted)',
    background: 'linear-gradient(135deg, var(--accent-soft), var(--primary-soft))',
  },
  '.tile svg': { width: 19, height: 19, strokeWidth: 1.6 },
  '.what': { minWidth: 0 },
  '.what > strong': { fontWeight: 600, display: 'block', overflowWrap: 'anywhere' },
  '.format': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    fontSize: 12.5,
    lineHeight: '20px',
    color: 'var(--muted)',
  },
  '.format:empty': { display: 'none' },
  '.unit': { lineHeight: '30px', textAlign: 'right', color: 'var(--muted)', whiteSpace: 'nowrap' },
  '.unit s': { display: 'block', lineHeight: '15px', fontSize: 12, color: 'var(--faint)' },
  '.unit:has(s)': { lineHeight: '16px' },
  '.sum': { lineHeight: '30px', fontWeight: 600, textAlign: 'right', whiteSpace: 'nowrap' },
  '.options': { gridColumn: '2 / -1' },
  '@container articles (max-width: 560px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(60px, auto) minmax(70px, auto) 32px',
    columnGap: 9,
    '.tile': { display: 'none' },
    '.options': { gridColumn: '1 / -1' },
  },
});
