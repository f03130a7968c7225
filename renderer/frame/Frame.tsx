import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { useLinkNews } from '../payments/use-link-news.ts';
import { PrintPanel } from '../printing/PrintPanel.tsx';
import { type PageName, useRoute } from '../routing.ts';
import { useLarge } from '../seat/use-large.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import type { SignedIn } from '../workstation-state.ts';
import { Banner } from './Banner.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { openPalette, openShortcuts, useOverlay } from './overlays.ts';
import { frameWords } from './words.ts';

/** Rail, top bar and the page between them. */
export function Frame({ shop, staff, children }: { shop: ShopProfile; staff: SignedIn; children: ReactNode }) {
  const t = useT(frameWords);
  const large = useLarge();
  const { page } = useRoute();
  useLinkNews(shop.id);
  const overlay = useOverlay((state) => state.open);
  useShortcut('Ctrl+K', openPalette, t.palette.title);
  useShortcut('?', openShortcuts, t.shortcuts.title);
  return (
    <Root data-large={large || undefined}>
      <Rail staff={staff} large={large} />
      <TopBar shop={shop} staff={staff} />
      <div className="banner">
        <Banner />
      </div>
      <div className="page" data-larger={(large && officeSized.has(page)) || undefined}>
        {children}
      </div>
      {overlay === 'palette' && <Palette shop={shop} staff={staff} />}
      {overlay === 'shortcuts' && <ShortcutsDialog />}
      {overlay === 'printing' && <PrintPanel />}
    </Root>
  );
}

/** Drawn for a desk, and worked on with gloves as well: its smallest type becomes 24 px; what is large already stays. */
const officeSized: ReadonlySet<PageName> = new Set(['returns', 'return']);
const LARGER = 24 / 12;

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: '64px minmax(0, 1fr)',
  gridTemplateRows: '52px auto minmax(0, 1fr)',
  height: '100%',
  '&[data-large]': { gridTemplateColumns: '116px minmax(0, 1fr)' },
  '.banner': { gridColumn: 2 },
  '.page[data-larger]': {
    zoom: LARGER,
    h1: { fontSize: 16, lineHeight: '22px' },
    '.at-bench': { zoom: 1 / LARGER },
    // words among others that are pressed
    'a:not(.at-bench *)': { display: 'inline-flex', alignItems: 'center', minHeight: 24 },
  },
  '.page': { gridColumn: 2, minHeight: 0, minWidth: 0 },
});
