import { useState } from 'react';
import { addDays } from '../../domain/calendar/days.ts';
import { lineName } from '../../domain/order/basket.ts';
import { quote as quoted } from '../../domain/order/quote.ts';
import { act } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Rows, Small } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { Restored } from '../own-text/Restored.tsx';
import { useOwnText } from '../own-text/use-own-text.ts';
import { useCall } from '../phone-order/call-context.ts';
import type { KeptDraft } from '../phone-order/use-draft.ts';
import { navigate } from '../routing.ts';
import { centsOf, typedAmount } from '../typed-amount.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useNow } from '../use-now.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useMay } from '../workstation-state.ts';
import { QUOTE_DAYS } from './quote-step.ts';
import type { QuoteForm, ReadQuote } from './read-quote.ts';
import { quoteWords } from './words.ts';

/** The call as a quote: until when it holds, what it says, and prices that a manager agreed (MSG-2). */
export function MakeQuoteDialog({
  draftId,
  form,
  read,
  kept,
  onClose,
}: {
  draftId: string;
  form: QuoteForm;
  read: ReadQuote;
  kept: Pick<KeptDraft, 'hold' | 'resume'>;
  onClose: () => void;
}) {
  const t = useT(quoteWords);
  const command = useCommand();
  const { profile, customer } = useCall();
  const agrees = useMay('voucher.issue');
  const today = useShopDay(profile);
  const at = new Date(useNow()).toISOString();
  const [validUntil, setValidUntil] = useState(() => addDays(today, QUOTE_DAYS));
  const own = useOwnText(`quote ${draftId}`, profile.id);
  const { text: note, setText: setNote } = own;
  const [prices, setPrices] = useState<Readonly<Record<string, string>>>({});
  const { buyer, ...asked } = form;
  const details = buyer.kind === 'known' ? customer?.customer.details : buyer.details;
  const agreed = Object.entries(prices).flatMap(([lineId, typed]) => {
    const unitCents = centsOf(typed);
    const line = read.priced.find(({ id }) => id === lineId);
    return unitCents === null || !line || line.unitCents === unitCents ? [] : [{ lineId, unitCents }];
  });
  const wrong = Object.values(prices).some((typed) => typed.trim() !== '' && centsOf(typed) === null);
  const lines = read.priced.map((line) => {
    const own = agreed.find(({ lineId }) => lineId === line.id);
    return own ? { ...line, unitCents: own.unitCents, listCents: null } : line;
  });
  const who = { customerId: null, email: '', at };
  const parts = { lines, giftCards: [], returnOption: false, codes: [], delivery: form.delivery };
  const { totals } = quoted(profile, { ...parts, mode: read.mode ?? undefined, ...who }).order;
  const past = validUntil < today;
  const confirm = async () => {
    if (past || wrong || !details) return;
    await kept.hold();
    const customerId = buyer.kind === 'guest' ? null : buyer.customerId;
    const args = { ...asked, customerId, opensAccount: buyer.kind === 'new', details, agreed, note, validUntil };
    if (!(await command.run('makeQuote', args))) return kept.resume();
    own.forget();
    await act('discardDraft', { id: draftId });
    toast('ok', t.made);
    navigate({ page: 'quote', quoteId: form.quoteId }, 'replace');
  };
  return (
    <Dialog
      title={t.makeTitle}
      confirmLabel={t.make}
      confirmDisabled={!details}
      busy={command.busy}
      width={620}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field
        label={t.validUntil}
        name="validUntil"
        type="date"
        value={validUntil}
        onChange={setValidUntil}
        hint={t.validHint}
        error={past ? t.past : null}
        required
        autoFocus
      />
      <Field label={t.note} name="note" rows={3} maxLength={2000} value={note} onChange={setNote} hint={t.noteHint} />
      <Restored own={own} />
      {agrees && (
        <Rows>
          <Small>
            {t.agreed} · {t.agreedHint}
          </Small>
          {read.priced.map((line) => (
            <Agreed
              key={line.id}
              name={`${line.quantity} × ${lineName(line, { label: line.format })}`}
              listCents={line.unitCents}
              typed={prices[line.id] ?? ''}
              onChange={(typed) => setPrices({ ...prices, [line.id]: typed })}
            />
          ))}
        </Rows>
      )}
      <p>
        {t.total} <Money cents={totals.totalCents} strong />
      </p>
      {read.leavesOut && <Muted>{t.leftOut}</Muted>}
      <RefusalNote what={command.error} shop={profile.id} alert />
    </Dialog>
  );
}

function Agreed({
  name,
  listCents,
  typed,
  onChange,
}: {
  name: string;
  listCents: number;
  typed: string;
  onChange: (typed: string) => void;
}) {
  const t = useT(quoteWords);
  const { money } = useFormat();
  return (
    <Field
      label={t.agreedOf(name)}
      inputMode="decimal"
      value={typed}
      placeholder={typedAmount(listCents)}
      end={money(listCents)}
      onChange={onChange}
      error={typed.trim() !== '' && centsOf(typed) === null ? t.amountWrong : null}
    />
  );
}
