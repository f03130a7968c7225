import { useState } from 'react';
import type { CommandInput } from '../../domain/commands.ts';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Muted } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { quoteWords } from './words.ts';

/** The order at the quote's prices, or the link whose payment makes it one (MSG-2, ORD-10). */
export function AcceptDialog({
  quote,
  profile,
  paidLink,
  onClose,
}: {
  quote: QuoteDocument;
  profile: ShopProfile;
  /** Paid for this quote already, without having become an order. */
  paidLink: PaymentLink | null;
  onClose: () => void;
}) {
  const t = useT(quoteWords);
  const locale = useLocale();
  const format = useFormat();
  const command = useCommand();
  const [ids] = useState(() => ({ newOrderId: newId(), linkId: newId() }));
  const [chosen, setChosen] = useState(() => profile.paymentMethods[0]?.id ?? '');
  const [relayId, setRelayId] = useState('');
  const { totals, mode } = quote;
  const paymentMethod = paidLink?.method ?? chosen;
  const method = profile.paymentMethods.find(({ id }) => id === paymentMethod);
  const byLink = paidLink === null && method?.kind === 'link' && totals.totalCents > 0;
  const needsPoint = (profile.deliveryModes.find(({ id }) => id === mode.id)?.network ?? null) !== null;
  const confirm = async () => {
    const args = {
      quoteId: quote.id,
      newOrderId: ids.newOrderId,
      paymentMethod,
      relayId: needsPoint ? relayId : null,
      expectedTotalCents: totals.totalCents,
    };
    const done = byLink
      ? await command.run('askQuotePayment', { ...args, linkId: ids.linkId })
      : // its code is drawn by the workstation
        await command.run('acceptQuote', { ...args, paidLinkId: paidLink?.id ?? null } as CommandInput<'acceptQuote'>);
    if (!done) return;
    toast('ok', byLink ? t.linkAsked : t.acceptedPlain);
    onClose();
    if (!byLink) navigate({ page: 'order', orderId: ids.newOrderId, intent: null });
  };
  return (
    <Dialog
      title={t.acceptTitle(t.one(quote.number))}
      confirmLabel={byLink ? t.askLink : t.acceptConfirm}
      confirmDisabled={needsPoint && relayId === ''}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{t.acceptText(format.money(totals.totalCents))}</p>
      {paidLink === null && (
        <Select
          label={t.method}
          name="paymentMethod"
          value={chosen}
          options={profile.paymentMethods.map(({ id, label }) => ({ value: id, label: label[locale] }))}
          onChange={setChosen}
        />
      )}
      {byLink && <Muted>{t.byLink}</Muted>}
      {needsPoint && <Points quote={quote} value={relayId} onChange={setRelayId} />}
      <RefusalNote what={command.error} shop={quote.shop} alert />
    </Dialog>
  );
}

/** The points of the quote's delivery that are nearest to its address (ORD-7). */
function Points({
  quote: { shop, mode, delivery },
  value,
  onChange,
}: {
  quote: QuoteDocument;
  value: string;
  onChange: (relayId: string) => void;
}) {
  const t = useT(quoteWords);
  const { country, postalCode } = delivery;
  const asked = { shop, modeId: mode.id, country, postalCode, limit: 20 };
  const points = useLive('relayPoints', asked, ['relayPoints']).data?.points ?? null;
  if (points?.length === 0) return <Muted>{t.noPoint}</Muted>;
  return (
    <Select
      label={t.point}
      name="relayId"
      value={value}
      options={[
        { value: '', label: t.choosePoint },
        ...(points ?? []).map(({ point }) => ({
          value: point.id,
          label: `${point.name}, ${point.street}, ${point.postalCode} ${point.city}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}
