import { styled } from '@mui/material/styles';
import { Trash2 } from 'lucide-react';
import { type Claim, type PhotoSubject, photoSubjects } from '../../domain/claim/claim.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { useLive } from '../use-live.ts';
import { claimWords } from './words.ts';

/** One photo, and what the person who looks at it says that it shows. */
export function PhotoTile({
  claim,
  photo: { photoId, shows },
  here,
  number,
  works,
}: {
  claim: Claim;
  photo: Claim['photos'][number];
  here: boolean;
  number: number;
  works: boolean;
}) {
  const t = useT(claimWords);
  const command = useCommand();
  const bytes = useLive('photoBytes', here ? { photoId } : null, ['photos']).data;
  const tick = (subject: PhotoSubject, on: boolean) => {
    const next = on ? [...shows, subject] : shows.filter((each) => each !== subject);
    void command.run('tickPhoto', { claimId: claim.id, photoId, shows: next });
  };
  return (
    <Root>
      {bytes ? (
        <img src={`data:image/jpeg;base64,${bytes.jpeg}`} alt={t.photoAlt(number)} />
      ) : (
        <p className="far">{t.far}</p>
      )}
      <fieldset disabled={!works || command.busy}>
        <legend>{t.shows}</legend>
        {photoSubjects.map((subject) => (
          <Checkbox
            key={subject}
            label={t.subjects[subject]}
            checked={shows.includes(subject)}
            onChange={(on) => tick(subject, on)}
          />
        ))}
      </fieldset>
      {works && (
        <IconButton
          label={t.remove}
          icon={<Trash2 aria-hidden />}
          onClick={() => void command.run('removePhoto', { claimId: claim.id, photoId })}
        />
      )}
      <RefusalNote what={command.error} shop={claim.shop} alert />
    </Root>
  );
}

const Root = styled('div')({
  border: '1px solid var(--line)',
  borderRadius: 8,
  padding: 10,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  img: { width: '100%', maxHeight: 320, objectFit: 'contain', borderRadius: 6, background: 'var(--raised)' },
  '.far': { color: 'var(--muted)', minHeight: 120 },
  fieldset: { border: 0, margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: 4 },
  legend: { color: 'var(--muted)', fontWeight: 500, padding: 0, marginBottom: 4 },
});
