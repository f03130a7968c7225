import { styled } from '@mui/material/styles';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { attentionWords } from './words.ts';

/** What may be done about a letter that did not leave, under its row (ORD-18). */
export function LetterFoot({ mailId, shop }: { mailId: string; shop: string | null }) {
  const t = useT(attentionWords);
  const command = useCommand();
  const settle = async () => {
    if (await command.run('settleLetter', { mailId })) toast('ok', t.letterSettled);
  };
  return (
    <Root>
      <span>{t.letterHint}</span>
      <Button size="small" busy={command.busy} onClick={() => void settle()} shortcut="C">
        {t.settle}
      </Button>
      <RefusalNote what={command.error} alert {...(shop === null ? {} : { shop })} />
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  padding: '0 14px 10px',
  background: 'var(--primary-soft)',
  boxShadow: 'inset 3px 0 0 var(--primary)',
  color: 'var(--muted)',
  fontSize: 13,
});
