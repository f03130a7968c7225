import { Eye, Mail as MailIcon, Send } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Mail } from '../../domain/mail/mail.ts';
import type { QuoteView } from '../../domain/quote/views.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { PaperRow } from '../orders/PaperRow.tsx';
import { MailDialog } from '../orders/dialogs/MailDialog.tsx';
import { mailTones } from '../orders/mail-tones.ts';
import { mailWords } from '../orders/mail-words.ts';
import { Muted, Row, Rows, Small } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { usePrinting } from '../orders/use-printing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useMay } from '../workstation-state.ts';
import { quoteWords } from './words.ts';

/** The paper of the quote, and the letters by which it went. */
export function QuotePapers({ view: { quote, letters } }: { view: QuoteView }) {
  const t = useT(quoteWords);
  const mail = useT(mailWords);
  const printing = usePrinting();
  const command = useCommand();
  const maySend = useMay('mail.send');
  const mailId = useRef(newId());
  const [read, setRead] = useState<Mail | null>(null);
  const { email } = quote.customer;
  const send = async () => {
    if (!(await command.run('sendQuote', { quoteId: quote.id, mailId: mailId.current }))) return;
    mailId.current = newId();
    toast('ok', t.sent);
  };
  return (
    <Card title={t.papers}>
      <Rows>
        <PaperRow
          label={t.paper}
          detail={quote.number ?? t.waitingHint}
          shortcut="D"
          busy={printing.busy}
          onAsk={(how) => void printing.runQuote(quote.id, how)}
        />
        {quote.state === 'open' && maySend && email !== '' && quote.number !== null && (
          <Row style={{ alignItems: 'center' }}>
            <Small style={{ overflowWrap: 'anywhere' }}>{t.goesTo(email)}</Small>
            <Button
              look={letters.length === 0 ? 'primary' : 'plain'}
              size="small"
              icon={<Send aria-hidden />}
              shortcut="S"
              busy={command.busy}
              onClick={() => void send()}
            >
              {t.send}
            </Button>
          </Row>
        )}
        {email === '' && <Muted>{t.noEmail}</Muted>}
        {letters.map((letter) => (
          <Row key={letter.id} style={{ alignItems: 'center' }}>
            <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
              <MailIcon size={16} aria-hidden color="var(--muted)" />
              <Chip tone={mailTones[letter.state]}>{mail.states[letter.state]}</Chip>
              <Muted>
                <When at={letter.sentAt ?? letter.queuedAt} shape="dayTime" />
              </Muted>
            </span>
            <IconButton label={mail.readOf(letter.to)} icon={<Eye aria-hidden />} onClick={() => setRead(letter)} />
          </Row>
        ))}
        {letters.length === 0 && email !== '' && <Muted>{t.neverSent}</Muted>}
      </Rows>
      <RefusalNote what={printing.error ?? command.error} shop={quote.shop} alert />
      {read && <MailDialog mail={read} onClose={() => setRead(null)} />}
    </Card>
  );
}
