import { useState } from 'react';
import { NewRequest } from '../../domain/request/commands.ts';
import { replyDue } from '../../domain/request/deadline.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useChecked, useTouched } from '../address/use-checked.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { useNow } from '../use-now.ts';
import { requestWords } from './words.ts';

/** Who asks, and about what. */
export interface About {
  customerId: string | null;
  orderId: string | null;
  name: string;
  email: string;
  phone: string;
}
export const nobody: About = { customerId: null, orderId: null, name: '', email: '', phone: '' };

/** A request told on the phone: topic, who, what; the moment it is due is seen before it is saved (SHOP-4). */
export function NewRequestDialog({ shop, about, onClose }: { shop: ShopProfile; about: About; onClose: () => void }) {
  const t = useT(requestWords);
  const locale = useLocale();
  const format = useFormat();
  const command = useCommand();
  const now = useNow();
  const { topics, claimBusinessDays } = shop.contact;
  const [form, setForm] = useState(() => ({
    requestId: newId(),
    shop: shop.id,
    topic: topics[0]?.id ?? '',
    urgency: 'reply' as 'reply' | 'claim',
    text: '',
    ...about,
  }));
  const { value, errors } = useChecked(NewRequest, form);
  const { touch, send, shown } = useTouched();
  const due = format.dayTime(replyDue(new Date(now).toISOString(), shop, form.urgency));
  const confirm = async () => {
    send();
    if (value === null || !(await command.run('openRequest', value))) return;
    toast('ok', t.created(due));
    onClose();
  };
  const field = (name: 'name' | 'email' | 'phone' | 'text') => ({
    label: t[name],
    name,
    value: form[name],
    error: shown(errors, name),
    onChange: (typed: string) => setForm({ ...form, [name]: typed }),
    onBlur: () => touch(name),
  });
  return (
    <Dialog
      title={t.create}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.createConfirm}
      busy={command.busy}
    >
      {topics.length > 1 && (
        <Select
          label={t.topic}
          name="topic"
          value={form.topic}
          options={topics.map(({ id, label }) => ({ value: id, label: label[locale] }))}
          onChange={(topic) => setForm({ ...form, topic })}
        />
      )}
      {claimBusinessDays !== null && (
        <Checkbox
          label={t.claim}
          hint={t.claimHint(claimBusinessDays)}
          checked={form.urgency === 'claim'}
          onChange={(claim) => setForm({ ...form, urgency: claim ? 'claim' : 'reply' })}
        />
      )}
      <Field {...field('name')} required autoFocus={about.name === ''} />
      <Field {...field('phone')} type="tel" />
      <Field {...field('email')} inputMode="email" />
      <Field {...field('text')} rows={5} hint={t.textHint} required autoFocus={about.name !== ''} />
      <p>{t.due(due)}</p>
      <RefusalNote what={command.error} shop={shop.id} alert />
    </Dialog>
  );
}
