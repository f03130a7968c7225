import { useState } from 'react';
import { z } from 'zod';
import { useLive } from '../../use-live.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { useChange } from '../use-change.ts';
import { orderWords } from '../words.ts';
import { AlertHint } from './AlertHint.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Form = z.object({ lineId: z.string(), text: z.string() });

/** VIE-3: the text only; until « expédié » on CadoMaestro, with the workshop alerted once preparation has begun. */
export function PersonalisationDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const t = useT(orderWords);
  const lines = view.order.lines.filter((line) => line.personalisation !== null);
  const first = lines[0];
  const [form, setForm] = useState(() =>
    filled(Form, args, { lineId: first?.id ?? '', text: first?.personalisation?.text ?? '' }),
  );
  const line = lines.find(({ id }) => id === form.lineId);
  const articles = useLive('articlesById', line ? { articleIds: [line.articleId] } : null, ['articles']).data;
  const max = articles?.[0]?.article.personalisation?.maxLength ?? 500;
  const length = [...form.text].length;
  const orderId = view.order.id;
  const typed = line && length <= max && form.text.trim() !== '';
  const change = useChange(view, 'changePersonalisation', typed ? () => ({ orderId, ...form }) : null, onDone);
  return (
    <Dialog
      title={t.personalisationTitle}
      onClose={onClose}
      onConfirm={() => void change.confirm()}
      confirmDisabled={!change.ready}
      busy={change.command.busy}
    >
      <RefusalNote what={view.gates.changePersonalisation} shop={view.order.shop} />
      <AlertHint view={view} action="changePersonalisation" />
      <Select
        label={t.personalisationLine}
        value={form.lineId}
        options={lines.map(({ id, name, format }) => ({
          value: id,
          label: format === '' ? name : `${name} · ${format}`,
        }))}
        onChange={(lineId) =>
          setForm({ lineId, text: lines.find(({ id }) => id === lineId)?.personalisation?.text ?? '' })
        }
      />
      <Field
        label={line?.personalisation?.label ?? t.personalisationText}
        value={form.text}
        onChange={(text) => setForm({ ...form, text })}
        rows={max > 60 ? 3 : 1}
        autoFocus
        hint={t.characters(length, max)}
        error={length > max ? t.characters(length, max) : null}
      />
      <ChangePreview order={view.order} change={change} />
    </Dialog>
  );
}
