import { styled } from '@mui/material/styles';
import type { Mail } from '../../../domain/mail/mail.ts';
import { asText } from '../../../domain/mail/render.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { mailWords } from '../mail-words.ts';
import { Small } from '../order-style.ts';

/** A letter as the customer reads it, in plain text: nothing of it is ever taken for HTML here. */
export function MailDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const t = useT(mailWords);
  return (
    <Dialog title={mail.subject} onClose={onClose} width={640}>
      <Small>{t.to(mail.to)}</Small>
      <Letter lang={mail.language} tabIndex={0}>
        {asText(mail)}
      </Letter>
    </Dialog>
  );
}

const Letter = styled('pre')({
  margin: 0,
  padding: 16,
  borderRadius: 8,
  background: 'var(--paper)',
  boxShadow: 'inset 0 0 0 1px var(--line)',
  font: 'inherit',
  lineHeight: '21px',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
