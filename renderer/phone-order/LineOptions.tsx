import { styled } from '@mui/material/styles';
import { Scissors } from 'lucide-react';
import type { Article, Price } from '../../domain/catalogue/article.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Select } from '../ui/Select.tsx';
import { FormField } from './FormField.tsx';
import { useCall } from './call-context.ts';
import { linePath } from './lines.ts';
import { saleWords } from './sale-words.ts';
import { callWords } from './words.ts';

const NO_WRAP = 'none';

/** What can be asked of one line: text (ORD-11), wrap and card (ORD-12), with the prices by quantity (ORD-4). */
export function LineOptions({
  line,
  article,
  price,
  quantity,
  set,
  split,
}: {
  line: LineForm;
  article: Article;
  /** Today's, of the format. */
  price: Price;
  /** All pieces of the format: what its tiers count. */
  quantity: number;
  set: (part: Partial<LineForm>) => void;
  /** Null: one piece, or nothing to wrap it in. */
  split: (() => void) | null;
}) {
  const t = useT(callWords).line;
  const sale = useT(saleWords).line;
  const locale = useLocale();
  const format = useFormat();
  const { profile, errorAt } = useCall();
  const { wraps, card } = profile.gifts;
  const offer = article.personalisation;
  const priced = (label: string, cents: number) => t.wrapPrice(label, cents === 0 ? t.free : format.money(cents));
  return (
    <Root>
      {price.tiers.length > 0 && <TierTable price={price} quantity={quantity} />}
      {(offer !== null || line.personalisation !== '') && (
        <FormField
          path={linePath(line.id, 'personalisation')}
          label={
            offer === null ? t.options : offer.priceCents === 0 ? offer.label : priced(offer.label, offer.priceCents)
          }
          required={offer?.required ?? false}
          limit={offer?.maxLength ?? 0}
          hint={offer === null ? undefined : t.counter([...line.personalisation.trim()].length, offer.maxLength)}
          value={line.personalisation}
          onChange={(personalisation) => set({ personalisation })}
        />
      )}
      {offer !== null && line.personalisation.trim() !== '' && (
        <Engraved text={line.personalisation.trim()} max={offer.maxLength} />
      )}
      {(article.wrappable || line.wrapId !== null) && wraps.length > 0 && (
        <Select
          label={t.wrap}
          name={linePath(line.id, 'wrap')}
          value={line.wrapId ?? NO_WRAP}
          error={errorAt(linePath(line.id, 'wrap'))}
          options={[
            { value: NO_WRAP, label: t.noWrap },
            ...wraps.map((wrap) => ({ value: wrap.id, label: priced(wrap.label[locale], wrap.priceCents) })),
          ]}
          onChange={(id) => set({ wrapId: id === NO_WRAP ? null : id })}
        />
      )}
      {card !== null && (line.wrapId !== null || line.cardText !== '') && (
        <div className="wide">
          <FormField
            path={linePath(line.id, 'cardText')}
            label={card.priceCents === 0 ? t.card : priced(t.card, card.priceCents)}
            rows={2}
            limit={card.maxLength}
            hint={sale.cardHint([...line.cardText.trim()].length, card.maxLength)}
            value={line.cardText}
            onChange={(cardText) => set({ cardText })}
          />
        </div>
      )}
      {split !== null && (
        <div className="wide">
          <Button size="small" icon={<Scissors aria-hidden />} onClick={split}>
            {sale.split}
            <Kbd keys="Ctrl+D" />
          </Button>
        </div>
      )}
    </Root>
  );
}

/** The text letter by letter, as the workshop takes it; what has no room is struck out (ORD-11). */
function Engraved({ text, max }: { text: string; max: number }) {
  const t = useT(saleWords).line;
  const letters = [...text];
  return (
    <Plate className="wide">
      <figcaption>{t.preview}</figcaption>
      <span>
        {letters.slice(0, max).join('')}
        {letters.length > max && <del>{letters.slice(max).join('')}</del>}
      </span>
    </Plate>
  );
}

function TierTable({ price: { unitCents, tiers }, quantity }: { price: Price; quantity: number }) {
  const t = useT(callWords).line;
  const format = useFormat();
  const rows = [{ min: 1, unitCents }, ...tiers];
  const reached = rows.findLast(({ min }) => quantity >= min);
  return (
    <Tiers className="wide">
      <caption className="visually-hidden">{t.tiers}</caption>
      <tbody>
        <tr>
          {rows.map((tier) => (
            <th key={tier.min} scope="col" data-on={tier === reached || undefined}>
              {`${tier.min}+`}
            </th>
          ))}
        </tr>
        <tr>
          {rows.map((tier) => (
            <td key={tier.min} data-on={tier === reached || undefined}>
              {format.money(tier.unitCents)}
            </td>
          ))}
        </tr>
      </tbody>
    </Tiers>
  );
}

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: '8px 10px',
  marginTop: 8,
  '.wide': { gridColumn: '1 / -1' },
});

const Plate = styled('figure')({
  margin: 0,
  display: 'flex',
  alignItems: 'baseline',
  gap: 10,
  figcaption: { fontSize: 12, lineHeight: '17px', color: 'var(--muted)', whiteSpace: 'nowrap' },
  span: {
    fontFamily: 'Georgia, "Source Sans 3", serif',
    fontStyle: 'italic',
    fontSize: 17,
    lineHeight: '24px',
    padding: '2px 14px',
    borderRadius: 6,
    border: '1px solid var(--line2)',
    background: 'var(--paper)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  del: { color: 'var(--error)' },
});

const Tiers = styled('table')({
  borderCollapse: 'separate',
  borderSpacing: 0,
  justifySelf: 'start',
  fontSize: 12.5,
  lineHeight: '17px',
  'th, td': { padding: '2px 12px', textAlign: 'right', fontWeight: 500, color: 'var(--muted)' },
  td: { color: 'var(--ink)' },
  '[data-on]': { background: 'var(--accent-soft)', color: 'var(--accent-text)', fontWeight: 600 },
  'th[data-on]': { borderRadius: '6px 6px 0 0' },
  'td[data-on]': { borderRadius: '0 0 6px 6px' },
});
