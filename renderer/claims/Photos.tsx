import { styled } from '@mui/material/styles';
import { Camera, ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ClaimView } from '../../domain/claim/views.ts';
import { Refusal } from '../../domain/refusal.ts';
import { act, newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { CameraDialog } from './CameraDialog.tsx';
import { PhotoTile } from './PhotoTile.tsx';
import { cameraWords } from './camera-words.ts';
import { drawnAnew } from './photo-file.ts';
import { useCameras } from './use-cameras.ts';
import { claimWords } from './words.ts';

/** Dropped, pasted or taken; drawn anew before they are kept, and then ticked for what they show (SAV-1, SAV-8). */
export function Photos({ view, works }: { view: ClaimView; works: boolean }) {
  const t = useT(claimWords);
  const { claim } = view;
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [over, setOver] = useState(false);
  const [taking, setTaking] = useState(false);
  const camera = useT(cameraWords);
  const cameras = useCameras();
  const add = async (files: readonly Blob[]) => {
    if (files.length === 0) return;
    setBusy(true);
    setError(null);
    for (const file of files) {
      try {
        const jpeg = await drawnAnew(file);
        await act('addPhoto', { commandId: newId(), claimId: claim.id, jpeg, shows: [] });
      } catch (caught) {
        // of this page itself, or of the workstation
        setError(caught instanceof Refusal ? { code: caught.code, detail: caught.detail } : caught);
      }
    }
    setBusy(false);
  };
  usePasted(works, add);
  return (
    <Card title={t.photos}>
      {works && (
        <Drop
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void add([...event.dataTransfer.files]);
          }}
        >
          <ImagePlus aria-hidden />
          <span>{busy ? t.busy : t.drop}</span>
          <Button size="small" busy={busy} onClick={() => input.current?.click()}>
            {t.choose}
          </Button>
          {cameras.length > 0 && (
            <Button size="small" icon={<Camera aria-hidden />} onClick={() => setTaking(true)}>
              {camera.open}
            </Button>
          )}
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            aria-label={t.choose}
            tabIndex={-1}
            accept="image/jpeg,image/png,image/webp"
            multiple
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              // the same file may be chosen again
              event.target.value = '';
            }}
          />
        </Drop>
      )}
      {taking && (
        <CameraDialog
          onClose={() => setTaking(false)}
          onTaken={(photo) => {
            setTaking(false);
            void add([photo]);
          }}
        />
      )}
      <RefusalNote what={error} shop={claim.shop} alert />
      <Tiles>
        {claim.photos.map((photo, index) => (
          <PhotoTile
            key={photo.photoId}
            claim={claim}
            photo={photo}
            here={view.photos.find(({ id }) => id === photo.photoId)?.here ?? false}
            number={index + 1}
            works={works}
          />
        ))}
      </Tiles>
    </Card>
  );
}

/** Of the clipboard, wherever the focus is, but for text that is being typed. */
function usePasted(listens: boolean, add: (files: readonly Blob[]) => Promise<void>): void {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    if (!listens) return undefined;
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void latest.current(files);
    };
    window.addEventListener('paste', pasted);
    return () => window.removeEventListener('paste', pasted);
  }, [listens]);
}

const Drop = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 10,
  padding: 16,
  marginBottom: 12,
  border: '1px dashed var(--line2)',
  borderRadius: 8,
  color: 'var(--muted)',
  '&[data-over]': { borderColor: 'var(--primary)', background: 'var(--primary-soft)' },
});

const Tiles = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
  gap: 12,
});
