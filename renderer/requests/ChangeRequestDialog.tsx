import { useState } from 'react';
import type { RequestView } from '../../domain/request/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { query } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { requestWords } from './words.ts';

/** Topic, whom and which order it is about: put right as one learns more (MSG-1). */
export function ChangeRequestDialog({
  view: { request, order, customer },
  profile,
  onClose,
}: {
  view: RequestView;
  profile: ShopProfile;
  onClose: () => void;
}) {
  const t = useT(requestWords);
  const locale = useLocale();
  const command = useCommand();
  const { topics } = profile.contact;
  const [form, setForm] = useState({
    topic: request.topic,
    name: request.name,
    phone: request.phone,
    email: request.email,
    code: order?.code ?? '',
    customerId: request.customerId ?? '',
  });
  const [search, setSearch] = useState('');
  const [codeError, setCodeError] = useState<string | null>(null);
  const asked = search.trim() === '' ? null : { shop: request.shop, text: search, limit: 8 };
  const found = useLive('customerSearch', asked, ['customers']).data ?? [];
  const known = customer && !found.some(({ id }) => id === customer.id) ? [customer] : [];
  const confirm = async () => {
    const about = await orderOf(form.code, request.shop);
    setCodeError(typeof about === 'string' ? t[about] : null);
    if (typeof about === 'string') return;
    const { topic, name, phone, email } = form;
    const customerId = form.customerId === '' ? (about?.customerId ?? null) : form.customerId;
    const args = { requestId: request.id, topic, name, phone, email, orderId: about?.id ?? null, customerId };
    if (!(await command.run('changeRequest', args))) return;
    toast('ok', t.changed);
    onClose();
  };
  const field = (name: 'name' | 'phone' | 'email') => ({
    label: t[name],
    name,
    value: form[name],
    onChange: (typed: string) => setForm({ ...form, [name]: typed }),
  });
  const listed = topics.some(({ id }) => id === request.topic)
    ? topics
    : [{ id: request.topic, label: null }, ...topics];
  return (
    <Dialog
      title={t.changeTitle}
      confirmLabel={t.change}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Select
        label={t.topic}
        name="topic"
        value={form.topic}
        options={listed.map(({ id, label }) => ({ value: id, label: label?.[locale] ?? id }))}
        onChange={(topic) => setForm({ ...form, topic })}
      />
      <Field {...field('name')} required autoFocus />
      <Field {...field('phone')} type="tel" />
      <Field {...field('email')} inputMode="email" />
      <Field
        label={t.orderCode}
        name="code"
        value={form.code}
        error={codeError}
        onChange={(code) => setForm({ ...form, code })}
      />
      <Field label={t.customerFind} name="customerSearch" type="search" value={search} onChange={setSearch} />
      <Select
        label={t.customerLinked}
        name="customerId"
        value={form.customerId}
        options={[
          { value: '', label: t.customerNone },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
          ...found.map(({ id, name, city }) => ({ value: id, label: city === '' ? name : `${name} · ${city}` })),
        ]}
        onChange={(customerId) => setForm({ ...form, customerId })}
      />
      <RefusalNote what={command.error} shop={request.shop} alert />
    </Dialog>
  );
}

type Unfit = 'orderUnknown' | 'orderElsewhere';

/** Null: none is meant. */
async function orderOf(typed: string, shop: string): Promise<{ id: string; customerId: string | null } | null | Unfit> {
  const code = typed.trim().toUpperCase();
  if (code === '') return null;
  const view = await query('orderByCode', { code }).catch(() => null);
  if (!view) return 'orderUnknown';
  const { id, shop: of, customer } = view.order;
  return of === shop ? { id, customerId: customer.id } : 'orderElsewhere';
}
