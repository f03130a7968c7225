import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { ArticleQuestion } from '../../domain/catalogue/wishes.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Deadline } from '../requests/Deadline.tsx';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useStaff } from '../workstation-state.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { questionWords } from './question-words.ts';

/** One question: about what, by whom, by when it must be answered, and the answer (CAT-3). */
export function QuestionCard({
  question,
  article,
  current,
  onFocus,
}: {
  question: ArticleQuestion;
  /** Its name; empty until it is known. */
  article: string;
  /** Only this card's shortcuts work. */
  current: boolean;
  onFocus: () => void;
}) {
  const t = useT(questionWords);
  const staff = useStaff();
  const command = useCommand();
  const [answering, setAnswering] = useState(false);
  const { id: questionId, answeredAt, ownerId, ownerName } = question;
  const take = async () => {
    if (await command.run('takeQuestion', { questionId })) toast('ok', t.taken);
  };
  return (
    <Root data-current={current || undefined} onFocus={onFocus} onClick={onFocus} aria-label={article}>
      <header>
        <a href={hrefOf({ page: 'catalogue', articleId: question.articleId })}>{article}</a>
        <span className="end">
          {answeredAt === null ? (
            <Deadline request={question} />
          ) : (
            <>
              {t.answeredBy(question.answeredByName ?? '')} · <When at={answeredAt} shape="dayTime" />
            </>
          )}
        </span>
      </header>
      <Who question={question} />
      <p className="text">{question.text}</p>
      {question.answer !== '' && <p className="text answer">{question.answer}</p>}
      <footer>
        {answeredAt === null && (
          <Button
            look={current ? 'primary' : 'plain'}
            onClick={() => setAnswering(true)}
            {...(current ? { shortcut: 'R' } : {})}
          >
            {t.answer}
          </Button>
        )}
        {answeredAt === null && staff !== null && ownerId !== staff.id && (
          <Button onClick={() => void take()} busy={command.busy} {...(current ? { shortcut: 'P' } : {})}>
            {t.take}
          </Button>
        )}
        <span className="quiet">
          {ownerName === null ? t.nobody : t.owner(ownerName)} · {t.asked}{' '}
          <When at={question.askedAt} shape="dayTime" />
        </span>
      </footer>
      <RefusalNote what={command.error} shop={question.shop} alert />
      {answering && <AnswerDialog question={question} article={article} onClose={() => setAnswering(false)} />}
    </Root>
  );
}

function Who({ question: { name, email, customerId } }: { question: ArticleQuestion }) {
  const said = name === '' ? email : name;
  return (
    <div className="who">
      {customerId === null ? <span>{said}</span> : <a href={hrefOf({ page: 'customer', customerId })}>{said}</a>}
      {name !== '' && <span>{email}</span>}
    </div>
  );
}

const Root = styled(Surface)({
  padding: '12px 16px',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '&[data-current]': { borderColor: 'var(--primary)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  header: { display: 'flex', gap: 10, alignItems: 'center', flexWrap: 'wrap' },
  'header > a': { fontWeight: 600 },
  '.end': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13 },
  '.who': { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', fontSize: 13 },
  '.text': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.answer': { borderLeft: '3px solid var(--line2)', paddingLeft: 10, color: 'var(--muted)' },
  footer: { display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' },
  '.quiet': { color: 'var(--muted)', fontSize: 12.5, marginLeft: 'auto' },
});
