import { useState } from 'react';
import { z } from 'zod';
import { lineName } from '../../../domain/order/basket.ts';
import { useFormat } from '../../format.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useShopById } from '../../workstation-state.ts';
import { useChange } from '../use-change.ts';
import { wrapWord } from '../own-words.ts';
import { orderSaleWords } from '../sale-words.ts';
import { orderWords } from '../words.ts';
import { ChangePreview } from './ChangePreview.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Form = z.object({ lineId: z.string(), wrapId: z.string().nullable(), cardText: z.string() });
const NONE = 'none';

/** ORD-12, VIE-2: wrap and message card of one line, the new total told first. */
export function GiftDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const sale = useT(orderSaleWords);
  const locale = useLocale();
  const { money } = useFormat();
  const profile = useShopById(order.shop);
  const giftOf = (lineId: string) => {
    const wrap = order.lines.find(({ id }) => id === lineId)?.wrap;
    return { lineId, wrapId: wrap?.wrapId ?? null, cardText: wrap?.card?.text ?? '' };
  };
  const [form, setForm] = useState(() =>
    filled(Form, args, giftOf((order.lines.find(({ wrap }) => wrap !== null) ?? order.lines[0])?.id ?? '')),
  );
  const max = profile?.gifts.card?.maxLength ?? 0;
  const length = [...form.cardText].length;
  const change = useChange(
    view,
    'changeGift',
    length > max && form.wrapId !== null && max > 0
      ? null
      : (expectedTotalCents) => ({ orderId: order.id, ...form, expectedTotalCents }),
    onDone,
  );
  if (!profile) return null;
  return (
    <Dialog
      title={t.giftTitle}
      onClose={onClose}
      onConfirm={() => void change.confirm()}
      confirmDisabled={!change.ready}
      busy={change.command.busy}
    >
      <RefusalNote what={view.gates.changeGifts} shop={view.order.shop} />
      <Select
        label={t.personalisationLine}
        value={form.lineId}
        options={order.lines.map(({ id, quantity, name, format, wrap }) => ({
          value: id,
          label: sale.lineOf(
            quantity,
            lineName({ name }, { label: format }),
            wrap ? wrapWord(locale, wrap, profile) : '',
          ),
        }))}
        onChange={(lineId) => setForm(giftOf(lineId))}
      />
      <Select
        label={t.wrap}
        value={form.wrapId ?? NONE}
        options={[
          { value: NONE, label: t.noWrap },
          ...profile.gifts.wraps.map(({ id, label, priceCents }) => ({
            value: id,
            label: `${label[locale]} · ${money(priceCents)}`,
          })),
        ]}
        onChange={(wrapId) =>
          setForm({ ...form, wrapId: wrapId === NONE ? null : wrapId, cardText: wrapId === NONE ? '' : form.cardText })
        }
      />
      {max > 0 && form.wrapId !== null && (
        <Field
          label={t.cardText}
          value={form.cardText}
          onChange={(cardText) => setForm({ ...form, cardText })}
          rows={3}
          hint={t.characters(length, max)}
          error={length > max ? t.characters(length, max) : null}
        />
      )}
      <ChangePreview order={order} change={change} />
    </Dialog>
  );
}
