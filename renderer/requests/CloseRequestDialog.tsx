import { useState } from 'react';
import type { ContactRequest } from '../../domain/request/request.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useTopic } from './use-topic.ts';
import { requestWords } from './words.ts';

/** A request is closed with what was answered (MSG-1). */
export function CloseRequestDialog({ request, onClose }: { request: ContactRequest; onClose: () => void }) {
  const t = useT(requestWords);
  const command = useCommand();
  const [answer, setAnswer] = useState('');
  const [messageId] = useState(newId);
  const [sent, setSent] = useState(false);
  const topic = useTopic(request);
  const confirm = async () => {
    setSent(true);
    if (answer.trim() === '') return;
    if (!(await command.run('closeRequest', { requestId: request.id, answer, messageId }))) return;
    toast('ok', t.closed);
    onClose();
  };
  return (
    <Dialog
      title={t.closeTitle(topic)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={t.close}
      busy={command.busy}
    >
      <Field
        label={t.answer}
        name="answer"
        rows={5}
        value={answer}
        onChange={setAnswer}
        hint={t.answerHint}
        error={sent && answer.trim() === '' ? t.required : null}
        required
        autoFocus
      />
      <RefusalNote what={command.error} shop={request.shop} alert />
    </Dialog>
  );
}
