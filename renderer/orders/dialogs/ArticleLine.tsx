import { Scissors, Trash2 } from 'lucide-react';
import { type Shelf, lineName } from '../../../domain/order/basket.ts';
import type { LineForm } from '../../../domain/order/draft.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { useFormat } from '../../format.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { useSay } from '../../refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Select } from '../../ui/Select.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { orderSaleWords } from '../sale-words.ts';
import { orderWords } from '../words.ts';
import { LineRow } from './dialog-style.ts';
import type { OrderLine } from '../../../domain/order/parts.ts';

const NONE = 'none';

/** One line of the basket being changed: its quantity, and its text where the article takes one (ORD-11). */
export function ArticleLine({
  line,
  kept,
  shelf,
  problem,
  wraps,
  onChange,
  onSplit,
  onRemove,
}: {
  line: LineForm;
  /** The line as ordered; null for one just added. */
  kept: OrderLine | null;
  shelf: Shelf;
  problem: Refusal | null;
  wraps: ShopProfile['gifts']['wraps'];
  onChange: (part: Partial<LineForm>) => void;
  /** One piece set apart, to be wrapped in another way (ORD-12). */
  onSplit: () => void;
  /** Null for the last line: an order without articles is cancelled, not changed. */
  onRemove: (() => void) | null;
}) {
  const t = useT(orderWords);
  const sale = useT(orderSaleWords);
  const say = useSay();
  const locale = useLocale();
  const { money } = useFormat();
  const format = shelf.article?.formats.find(({ sku }) => sku === line.sku);
  const name = kept
    ? lineName(kept, { label: kept.format })
    : shelf.article && format
      ? lineName(shelf.article, format)
      : line.sku;
  const offer = shelf.article?.personalisation;
  const wrappable = wraps.length > 0 && (shelf.article?.wrappable === true || line.wrapId !== null);
  const splits = wrappable && Number(line.quantity) > 1;
  const said = problem ? say({ code: problem.code, detail: problem.detail }).sentence : null;
  const aboutText = problem?.code.startsWith('personalisation') ?? false;
  return (
    <LineRow>
      <span className="name">
        {name}
        {shelf.stock && <small>{t.stockLeft(shelf.stock.onHand)}</small>}
      </span>
      <Field
        label={t.quantityOf(name)}
        hideLabel
        inputMode="numeric"
        value={line.quantity}
        onChange={(quantity) => onChange({ quantity })}
        error={aboutText ? null : said}
        onKeyDown={(event) => {
          if (!splits || !event.ctrlKey || event.key.toLowerCase() !== 'd') return;
          event.preventDefault();
          onSplit();
        }}
      />
      {onRemove ? (
        <IconButton label={t.removeOf(name)} icon={<Trash2 aria-hidden />} onClick={onRemove} />
      ) : (
        <span style={{ width: 32 }} />
      )}
      {wrappable && (
        <div className="text wrap">
          <Select
            label={sale.wrapOf(name)}
            hideLabel
            value={line.wrapId ?? NONE}
            options={[
              { value: NONE, label: t.noWrap },
              ...wraps.map(({ id, label, priceCents }) => ({
                value: id,
                label: `${label[locale]} · ${money(priceCents)}`,
              })),
            ]}
            onChange={(id) => onChange(id === NONE ? { wrapId: null, cardText: '' } : { wrapId: id })}
          />
          {splits && (
            <Button size="small" icon={<Scissors aria-hidden />} onClick={onSplit}>
              {sale.split}
              <Kbd keys="Ctrl+D" />
            </Button>
          )}
        </div>
      )}
      {offer && (
        <div className="text">
          <Field
            label={offer.label}
            required={offer.required}
            value={line.personalisation}
            onChange={(personalisation) => onChange({ personalisation })}
            hint={t.characters([...line.personalisation].length, offer.maxLength)}
            error={aboutText ? said : null}
          />
        </div>
      )}
    </LineRow>
  );
}
