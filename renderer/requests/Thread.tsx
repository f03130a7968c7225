import { styled } from '@mui/material/styles';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Mail } from '../../domain/mail/mail.ts';
import type { ContactRequest, MessageFile } from '../../domain/request/request.ts';
import type { RequestView } from '../../domain/request/views.ts';
import { useT } from '../i18n/words.ts';
import { MailDialog } from '../orders/dialogs/MailDialog.tsx';
import { mailTones } from '../orders/mail-tones.ts';
import { mailWords } from '../orders/mail-words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { When } from '../ui/When.tsx';
import { requestWords } from './words.ts';

type Message = ContactRequest['thread'][number];

/** Everything said to and fro, oldest first, the request itself at the top. */
export function Thread({ view: { request, letters } }: { view: RequestView }) {
  const t = useT(requestWords);
  const [read, setRead] = useState<Mail | null>(null);
  const { thread, answer } = request;
  // closed before answers were kept in the thread
  const apart = answer !== '' && !thread.some(({ from, text }) => from === 'shop' && text === answer);
  return (
    <List>
      <li data-from="customer">
        <Head name={request.name} at={request.openedAt} note={t.firstMessage} />
        <p>{request.text}</p>
      </li>
      {thread.map((message) => (
        <Said
          key={message.id}
          message={message}
          letter={letters.find(({ id }) => id === message.mailId) ?? null}
          onRead={setRead}
        />
      ))}
      {apart && (
        <li data-from="shop">
          <Head name={request.closedByName ?? ''} at={request.closedAt} note="" />
          <p>{answer}</p>
        </li>
      )}
      {read && <MailDialog mail={read} onClose={() => setRead(null)} />}
    </List>
  );
}

function Said({
  message: { from, byName, at, text, files, mailId },
  letter,
  onRead,
}: {
  message: Message;
  letter: Mail | null;
  onRead: (letter: Mail) => void;
}) {
  const t = useT(requestWords);
  const mail = useT(mailWords);
  return (
    <li data-from={from}>
      <Head name={byName} at={at} note={from === 'shop' && mailId === null ? t.byPhone : ''}>
        {letter && (
          <>
            <Chip tone={mailTones[letter.state]}>{mail.states[letter.state]}</Chip>
            <Button size="small" look="quiet" onClick={() => onRead(letter)}>
              {t.readMail}
            </Button>
          </>
        )}
      </Head>
      <p>{text}</p>
      <Files files={files} />
    </li>
  );
}

function Head({
  name,
  at,
  note,
  children,
}: {
  name: string;
  at: string | null;
  note: string;
  children?: React.ReactNode;
}) {
  return (
    <header>
      <b>{name}</b>
      {note !== '' && <span>{note}</span>}
      {at !== null && <When at={at} shape="dayTime" />}
      {children}
    </header>
  );
}

function Files({ files }: { files: readonly MessageFile[] }) {
  const t = useT(requestWords);
  if (files.length === 0) return null;
  return (
    <footer>
      {files.map(({ kind, id, name }) => (
        <Chip key={`${kind} ${id}`} tone="neutral" icon={<Paperclip aria-hidden />}>
          {t.file[kind](name)}
        </Chip>
      ))}
    </footer>
  );
}

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  li: { borderLeft: '3px solid var(--line2)', padding: '2px 0 2px 12px', marginRight: 48 },
  'li[data-from="shop"]': { borderLeftColor: 'var(--primary)', marginRight: 0, marginLeft: 48 },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 10px',
    fontSize: 13,
    color: 'var(--muted)',
    minHeight: 28,
  },
  'header b': { color: 'var(--ink)', fontWeight: 600 },
  p: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  footer: { display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 6 },
});
