import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Temporal } from 'temporal-polyfill';
import { personName } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { isOffline } from '../frame/sync-state.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useWorkstation } from '../workstation-state.ts';
import { CustomerPicker, type Picked } from './CustomerPicker.tsx';
import { type IssueForm, readIssue } from './issue-form.ts';
import { voucherWords } from './words.ts';

const ownLabels: readonly string[] = Object.values(voucherWords.fr.issue.labels);

/** A new voucher, by a manager: for one customer, or a code for everyone (AVO-1, AVO-2). Its code is drawn by the backend. */
export function IssueDialog({
  shop,
  customer,
  onClose,
}: {
  shop: ShopProfile;
  /** Whose it will be; null: chosen here. */
  customer: Customer | null;
  onClose: () => void;
}) {
  const t = useT(voucherWords).issue;
  const command = useCommand();
  const day = useShopDay(shop);
  const offline = useWorkstation(({ sync }) => isOffline(sync));
  const [voucherId] = useState(newId);
  const [picked, setPicked] = useState<Picked | null>(
    customer && { id: customer.id, name: personName(customer.details) },
  );
  const [form, setForm] = useState<IssueForm>(() => blank(shop, day));
  const [told, setTold] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const { args, wrongs } = readIssue({ ...form, customerId: picked?.id ?? null }, { voucherId, shop: shop.id, day });
  const personal = form.whose === 'personal';
  const change = (next: Partial<IssueForm>) => setForm((last) => ({ ...last, ...next }));
  const errorOf = (name: keyof IssueForm) => {
    const wrong = wrongs[name];
    // what is missing is told once it was sent; what is wrong at once
    return wrong === undefined || (!told && (wrong === 'required' || wrong === 'customer')) ? null : t.wrong[wrong];
  };
  const field = (name: 'worth' | 'minimum' | 'from' | 'to' | 'uses' | 'label' | 'reason' | 'code') => ({
    name,
    value: form[name],
    error: errorOf(name),
    onChange: (typed: string) => change({ [name]: typed }),
  });
  const focus = (name: string) => body.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus();
  const confirm = async () => {
    if (args === null) {
      setTold(true);
      const [first] = Object.keys(wrongs);
      return focus(first ?? '');
    }
    if (!(await command.run('issueVoucher', args))) return;
    toast('ok', args.code === null || args.code === undefined ? t.done : t.doneCode(args.code));
    onClose();
  };
  const pick = (to: Picked | null) => {
    flushSync(() => setPicked(to));
    if (to !== null) focus(form.kind === 'freeDelivery' ? 'minimum' : 'worth');
  };
  const kind = (to: IssueForm['kind']) =>
    change({ kind: to, ...(ownLabels.includes(form.label) && { label: voucherWords.fr.issue.labels[to] }) });
  return (
    <Dialog
      title={t.title}
      width={600}
      confirmLabel={t.confirm}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Body ref={body}>
        {customer === null && (
          <Choice
            label={t.whose}
            value={form.whose}
            options={[
              { value: 'personal', label: t.personal },
              { value: 'general', label: t.general },
            ]}
            onChange={(whose) => change({ whose, uses: whose === 'personal' ? '1' : '' })}
          />
        )}
        {personal && <CustomerPicker shop={shop.id} value={picked} error={errorOf('customerId')} onChange={pick} />}
        {!personal && <Field label={t.code} hint={t.codeHint} maxLength={24} {...field('code')} />}
        <Choice
          label={t.value}
          value={form.kind}
          options={(['amount', 'percent', 'freeDelivery'] as const).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={kind}
        />
        <Pair>
          {form.kind !== 'freeDelivery' && (
            <Field
              label={form.kind === 'amount' ? t.amount : t.percent}
              inputMode="decimal"
              end={form.kind === 'amount' ? '€' : '%'}
              required
              autoFocus={customer !== null}
              {...field('worth')}
            />
          )}
          <Field label={t.minimum} hint={t.minimumHint} inputMode="decimal" end="€" {...field('minimum')} />
          <Field label={t.from} type="date" {...field('from')} />
          <Field label={t.to} type="date" hint={t.toHint} {...field('to')} />
          <Field label={t.uses} hint={t.usesHint} inputMode="numeric" {...field('uses')} />
        </Pair>
        {!personal && (
          <Checkbox
            label={t.oncePerCustomer}
            checked={form.oncePerCustomer}
            onChange={(oncePerCustomer) => change({ oncePerCustomer })}
          />
        )}
        <Checkbox label={t.combinable} checked={form.combinable} onChange={(combinable) => change({ combinable })} />
        <Pair>
          <Field label={t.label} maxLength={80} required {...field('label')} />
          <Field label={t.reason} maxLength={200} required {...field('reason')} />
        </Pair>
        {(personal || form.code.trim() === '') && (
          <Note data-warn={offline || undefined}>{offline ? t.offline : t.drawn}</Note>
        )}
        <RefusalNote what={command.error} shop={shop.id} alert />
      </Body>
    </Dialog>
  );
}

/** As the shop gives most of them: one customer, once, for as long as its vouchers last. The label is the order's, in French. */
function blank(shop: ShopProfile, day: string): IssueForm {
  const to = Temporal.PlainDate.from(day).add({ months: shop.afterSale.voucherMonths }).toString();
  return {
    whose: 'personal',
    customerId: null,
    code: '',
    kind: 'amount',
    worth: '',
    minimum: '',
    from: '',
    to,
    uses: '1',
    oncePerCustomer: false,
    combinable: true,
    label: voucherWords.fr.issue.labels.amount,
    reason: '',
  };
}

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 14 });
const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  gap: 14,
  alignItems: 'start',
});
const Note = styled('p')({
  padding: '7px 12px',
  borderRadius: 8,
  background: 'var(--info-soft)',
  '&[data-warn]': { background: 'var(--accent-soft)', color: 'var(--accent-text)' },
});
