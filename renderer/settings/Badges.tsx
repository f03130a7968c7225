import { styled } from '@mui/material/styles';
import { IdCard } from 'lucide-react';
import { useState } from 'react';
import type { ActionResult } from '../../domain/api.ts';
import type { StaffEntry } from '../../domain/views.ts';
import { act, printPdf, savePdf } from '../api.ts';
import { frameWords } from '../frame/words.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { useStaff } from '../workstation-state.ts';
import { badgeWords } from './badge-words.ts';

type Asked = { what: 'draw' | 'revoke'; person: StaffEntry } | { what: 'drawn'; card: ActionResult<'drawBadge'> };

/** A manager makes a badge for each person of their shops, and ends one that is lost (ROLE-3). */
export function Badges() {
  const t = useT(badgeWords);
  const f = useT(frameWords);
  const mine = useStaff()?.shops ?? [];
  const people = useLive('staffDirectory', {}, ['staff']).data ?? [];
  const [asked, setAsked] = useState<Asked | null>(null);
  const covered = people.filter(({ shops }) => shops.every((shop) => mine.includes(shop)));
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return (
    <Card title={t.title}>
      <p className="quiet">{t.text}</p>
      <List>
        {covered.map((person) => (
          <li key={person.id}>
            <span>
              <b>{person.name}</b> <small>{f.staff.roles[person.role]}</small>
            </span>
            <small>
              {person.badge === null ? (
                t.none
              ) : (
                <>
                  {t.since} <When at={person.badge.drawnAt} shape="day" /> · {nameOf(person.badge.drawnBy)}
                </>
              )}
            </small>
            <Button
              size="small"
              icon={<IdCard aria-hidden />}
              onClick={() => setAsked({ what: 'draw', person })}
              aria={{ 'aria-label': t.drawFor(person.name) }}
            >
              {person.badge === null ? t.draw : t.again}
            </Button>
            <Button
              size="small"
              look="quiet"
              disabled={person.badge === null}
              onClick={() => setAsked({ what: 'revoke', person })}
              aria={{ 'aria-label': t.revokeFor(person.name) }}
            >
              {t.revoke}
            </Button>
          </li>
        ))}
      </List>
      {asked?.what === 'drawn' && <DrawnDialog card={asked.card} onClose={() => setAsked(null)} />}
      {(asked?.what === 'draw' || asked?.what === 'revoke') && (
        <SureDialog
          what={asked.what}
          person={asked.person}
          onClose={() => setAsked(null)}
          onDrawn={(card) => setAsked({ what: 'drawn', card })}
        />
      )}
    </Card>
  );
}

function SureDialog({
  what,
  person,
  onClose,
  onDrawn,
}: {
  what: 'draw' | 'revoke';
  person: StaffEntry;
  onClose: () => void;
  onDrawn: (card: ActionResult<'drawBadge'>) => void;
}) {
  const t = useT(badgeWords);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      if (what === 'draw') return onDrawn(await act('drawBadge', { staffId: person.id }));
      await act('revokeBadge', { staffId: person.id });
      onClose();
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  const revoking = what === 'revoke';
  return (
    <Dialog
      title={revoking ? t.revokeFor(person.name) : t.drawFor(person.name)}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmLabel={revoking ? t.revoke : t.draw}
      danger={revoking}
      busy={busy}
    >
      <p>{revoking ? t.revokeText : person.badge === null ? t.drawText : t.againText}</p>
      {person.role === 'manager' && <p>{t.managers}</p>}
      <RefusalNote what={error} alert />
    </Dialog>
  );
}

function DrawnDialog({ card, onClose }: { card: ActionResult<'drawBadge'>; onClose: () => void }) {
  const t = useT(badgeWords);
  return (
    <Dialog title={t.drawn} onClose={onClose}>
      <p>{t.drawnText}</p>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button look="primary" shortcut="P" onClick={() => void printPdf(card)}>
          {t.print}
        </Button>
        <Button onClick={() => void savePdf(card)}>{t.save}</Button>
      </div>
    </Dialog>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: '12px 0 0',
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto auto',
  columnGap: 12,
  li: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    padding: '6px 0',
    borderTop: '1px solid var(--line)',
  },
  small: { color: 'var(--muted)', fontSize: 12.5 },
});
