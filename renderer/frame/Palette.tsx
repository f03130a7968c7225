import MuiDialog from '@mui/material/Dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { openScanned } from '../scanner/open-scanned.ts';
import { useScan } from '../scanner/use-scan.ts';
import { ShopDot } from '../ui/ShopDot.tsx';
import { ShortcutLayer } from '../ui/ShortcutLayer.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useLive } from '../use-live.ts';
import { type SignedIn, useMay, useShops } from '../workstation-state.ts';
import { closeOverlay } from './overlays.ts';
import { type PaletteEntry, actionEntries, hitEntry, matching } from './palette-entries.ts';
import { PaletteRoot } from './palette-style.ts';
import { frameWords } from './words.ts';

/** Finds anything and runs anything: orders, customers and articles, then what this page and this person can do. */
export function Palette({ shop, staff }: { shop: ShopProfile; staff: SignedIn }) {
  const t = useT(frameWords);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState(0);
  const entries = useEntries(text, shop, staff);
  const at = Math.min(cursor, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    closeOverlay();
    // after the dialog gave the focus back, so that what runs may take it
    window.setTimeout(entry.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setCursor((at + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') run(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <MuiDialog
      open
      onClose={closeOverlay}
      maxWidth={false}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{
        paper: {
          'aria-label': t.palette.title,
          style: { width: 640, maxWidth: 'calc(100vw - 48px)', margin: '8vh 0 0' },
        },
      }}
    >
      <ShortcutLayer>
        <PaletteRoot>
          <ScanHere />
          <label className="ask">
            <Search aria-hidden />
            <input
              // the palette exists to be typed into
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
              aria-autocomplete="list"
              aria-label={t.palette.title}
              placeholder={t.palette.placeholder}
              value={text}
              spellCheck={false}
              onChange={(event) => {
                setText(event.target.value);
                setCursor(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Kbd keys="Escape" />
          </label>
          <div ref={list} id={`${id}-list`} className="list" role="listbox" aria-label={t.palette.title}>
            {entries.map((entry, index) => (
              <div key={entry.id} role="presentation">
                {entries[index - 1]?.group !== entry.group && (
                  <div className="group" role="presentation">
                    {t.palette.groups[entry.group]}
                  </div>
                )}
                <Option entry={entry} id={`${id}-${index}`} selected={index === at} onRun={() => run(entry)} />
              </div>
            ))}
          </div>
          {entries.length === 0 && <EmptyState title={t.palette.nothing} text={t.palette.nothingHint} />}
          <span className="visually-hidden" role="status">
            {text === '' ? '' : t.palette.results(entries.length)}
          </span>
        </PaletteRoot>
      </ShortcutLayer>
    </MuiDialog>
  );
}

/** What is scanned here is what is looked for. */
function ScanHere() {
  useScan(({ text }) => {
    closeOverlay();
    // after the dialog gave the focus back
    window.setTimeout(() => void openScanned(text), 0);
    return true;
  });
  return null;
}

function Option({
  entry,
  id,
  selected,
  onRun,
}: {
  entry: PaletteEntry;
  id: string;
  selected: boolean;
  onRun: () => void;
}) {
  const { Icon, title, subtitle, shop, status, shortcut } = entry;
  return (
    // the combobox owns the keyboard; the pointer is a second way
    <div id={id} className="option" role="option" aria-selected={selected} onClick={onRun}>
      <Icon aria-hidden />
      <span className="title">{title}</span>
      <span className="subtitle">{subtitle}</span>
      {shop !== null && status !== null && <StatusChip shop={shop} status={status} />}
      {shop !== null && <ShopDot shop={shop} />}
      {shortcut !== null && <Kbd keys={shortcut} />}
    </div>
  );
}

function useEntries(text: string, shop: ShopProfile, staff: SignedIn): PaletteEntry[] {
  const t = useT(frameWords);
  const locale = useLocale();
  const shops = useShops();
  const seesCustomers = useMay('customer.change');
  const asked = text.trim();
  const { data } = useLive('search', asked === '' ? null : { shop: null, text: asked }, [
    'orders',
    'customers',
    'articles',
  ]);
  const actions = useMemo(() => actionEntries(t, staff, shop, shops, locale), [t, staff, shop, shops, locale]);
  return useMemo(() => {
    const hits =
      asked === '' ? [] : (data ?? []).filter((hit) => seesCustomers || hit.kind !== 'customer').map(hitEntry);
    const order = ['orders', 'customers', 'articles'];
    hits.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
    return [...hits, ...matching(actions, asked)];
  }, [asked, data, seesCustomers, actions]);
}
