import { useState } from 'react';
import type { StaffEntry } from '../../domain/views.ts';
import { Doorway } from '../enrol/Doorway.tsx';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { PinForm } from './PinForm.tsx';
import { StaffTiles } from './StaffTiles.tsx';
import { lastStaffId } from './last-staff.ts';
import { signInWords } from './words.ts';

/** A person, then six digits: no mouse needed, and the usual person of this seat is one Enter away. */
export function SignInPage() {
  const t = useT(signInWords);
  const device = useWorkstation((state) => state.session.deviceName);
  const people = useLive('staffDirectory', {}, ['staff']).data;
  const [chosen, setChosen] = useState<StaffEntry | null>(null);
  const [before, setBefore] = useState(lastStaffId);
  if (people === null) return null;
  const leave = () => {
    setBefore(chosen?.id ?? null);
    setChosen(null);
  };
  return (
    <Doorway title={t.title} lead={t.lead(device)} width={520}>
      {people.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {chosen === null && people.length > 0 && <StaffTiles people={people} first={before} onChoose={setChosen} />}
      {chosen !== null && <PinForm key={chosen.id} person={chosen} onBack={leave} />}
    </Doorway>
  );
}
