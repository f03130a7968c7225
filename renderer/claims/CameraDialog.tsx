import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { cameraWords } from './camera-words.ts';
import { useCameras } from './use-cameras.ts';

/**
 * A photo taken here, of what a customer brought to the counter or the warehouse found (SAV-1). The camera is on while the
 * dialog is open and no longer; what it sees goes nowhere before the photo is taken.
 */
export function CameraDialog({ onTaken, onClose }: { onTaken: (photo: Blob) => void; onClose: () => void }) {
  const t = useT(cameraWords);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [chosen, setChosen] = useState('');
  const { ready, failed } = useStream(video, chosen);
  const cameras = useCameras();
  const take = async () => {
    const photo = video && (await frameOf(video));
    if (photo) onTaken(photo);
  };
  return (
    <Dialog
      title={t.title}
      width={760}
      onClose={onClose}
      onConfirm={() => void take()}
      confirmLabel={t.take}
      confirmDisabled={!ready}
    >
      {cameras.length > 1 && (
        <Select
          label={t.which}
          value={chosen}
          options={[
            { value: '', label: t.any },
            ...cameras.map(({ id, name }, index) => ({ value: id, label: name || t.camera(index + 1) })),
          ]}
          onChange={setChosen}
        />
      )}
      {failed ? <p role="alert">{t.failed}</p> : <Seen ref={setVideo} aria-label={t.seen} autoPlay playsInline muted />}
      {!failed && <Hint role="status">{ready ? t.hint : t.starts}</Hint>}
    </Dialog>
  );
}

/** Runs the camera into the element; `failed` where it may not be used, is taken by another program or is gone. */
function useStream(video: HTMLVideoElement | null, deviceId: string) {
  const [state, setState] = useState<'starting' | 'ready' | 'failed'>('starting');
  useEffect(() => {
    if (!video) return undefined;
    let gone = false;
    let stream: MediaStream | null = null;
    const open = async () => {
      setState('starting');
      stream = await navigator.mediaDevices.getUserMedia(wanted(deviceId));
      if (gone) return stop(stream);
      stream.getVideoTracks()[0]?.addEventListener('ended', () => setState('failed'));
      await show(video, stream);
      if (!gone) setState('ready');
    };
    open().catch(() => {
      if (!gone) setState('failed');
    });
    return () => {
      gone = true;
      if (stream) stop(stream);
    };
  }, [video, deviceId]);
  return { ready: state === 'ready', failed: state === 'failed' };
}

function wanted(deviceId: string): MediaStreamConstraints {
  const which = deviceId === '' ? { facingMode: 'environment' } : { deviceId: { exact: deviceId } };
  return { audio: false, video: { width: { ideal: 1_920 }, height: { ideal: 1_440 }, ...which } };
}

function show(element: HTMLVideoElement, stream: MediaStream): Promise<void> {
  element.srcObject = stream;
  return element.play();
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** What is seen at this moment; null before the first image. */
async function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
}

const Seen = styled('video')({
  display: 'block',
  width: '100%',
  maxHeight: '60vh',
  borderRadius: 8,
  background: '#000',
  objectFit: 'contain',
});

const Hint = styled('p')({ margin: '8px 0 0', color: 'var(--muted)' });
