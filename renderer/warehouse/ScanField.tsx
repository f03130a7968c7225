import { ScanBarcode } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Field } from '../ui/Field.tsx';
import { isTyping } from '../ui/shortcuts.ts';
import { BigFields } from './style.ts';
import { warehouseWords } from './words.ts';

type Input = HTMLInputElement & HTMLTextAreaElement;

/**
 * The field a scanner types into. Whatever is typed while no other field has the focus goes here, so that a scan is
 * never lost; Enter sends it. Arrow down leaves for the list.
 */
export function ScanField({
  placeholder,
  onScan,
  onDown,
  ref,
}: {
  placeholder: string;
  onScan: (text: string) => void;
  onDown?: () => void;
  ref: Ref<Input>;
}) {
  const t = useT(warehouseWords);
  const [text, setText] = useState('');
  const input = useRef<Input>(null);
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (!/^[\p{L}\d-]$/u.test(event.key) || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog], [role=menu]') === null) input.current?.focus();
    };
    window.addEventListener('keydown', heard, true);
    return () => window.removeEventListener('keydown', heard, true);
  }, []);
  return (
    <BigFields style={{ flex: 1, minWidth: 0 }}>
      <Field
        label={t.scanLabel}
        hideLabel
        ref={(node: Input | null) => {
          input.current = node;
          if (typeof ref === 'function') ref(node);
          else if (ref) ref.current = node;
        }}
        name="scan"
        scan="code"
        value={text}
        onChange={setText}
        placeholder={placeholder}
        maxLength={60}
        start={<ScanBarcode aria-hidden />}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && text.trim() !== '') {
            onScan(text.trim());
            setText('');
          } else if (event.key === 'Escape' && text !== '') setText('');
          else if (event.key === 'ArrowDown' && onDown) onDown();
          else return;
          event.preventDefault();
        }}
      />
    </BigFields>
  );
}
