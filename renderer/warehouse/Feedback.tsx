import { CircleCheck, CircleX, Info } from 'lucide-react';
import { Band } from './style.ts';

/** What the last scan or act came to: green or red over the whole width, with the word. */
export interface Told {
  tone: 'ok' | 'error' | 'info';
  title: string;
  text: string;
}

export function Feedback({ told }: { told: Told | null }) {
  // the region stays, so that what appears in it is read aloud
  return (
    <div role={told?.tone === 'error' ? 'alert' : 'status'}>
      {told !== null && (
        <Band data-tone={told.tone}>
          {told.tone === 'ok' ? (
            <CircleCheck aria-hidden />
          ) : told.tone === 'error' ? (
            <CircleX aria-hidden />
          ) : (
            <Info aria-hidden />
          )}
          <div>
            <b>{told.title}</b>
            {told.text}
          </div>
        </Band>
      )}
    </div>
  );
}
