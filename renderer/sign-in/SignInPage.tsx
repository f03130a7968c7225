import { useEffect, useState } from 'react';
import type { StaffEntry } from '../../domain/views.ts';
import { Doorway } from '../enrol/Doorway.tsx';
import { useT } from '../i18n/words.ts';
import { useSeat } from '../seat/seat.ts';
import { seatWords } from '../seat/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { PinForm } from './PinForm.tsx';
import { StaffTiles } from './StaffTiles.tsx';
import { lastStaffId } from './last-staff.ts';
import { signInWords } from './words.ts';

/**
 * A person, then six digits: no mouse needed, and the usual person of this seat is one Enter away. A badge does both. A
 * locked seat asks for the PIN of whose it is.
 */
export function SignInPage() {
  const t = useT(signInWords);
  const seat = useT(seatWords);
  const device = useWorkstation((state) => state.session.deviceName);
  const locked = useWorkstation((state) => state.locked);
  const { asked, error } = useSeat();
  const people = useLive('staffDirectory', {}, ['staff']).data;
  const [chosen, setChosen] = useState<string | null>(asked ?? locked);
  const [before, setBefore] = useState(lastStaffId);
  useEffect(() => {
    if (asked !== null) setChosen(asked);
  }, [asked]);
  // answers `asked` once: who goes back to the tiles is not brought here again
  useEffect(() => () => useSeat.setState({ asked: null, error: null }), []);
  if (people === null) return null;
  const person = people.find(({ id }) => id === chosen) ?? null;
  const choose = (one: StaffEntry | null) => {
    useSeat.setState({ asked: null, error: null });
    setChosen(one?.id ?? null);
  };
  const leave = () => {
    setBefore(chosen);
    choose(null);
  };
  const [title, lead] = locked === null ? [t.title, t.lead(device)] : [seat.locked, seat.lockedLead(device)];
  return (
    <Doorway title={title} lead={lead} width={520}>
      {people.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {person === null && people.length > 0 && <StaffTiles people={people} first={before} onChoose={choose} />}
      {person !== null && <PinForm key={person.id} person={person} named={asked === person.id} onBack={leave} />}
      <RefusalNote what={error} alert />
    </Doorway>
  );
}
