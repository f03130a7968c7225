import { type ReactNode, useEffect, useState } from 'react';
import { ShortcutLayerContext, closeLayer, openLayer } from './shortcuts.ts';

/** Its children's shortcuts come first, and those below are silent while it is mounted. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const [layer, setLayer] = useState<number | null>(null);
  useEffect(() => {
    const opened = openLayer();
    setLayer(opened);
    return () => closeLayer(opened);
  }, []);
  if (layer === null) return null;
  return <ShortcutLayerContext value={layer}>{children}</ShortcutLayerContext>;
}
