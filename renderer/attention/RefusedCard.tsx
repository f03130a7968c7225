import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { RefusedRow } from '../../domain/views.ts';
import { act } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { loadAgain } from '../hand-over/load-again.ts';
import { useReopened } from '../orders/reopened.ts';
import { hrefOf, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { attentionWords } from './words.ts';

export function RefusedCard({
  row,
  by,
  settledBy,
  current,
}: {
  row: RefusedRow;
  by: string;
  settledBy: string | null;
  /** Only this card's shortcuts work. */
  current: boolean;
}) {
  const t = useT(attentionWords);
  const [error, setError] = useState<unknown>(null);
  const tried = (run: () => Promise<void>) => () => {
    setError(null);
    run().catch(setError);
  };
  const reopen = tried(async () => {
    const { draftId, orderId, name, args } = await act('reopenRefused', { commandId: row.commandId });
    if (draftId !== null) {
      toast('info', t.reopened);
      navigate({ page: 'phoneOrder', draftId });
    } else if (orderId !== null) {
      useReopened.getState().set({ orderId, name, args });
      navigate({ page: 'order', orderId, intent: name });
    } else if (name === 'handOverParcels' && (await loadAgain(args))) toast('info', t.loadedAgain);
    else toast('info', t.noWayBack);
  });
  const settle = tried(async () => {
    await act('settleRefused', { commandId: row.commandId });
    toast('ok', t.settled);
  });
  return (
    <Root data-current={current || undefined}>
      <header>
        <b>{t.command(row.name)}</b>
        {row.orderId === null ? (
          <span>{row.about}</span>
        ) : (
          <a href={hrefOf({ page: 'order', orderId: row.orderId, intent: null })}>{row.about}</a>
        )}
        <span className="when">
          <When at={row.at} shape="dayTime" /> {t.by(by)}
        </span>
      </header>
      <RefusalNote what={row.refusal} />
      <RefusalNote what={error} alert />
      {settledBy === null ? (
        <footer>
          <Button look={current ? 'primary' : 'plain'} onClick={reopen} {...(current ? { shortcut: 'R' } : {})}>
            {t.reopen}
          </Button>
          <Button onClick={settle} {...(current ? { shortcut: 'C' } : {})}>
            {t.settle}
          </Button>
        </footer>
      ) : (
        <footer className="settled">{t.settledBy(settledBy)}</footer>
      )}
    </Root>
  );
}

const Root = styled(Surface)({
  padding: 16,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '&[data-current]': { borderColor: 'var(--primary)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  header: { display: 'flex', gap: 10, alignItems: 'baseline', flexWrap: 'wrap' },
  b: { fontWeight: 600 },
  a: { color: 'var(--primary)', fontWeight: 500 },
  '.when': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13 },
  footer: { display: 'flex', gap: 8 },
  '.settled': { color: 'var(--muted)', fontSize: 13 },
});
