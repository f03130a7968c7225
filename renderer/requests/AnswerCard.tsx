import { styled } from '@mui/material/styles';
import { Paperclip, Send, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { FILES, type MessageFile } from '../../domain/request/request.ts';
import { fillTemplate, gapsIn } from '../../domain/request/templates.ts';
import type { RequestView } from '../../domain/request/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { Restored } from '../own-text/Restored.tsx';
import { useOwnText } from '../own-text/use-own-text.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { useMay, useStaff } from '../workstation-state.ts';
import { requestWords } from './words.ts';

type Then = 'closes' | 'waiting' | 'stays';

/** An answer, from a ready-made one or not; nothing goes out with a gap in it (MSG-1). */
export function AnswerCard({ view, profile }: { view: RequestView; profile: ShopProfile }) {
  const t = useT(requestWords);
  const locale = useLocale();
  const command = useCommand();
  const staff = useStaff();
  const maySend = useMay('mail.send');
  const { request, order, language } = view;
  const canMail = maySend && request.email !== '';
  const [messageId, setMessageId] = useState(newId);
  const own = useOwnText(`answer ${request.id}`, request.shop);
  const { text, setText } = own;
  const [way, setWay] = useState<'email' | 'phone'>('email');
  const [then, setThen] = useState<Then>('closes');
  const [files, setFiles] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const by = canMail ? way : 'phone';
  const gaps = gapsIn(text);
  const empty = text.trim() === '';

  const begin = (id: string) => {
    const template = profile.contact.templates.find((each) => each.id === id);
    if (!template) return;
    const { phone, email } = profile.identity;
    const values = { name: request.name, agent: staff?.name ?? '', shop: profile.name, phone, email };
    const filled = fillTemplate(template.text[language], { ...values, order: order?.code ?? '' });
    setText(empty ? filled : `${text.trimEnd()}\n\n${filled}`);
  };
  const send = async () => {
    setTried(true);
    if (empty || gaps.length > 0) return;
    const going = by === 'email' ? view.files.filter((file) => files.includes(keyOf(file))) : [];
    const args = {
      requestId: request.id,
      messageId,
      text,
      by,
      waiting: then === 'waiting',
      closes: then === 'closes',
      files: going.map(({ kind, id }) => ({ kind, id })),
    };
    if (!(await command.run('answerRequest', args))) return;
    toast('ok', t.sent[by]);
    setMessageId(newId());
    own.forget();
    setFiles([]);
    setThen('closes');
    setTried(false);
  };
  const templates = profile.contact.templates.filter(({ topic }) => topic === null || topic === request.topic);
  return (
    <Card title={t.answerTitle}>
      <Form>
        {templates.length > 0 && (
          <Select
            label={t.template}
            name="template"
            value=""
            options={[
              { value: '', label: t.noTemplate },
              ...templates.map(({ id, label }) => ({ value: id, label: label[locale] })),
            ]}
            onChange={begin}
          />
        )}
        <Field
          label={t.yourAnswer}
          name="answer"
          rows={8}
          maxLength={4000}
          value={text}
          onChange={setText}
          error={tried && empty ? t.required : null}
          required
        />
        <Restored own={own} />
        {gaps.length > 0 && (
          <p role="status" className="gaps" data-tried={tried || undefined}>
            <TriangleAlert aria-hidden size={16} />
            {t.gaps(gaps.map((name) => `{${name}}`).join(', '))}
          </p>
        )}
        {canMail && (
          <Choice
            label={t.by}
            value={way}
            onChange={setWay}
            options={(['email', 'phone'] as const).map((value) => ({ value, label: t.ways[value] }))}
          />
        )}
        <Muted>{canMail ? by === 'email' && t.goesTo(request.email) : t.noEmail}</Muted>
        {by === 'email' && view.files.length > 0 && (
          <fieldset>
            <legend>
              <Paperclip aria-hidden size={14} /> {t.files}
            </legend>
            {view.files.map((file) => (
              <Checkbox
                key={keyOf(file)}
                label={t.file[file.kind](file.name)}
                checked={files.includes(keyOf(file))}
                disabled={!files.includes(keyOf(file)) && files.length >= FILES}
                onChange={(goes) =>
                  setFiles(files.filter((key) => key !== keyOf(file)).concat(goes ? keyOf(file) : []))
                }
              />
            ))}
          </fieldset>
        )}
        <Choice<Then>
          label={t.afterwards}
          value={then}
          onChange={setThen}
          options={(['closes', 'waiting', 'stays'] as const).map((value) => ({ value, label: t.thens[value] }))}
        />
        <RefusalNote what={command.error} shop={request.shop} alert />
        <Wrapped>
          <Button
            look="primary"
            icon={<Send aria-hidden />}
            busy={command.busy}
            shortcut="Ctrl+Enter"
            onClick={() => void send()}
          >
            {t.send}
          </Button>
        </Wrapped>
      </Form>
    </Card>
  );
}

function keyOf({ kind, id }: Pick<MessageFile, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

const Form = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '.gaps': { display: 'flex', gap: 8, alignItems: 'center', color: 'var(--accent-text)', margin: 0 },
  '.gaps[data-tried]': { color: 'var(--error)' },
  '> fieldset:has(input[type=checkbox])': {
    border: 0,
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: 4,
  },
  legend: { fontSize: 13, color: 'var(--muted)', fontWeight: 500, padding: 0, marginBottom: 4 },
});
