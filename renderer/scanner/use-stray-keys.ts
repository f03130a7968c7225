import { useContext, useEffect, useRef } from 'react';
import { ShortcutLayerContext, isTyping, onceKeysRest, topLayer } from '../ui/shortcuts.ts';

/** Letters and digits typed while no field has the focus, one by one, once it is known that no scanner typed them. */
export function useStrayKeys(typed: (character: string) => void): void {
  const layer = useContext(ShortcutLayerContext);
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const { key } = event;
      if (!/^[\p{L}\d-]$/u.test(key) || isTyping(event.target) || topLayer() !== layer) return;
      event.preventDefault();
      onceKeysRest(() => latest.current(key));
    };
    // after the one that hears shortcuts: a key that is one is not typed
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, [layer]);
}
