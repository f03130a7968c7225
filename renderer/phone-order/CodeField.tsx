import { styled } from '@mui/material/styles';
import { Ticket } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useT } from '../i18n/words.ts';
import { Field } from '../ui/Field.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { CodeChips } from './CodeChips.tsx';
import { CodesOnOffer } from './CodesOnOffer.tsx';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import { saleWords } from './sale-words.ts';
import { useAddingCode } from './use-adding-code.ts';

/** One field for every code a caller reads out, added with Enter: vouchers take off, gift cards pay (ORD-8, AVO-3). */
export function CodeField() {
  const t = useT(saleWords).code;
  const { draft, change, profile, errorAt } = useCall();
  const { no, add, clear, take, takeCard } = useAddingCode();
  useShortcut('F9', () => focusField('codeTyped'), t.go);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && draft.codeTyped.trim() !== '') {
      event.preventDefault();
      void add(draft.codeTyped);
    }
    if (event.key !== 'Escape' || draft.codeTyped === '') return;
    event.preventDefault();
    clear();
    change({ codeTyped: '' });
  };
  return (
    <Root>
      <div className="typed">
        <Field
          label={t.label}
          hideLabel
          name="codeTyped"
          placeholder={t.placeholder}
          value={draft.codeTyped}
          error={no ?? errorAt('codeTyped')}
          onChange={(codeTyped) => {
            clear();
            change({ codeTyped });
          }}
          onKeyDown={keys}
          start={<Ticket aria-hidden />}
          end={<Kbd keys={draft.codeTyped.trim() === '' ? 'F9' : 'Enter'} />}
        />
        <CodesOnOffer shop={profile.id} onTake={take} onTakeCard={takeCard} />
      </div>
      <CodeChips />
    </Root>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '.typed': { display: 'flex', alignItems: 'flex-start', gap: 8 },
  '.typed > div:first-of-type': { flex: '1 1 180px' },
});
