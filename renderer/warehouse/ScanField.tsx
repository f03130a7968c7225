import { ScanBarcode } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Field } from '../ui/Field.tsx';
import { BigFields } from './style.ts';
import { warehouseWords } from './words.ts';

type Input = HTMLInputElement & HTMLTextAreaElement;

/** For what is typed by hand; a scanner is heard wherever the focus is. Enter sends it, arrow down leaves for the list. */
export function ScanField({
  placeholder,
  onScan,
  onDown,
  ref,
}: {
  placeholder: string;
  onScan: (text: string) => void;
  onDown?: () => void;
  ref?: Ref<Input>;
}) {
  const t = useT(warehouseWords);
  const [text, setText] = useState('');
  return (
    <BigFields style={{ flex: 1, minWidth: 0 }}>
      <Field
        label={t.scanLabel}
        hideLabel
        {...(ref === undefined ? {} : { ref })}
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
