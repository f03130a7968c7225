import { useState } from 'react';
import { NewAlert } from '../../domain/catalogue/alert-commands.ts';
import type { Language } from '../../domain/language.ts';
import { lineName } from '../../domain/order/basket.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { useChecked, useTouched } from '../address/use-checked.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useShopById } from '../workstation-state.ts';
import { FormatSelect } from './FormatSelect.tsx';
import { stockWords } from './stock-words.ts';

/** Who wants to know. */
export interface Waits {
  customerId: string | null;
  email: string;
  language: Language;
}
export const somebody: Waits = { customerId: null, email: '', language: 'fr' };

/** « Me prévenir », as the caller asks (CAT-1). */
export function AlertDialog({
  hit,
  sku,
  who,
  onClose,
}: {
  hit: ArticleHit;
  sku: string;
  who: Waits;
  onClose: () => void;
}) {
  const t = useT(stockWords).alert;
  const { article } = hit;
  const { shop, id: articleId } = article;
  const command = useCommand();
  const today = useShopDay(useShopById(shop));
  const [form, setForm] = useState(() => ({ alertId: newId(), shop, articleId, sku, ...who, until: '' }));
  // another address than the customer's own is whoever's it is
  const customerId = form.email.trim().toLowerCase() === who.email.toLowerCase() ? who.customerId : null;
  const asked = { ...form, customerId, until: form.until === '' ? null : form.until };
  const { value, errors } = useChecked(NewAlert, asked);
  const { touch, send, shown } = useTouched();
  const past = form.until !== '' && form.until < today;
  const confirm = async () => {
    send();
    if (value === null || past || !(await command.run('leaveStockAlert', value))) return;
    toast('ok', t.done(value.email));
    onClose();
  };
  const sold = article.formats.find((each) => each.sku === form.sku);
  return (
    <Dialog
      title={t.title(sold === undefined ? article.name : lineName(article, sold))}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.confirm}
      busy={command.busy}
    >
      <p>{t.lead}</p>
      <FormatSelect article={article} value={form.sku} onChange={(next) => setForm({ ...form, sku: next })} />
      <Field
        label={t.email}
        name="email"
        inputMode="email"
        value={form.email}
        onChange={(email) => setForm({ ...form, email })}
        onBlur={() => touch('email')}
        error={shown(errors, 'email')}
        required
        autoFocus
      />
      <Field
        label={t.until}
        name="until"
        type="date"
        value={form.until}
        onChange={(until) => setForm({ ...form, until })}
        hint={t.untilHint}
        error={past ? t.past : null}
      />
      <RefusalNote what={command.error} shop={shop} alert />
    </Dialog>
  );
}
