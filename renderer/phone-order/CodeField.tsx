import { styled } from '@mui/material/styles';
import { Ticket, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Voucher, VoucherCode } from '../../domain/voucher/voucher.ts';
import { query } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { Field } from '../ui/Field.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { CodesOnOffer } from './CodesOnOffer.tsx';
import { useCall } from './call-context.ts';
import { focusField } from './focus.ts';
import { saleWords } from './sale-words.ts';

/** A code typed and added with Enter; each stands below with what it takes off, or why it takes nothing (ORD-8). */
export function CodeField() {
  const t = useT(saleWords).code;
  const { draft, change, knowVoucher, profile, errorAt } = useCall();
  const { no, add, clear } = useAdding();
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
  const take = (voucher: Voucher) => {
    knowVoucher(voucher);
    change((last) => ({ ...last, codes: [...new Set([...last.codes, voucher.code])] }));
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
        <CodesOnOffer shop={profile.id} taken={draft.codes} onTake={take} />
      </div>
      {draft.codes.length > 0 && (
        <ul>
          {draft.codes.map((code) => (
            <CodeChip key={code} code={code} />
          ))}
        </ul>
      )}
    </Root>
  );
}

/** Looked up before it is added, so that an unknown code never stands on the order. */
function useAdding() {
  const t = useT(saleWords).code;
  const say = useSay();
  const { draft, change, knowVoucher, profile } = useCall();
  const [no, setNo] = useState<string | null>(null);
  const asking = useRef(0);
  const clear = () => {
    asking.current += 1;
    setNo(null);
  };
  const add = async (typed: string) => {
    asking.current += 1;
    const asked = asking.current;
    const code = VoucherCode.safeParse(typed).data;
    if (code === undefined) return setNo(t.notACode);
    if (draft.codes.includes(code)) return setNo(t.already(code));
    const [voucher] = await query('vouchersByCode', { shop: profile.id, codes: [code] });
    if (asked !== asking.current) return undefined;
    if (!voucher) return setNo(say({ code: 'voucherUnknown', detail: { code } }).sentence);
    knowVoucher(voucher);
    return change((last) => ({ ...last, codes: [...new Set([...last.codes, code])], codeTyped: '' }));
  };
  return { no, add, clear };
}

function CodeChip({ code }: { code: string }) {
  const t = useT(saleWords).code;
  const say = useSay();
  const format = useFormat();
  const { form, change } = useCall();
  const discount = form.discounts.find((entry) => entry.code === code);
  const no = form.codeProblems.get(code);
  const remove = () => {
    change((last) => ({ ...last, codes: last.codes.filter((kept) => kept !== code) }));
    focusField('codeTyped');
  };
  return (
    <li data-no={no !== undefined || undefined}>
      <b>{code}</b>
      {discount && (
        <span title={discount.label}>
          {discount.on === 'delivery' && discount.cents === 0 ? t.freeDelivery : format.money(-discount.cents)}
        </span>
      )}
      {no && <span role="status">{say({ code: no.code, detail: no.detail }).sentence}</span>}
      <button type="button" data-field={`codes.${code}`} aria-label={t.remove(code)} onClick={remove}>
        <X aria-hidden />
      </button>
    </li>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '.typed': { display: 'flex', alignItems: 'flex-start', gap: 8 },
  '.typed > div:first-of-type': { flex: '1 1 180px' },
  ul: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: 6 },
  li: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '2px 4px 2px 9px',
    borderRadius: 6,
    fontSize: 12.5,
    lineHeight: '20px',
    background: 'var(--ok-soft)',
    color: 'var(--ok)',
    maxWidth: '100%',
  },
  'li[data-no]': { background: 'var(--error-soft)', color: 'var(--error)' },
  b: { fontWeight: 650, letterSpacing: '0.02em' },
  'li button': {
    all: 'unset',
    width: 20,
    height: 20,
    flexShrink: 0,
    borderRadius: 5,
    display: 'grid',
    placeItems: 'center',
    cursor: 'pointer',
  },
  'li button:focus-visible': { outline: '2px solid currentColor' },
  'li svg': { width: 14, height: 14 },
});
