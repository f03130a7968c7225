import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { ArticleQuestion } from '../../domain/catalogue/wishes.ts';
import { fillTemplate, gapsIn } from '../../domain/request/templates.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { useShopById, useStaff } from '../workstation-state.ts';
import { questionWords } from './question-words.ts';

/** The one answer to a question, from a template or not; it goes by e-mail (CAT-3). */
export function AnswerDialog({
  question,
  article,
  onClose,
}: {
  question: ArticleQuestion;
  /** Its name. */
  article: string;
  onClose: () => void;
}) {
  const t = useT(questionWords);
  const locale = useLocale();
  const staff = useStaff();
  const profile = useShopById(question.shop);
  const command = useCommand();
  const [templateId, setTemplateId] = useState('');
  const [answer, setAnswer] = useState('');
  const [sent, setSent] = useState(false);
  const templates = profile === null ? [] : templatesFor(profile);
  const [gap] = gapsIn(answer);
  const confirm = async () => {
    setSent(true);
    if (answer.trim() === '' || gap !== undefined) return;
    if (!(await command.run('answerQuestion', { questionId: question.id, answer }))) return;
    toast('ok', t.sent(question.email));
    onClose();
  };
  const choose = (id: string) => {
    setTemplateId(id);
    const template = templates.find((each) => each.id === id);
    if (!template || profile === null) return;
    const { phone, email } = profile.identity;
    const known = { name: question.name, agent: staff?.name ?? '', shop: profile.name, phone, email, order: '' };
    setAnswer(fillTemplate(template.text[question.language], known));
  };
  const wrong = gap === undefined ? (answer.trim() === '' ? t.required : null) : t.gap(`{${gap}}`);
  return (
    <Dialog
      title={t.answerTitle(article)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.send}
      busy={command.busy}
      width={620}
    >
      <Asked>{question.text}</Asked>
      {templates.length > 0 && (
        <Select
          label={t.template}
          value={templateId}
          onChange={choose}
          options={[
            { value: '', label: t.noTemplate },
            ...templates.map(({ id, label }) => ({ value: id, label: label[locale] })),
          ]}
        />
      )}
      <Field
        label={t.answerField}
        name="answer"
        rows={7}
        maxLength={4000}
        value={answer}
        onChange={setAnswer}
        hint={t.answerHint(question.email)}
        error={sent || gap !== undefined ? wrong : null}
        required
        autoFocus
      />
      <RefusalNote what={command.error} shop={question.shop} alert />
    </Dialog>
  );
}

/** A question is about an article: what speaks of an order is of no use. */
function templatesFor({ contact }: ShopProfile): ShopProfile['contact']['templates'] {
  return contact.templates.filter(({ text }) => !`${text.fr}${text.en}`.includes('{order}'));
}

const Asked = styled('blockquote')({
  margin: 0,
  padding: '2px 0 2px 10px',
  borderLeft: '3px solid var(--line2)',
  color: 'var(--muted)',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
