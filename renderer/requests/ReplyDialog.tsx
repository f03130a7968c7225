import { useState } from 'react';
import type { ContactRequest } from '../../domain/request/request.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Restored } from '../own-text/Restored.tsx';
import { useOwnText } from '../own-text/use-own-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { requestWords } from './words.ts';

/** The customer says more, on the phone or by a letter: our turn again; a closed request is opened anew (MSG-1, SHOP-4). */
export function ReplyDialog({ request, onClose }: { request: ContactRequest; onClose: () => void }) {
  const t = useT(requestWords);
  const command = useCommand();
  const [messageId] = useState(newId);
  const own = useOwnText(`reply ${request.id}`, request.shop);
  const { text, setText } = own;
  const [tried, setTried] = useState(false);
  const open = request.closedAt === null;
  const confirm = async () => {
    setTried(true);
    if (text.trim() === '' || !(await command.run('noteReply', { requestId: request.id, messageId, text }))) return;
    own.forget();
    toast('ok', open ? t.replied : t.reopened);
    onClose();
  };
  return (
    <Dialog
      title={t.replyTitle}
      confirmLabel={t.reply}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field
        label={t.replyText}
        name="reply"
        rows={6}
        maxLength={4000}
        value={text}
        onChange={setText}
        hint={open ? t.replyHintOpen : t.replyHintClosed}
        error={tried && text.trim() === '' ? t.required : null}
        required
        autoFocus
      />
      <Restored own={own} />
      <RefusalNote what={command.error} shop={request.shop} alert />
    </Dialog>
  );
}
