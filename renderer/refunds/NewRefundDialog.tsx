import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import type { RefundAs } from '../../domain/refund/ask.ts';
import type { RefundOffer } from '../../domain/refund/views.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Muted } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { typedCount } from '../returns/counts.ts';
import { centsOf } from '../typed-amount.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Restored } from '../own-text/Restored.tsx';
import { useOwnText } from '../own-text/use-own-text.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { Calculation } from './Calculation.tsx';
import { HowBack, isSaid } from './HowBack.tsx';
import { refundTables } from './tables.ts';
import { refundWords } from './words.ts';

interface Wished {
  excess: boolean;
  /** Pieces as typed, by line. */
  pieces: Readonly<Record<string, string>>;
  carriage: boolean;
  goodwill: string;
}

/** Asked for with what it comes to while it is typed; a manager decides (AVO-1). `offer`: of nothing yet. */
export function NewRefundDialog({ order, offer, onClose }: { order: Order; offer: RefundOffer; onClose: () => void }) {
  const t = useT(refundWords);
  const format = useFormat();
  const command = useCommand();
  const [refundId] = useState(newId);
  const [wished, setWished] = useState<Wished>({
    excess: offer.excessCents > 0,
    pieces: {},
    carriage: false,
    goodwill: '',
  });
  const [how, setHow] = useState<RefundAs>({ as: 'money' });
  const own = useOwnText(`refund ${order.id}`, order.shop);
  const { text: reason, setText: setReason } = own;
  const wish = wishOf(wished);
  const now = useLive('refundOffer', { orderId: order.id, wish }, refundTables).data ?? offer;
  const cents = now.amountCents;
  const ready = cents > 0 && reason.trim() !== '' && isSaid(how) && (wished.excess || isRight(wished, offer));
  const confirm = async () => {
    if (!ready) return;
    const asked = { refundId, orderId: order.id, wish, how, reason, expectedCents: cents };
    if (!(await command.run('askRefund', asked))) return;
    own.forget();
    toast('ok', t.asked);
    onClose();
  };
  return (
    <Dialog
      title={t.dialog(order.code)}
      confirmLabel={cents > 0 ? t.askFor(format.money(cents)) : t.ask}
      confirmDisabled={!ready}
      busy={command.busy}
      width={620}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {offer.excessCents > 0 && offer.excessCents < offer.heldCents && (
        <Choice
          label={t.what}
          value={wished.excess ? 'excess' : 'part'}
          onChange={(what) => setWished((last) => ({ ...last, excess: what === 'excess' }))}
          options={[
            { value: 'excess', label: t.whats.excess },
            { value: 'part', label: t.whats.part },
          ]}
        />
      )}
      {!wished.excess && <Part order={order} offer={offer} wished={wished} onChange={setWished} />}
      <Calculation shop={order.shop} rows={now.rows} pointsBack={now.pointsBack} />
      <HowBack value={how} onChange={setHow} />
      <Field label={t.reason} value={reason} onChange={setReason} maxLength={200} autoFocus={wished.excess} required />
      <Restored own={own} />
      <Muted>{t.held(format.money(offer.heldCents))}</Muted>
      <RefusalNote what={command.error} shop={order.shop} alert />
    </Dialog>
  );
}

function Part({
  order,
  offer,
  wished,
  onChange,
}: {
  order: Order;
  offer: RefundOffer;
  wished: Wished;
  onChange: (change: (last: Wished) => Wished) => void;
}) {
  const t = useT(refundWords);
  const lines = order.lines.flatMap(({ id, name, format }) => {
    const max = offer.lines.find(({ lineId }) => lineId === id)?.free ?? 0;
    return max > 0 ? [{ id, name: format === '' ? name : `${name} · ${format}`, max }] : [];
  });
  return (
    <>
      {lines.length === 0 && <Muted>{t.noPieces}</Muted>}
      {lines.length > 0 && (
        <Lines>
          {lines.map(({ id, name, max }, index) => (
            <li key={id}>
              <span>{name}</span>
              <Field
                label={t.quantityOf(name, max)}
                hideLabel
                inputMode="numeric"
                value={wished.pieces[id] ?? ''}
                onChange={(text) => onChange((last) => ({ ...last, pieces: { ...last.pieces, [id]: text } }))}
                end={t.all(max)}
                error={typedCount(wished.pieces[id] ?? '') > max ? t.tooMany(max) : null}
                autoFocus={index === 0}
              />
            </li>
          ))}
        </Lines>
      )}
      {lines.length > 0 && order.totals.deliveryCents > 0 && (
        <Checkbox
          label={t.carriage}
          hint={t.carriageHint}
          checked={wished.carriage}
          onChange={(carriage) => onChange((last) => ({ ...last, carriage }))}
        />
      )}
      <Field
        label={t.goodwill}
        value={wished.goodwill}
        onChange={(goodwill) => onChange((last) => ({ ...last, goodwill }))}
        inputMode="decimal"
        end="€"
        error={isAmount(wished.goodwill) ? null : t.wrongAmount}
        autoFocus={lines.length === 0}
      />
    </>
  );
}

function wishOf({ excess, pieces, carriage, goodwill }: Wished) {
  if (excess) return { excess };
  return {
    pieces: Object.entries(pieces).flatMap(([lineId, text]) => {
      const quantity = typedCount(text);
      return quantity > 0 ? [{ lineId, quantity }] : [];
    }),
    carriage: carriage ? ('all' as const) : ('none' as const),
    goodwillCents: centsOf(goodwill) ?? 0,
  };
}

function isRight({ pieces, goodwill }: Wished, { lines }: RefundOffer): boolean {
  return isAmount(goodwill) && lines.every(({ lineId, free }) => typedCount(pieces[lineId] ?? '') <= free);
}

function isAmount(typed: string): boolean {
  return typed.trim() === '' || centsOf(typed) !== null;
}

const Lines = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  li: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 120px', gap: 12, alignItems: 'center' },
});
