/**
 * The screen of one person. While the seat is locked its elements are not in the document at all; they stay as they are
 * beside it, so that who comes back finds each field, dialog and place in a list as they were left.
 */
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { asLeft, putBack } from './as-left.ts';
import { setStage } from './stage.ts';

export function Desk({ away, children }: { away: boolean; children: ReactNode }) {
  const [host] = useState(() => {
    const made = document.createElement('div');
    made.style.height = '100%';
    return made;
  });
  const [left] = useState<{ state: ReturnType<typeof asLeft> | null }>(() => ({ state: null }));
  useLayoutEffect(() => setStage(host), [host]);
  // before anything in it looks for its size or takes the focus
  const attach = useCallback(
    (slot: HTMLDivElement) => {
      slot.append(host);
      if (left.state) putBack(left.state);
      return () => {
        left.state = asLeft(host);
        host.remove();
      };
    },
    [host, left],
  );
  return (
    <>
      {!away && <div ref={attach} style={{ height: '100%' }} />}
      {createPortal(children, host)}
    </>
  );
}
