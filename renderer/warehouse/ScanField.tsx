import { ScanBarcode } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { write } from '../scanner/field.ts';
import { useStrayKeys } from '../scanner/use-stray-keys.ts';
import { Field } from '../ui/Field.tsx';
import { BigFields } from './style.ts';
import { warehouseWords } from './words.ts';

type Input = HTMLInputElement & HTMLTextAreaElement;

/**
 * For what is typed by hand, also while nothing has the focus; a scanner is heard wherever it is. Enter sends it, arrow down
 * leaves for the list.
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
  ref?: Ref<Pick<Input, 'focus'>>;
}) {
  const t = useT(warehouseWords);
  const [text, setText] = useState('');
  const input = useRef<Input>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }));
  useStrayKeys((character) => {
    const field = input.current;
    if (field === null) return;
    field.focus();
    write(field, field.value + character);
  });
  return (
    <BigFields style={{ flex: 1, minWidth: 0 }}>
      <Field
        label={t.scanLabel}
        hideLabel
        ref={input}
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
