import { useState } from 'react';
import type { Article } from '../../domain/catalogue/article.ts';
import { NewQuestion } from '../../domain/catalogue/question-commands.ts';
import { replyDue } from '../../domain/request/deadline.ts';
import { useChecked, useTouched } from '../address/use-checked.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useNow } from '../use-now.ts';
import { useShopById } from '../workstation-state.ts';
import { questionWords } from './question-words.ts';

/** A question told on the phone that nobody can answer at once; its answer goes by e-mail (CAT-3, SHOP-4). */
export function NewQuestionDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const t = useT(questionWords);
  const format = useFormat();
  const command = useCommand();
  const profile = useShopById(article.shop);
  const now = useNow();
  const [form, setForm] = useState(() => ({
    ...{ questionId: newId(), shop: article.shop, articleId: article.id, customerId: null },
    ...{ name: '', email: '', language: 'fr' as const, text: '' },
  }));
  const { value, errors } = useChecked(NewQuestion, form);
  const { touch, send, shown } = useTouched();
  const due = profile === null ? '' : format.dayTime(replyDue(new Date(now).toISOString(), profile, 'reply'));
  const confirm = async () => {
    send();
    if (value === null || !(await command.run('askQuestion', value))) return;
    toast('ok', t.created(due));
    onClose();
  };
  const field = (name: 'name' | 'email' | 'text') => ({
    label: t[name],
    name,
    value: form[name],
    error: shown(errors, name),
    onChange: (typed: string) => setForm({ ...form, [name]: typed }),
    onBlur: () => touch(name),
  });
  return (
    <Dialog
      title={t.createTitle(article.name)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.createConfirm}
      busy={command.busy}
    >
      <Field {...field('text')} rows={4} hint={t.textHint} required autoFocus />
      <Field {...field('email')} inputMode="email" required />
      <Field {...field('name')} />
      <p>{t.due(due)}</p>
      <RefusalNote what={command.error} shop={article.shop} alert />
    </Dialog>
  );
}
