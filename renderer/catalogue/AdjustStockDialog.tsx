import { useId, useState } from 'react';
import { lineName } from '../../domain/order/basket.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { FormatSelect } from './FormatSelect.tsx';
import { type AdjustForm, readAdjustment, stockOfFormat } from './adjustment.ts';
import { stockWords } from './stock-words.ts';

/** The stock of one format counted anew, or so many pieces more or fewer, with the reason (CAT-1). */
export function AdjustStockDialog({ hit, sku, onClose }: { hit: ArticleHit; sku: string; onClose: () => void }) {
  const t = useT(stockWords);
  const format = useFormat();
  const command = useCommand();
  const note = useId();
  // pieces were counted when this was opened: what is sold or brought since is another matter
  const [opened] = useState(hit);
  const [auditId] = useState(newId);
  const [sent, setSent] = useState(false);
  const [form, setForm] = useState<AdjustForm>(() => fresh(hit, sku));
  const { article } = hit;
  const now = stockOfFormat(hit, form.sku).onHand;
  const read = readAdjustment(form, opened, now);
  const reason = form.why === 'other' ? form.reason.trim() : t.adjust.reasons[form.why];
  const confirm = async () => {
    setSent(true);
    if (read.change === null || read.problem !== null || reason === '') return;
    const { shop, id: articleId } = article;
    const what = { auditId, shop, articleId, sku: form.sku, change: read.change, restock: read.restock, reason };
    if (!(await command.run('adjustStock', what))) return;
    toast('ok', t.adjust.done);
    onClose();
  };
  const problem = read.problem === null || (read.problem === 'required' && !sent) ? null : t.adjust[read.problem];
  const sold = article.formats.find((each) => each.sku === form.sku);
  return (
    <Dialog
      title={t.adjust.title(sold === undefined ? article.name : lineName(article, sold))}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.adjust.confirm}
      busy={command.busy}
    >
      <FormatSelect article={article} value={form.sku} onChange={(next) => setForm(fresh(hit, next))} />
      <Choice
        label={t.adjust.how}
        value={form.how}
        onChange={(how) => setForm({ ...form, how, typed: '' })}
        options={[
          { value: 'counted', label: t.adjust.counted },
          { value: 'change', label: t.adjust.change },
        ]}
      />
      <Field
        label={form.how === 'counted' ? t.adjust.countedLabel : t.adjust.changeLabel}
        name="pieces"
        inputMode={form.how === 'counted' ? 'numeric' : 'text'}
        value={form.typed}
        onChange={(typed) => setForm({ ...form, typed })}
        hint={form.how === 'counted' ? t.adjust.countedHint : undefined}
        error={problem}
        aria={{ 'aria-describedby': note }}
        autoFocus
      />
      <p id={note} role="status" style={{ fontWeight: 600 }}>
        {read.change !== null && read.change !== 0 && read.problem === null
          ? t.adjust.becomes(format.count(now), format.count(now + read.change), signed(read.change, format.count))
          : format.count(now)}
      </p>
      {now !== stockOfFormat(opened, form.sku).onHand && <p>{t.adjust.meanwhile}</p>}
      <Field
        label={t.adjust.restock}
        name="restock"
        type="date"
        value={form.restockOn}
        onChange={(restockOn) => setForm({ ...form, restockOn })}
        hint={t.adjust.restockHint}
      />
      <Select
        label={t.adjust.reason}
        name="why"
        value={form.why}
        onChange={(why) => setForm({ ...form, why })}
        options={whys.map((why) => ({ value: why, label: t.adjust.reasons[why] }))}
      />
      {form.why === 'other' && (
        <Field
          label={t.adjust.otherReason}
          name="reason"
          maxLength={200}
          value={form.reason}
          onChange={(typed) => setForm({ ...form, reason: typed })}
          error={sent && reason === '' ? t.adjust.required : null}
          required
        />
      )}
      <RefusalNote what={command.error} shop={article.shop} alert />
    </Dialog>
  );
}

const whys = ['inventory', 'delivery', 'returned', 'broken', 'lost', 'restock', 'other'] as const;

function fresh(hit: ArticleHit, sku: string): AdjustForm {
  const restockOn = stockOfFormat(hit, sku).restockOn ?? '';
  return { sku, how: 'counted', typed: '', restockOn, why: 'inventory', reason: '' };
}

function signed(change: number, count: (value: number) => string): string {
  return change > 0 ? `+${count(change)}` : `−${count(-change)}`;
}
