import { useState } from 'react';
import type { ClaimView } from '../../domain/claim/views.ts';
import { missingWords } from '../../domain/claim/missing-words.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Deadline } from '../requests/Deadline.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { claimWords } from './words.ts';

/** What is still to be had before it can be accepted (SAV-8), and the e-mail that asks for it. */
export function MissingCard({ view: { claim, missing }, profile }: { view: ClaimView; profile: ShopProfile }) {
  const t = useT(claimWords);
  const locale = useLocale();
  const command = useCommand();
  const [mailId, setMailId] = useState(newId);
  const ask = async () => {
    const what = { kind: 'claim', letter: 'claimEvidenceMissing', claimId: claim.id } as const;
    if (!(await command.run('sendLetter', { mailId, what }))) return;
    setMailId(newId());
    toast('ok', t.asked);
  };
  if (missing.length === 0)
    return (
      <Card title={t.due}>
        <p>{t.complete}</p>
        {claim.dueAt !== null && <Deadline request={{ dueAt: claim.dueAt }} />}
      </Card>
    );
  return (
    <Card title={t.missing}>
      <ul>
        {missingWords(missing, claim.kind, profile, locale).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        <Button busy={command.busy} onClick={() => void ask()}>
          {t.ask}
        </Button>
      </p>
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Card>
  );
}
