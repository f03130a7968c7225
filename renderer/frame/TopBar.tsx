import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { PrintBadge } from '../printing/PrintBadge.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import type { SignedIn } from '../workstation-state.ts';
import { ShopClock } from './ShopClock.tsx';
import { ShopSwitcher } from './ShopSwitcher.tsx';
import { StaffMenu } from './StaffMenu.tsx';
import { SyncBadge } from './SyncBadge.tsx';
import { openPalette } from './overlays.ts';
import { frameWords } from './words.ts';

export function TopBar({ shop, staff }: { shop: ShopProfile; staff: SignedIn }) {
  const t = useT(frameWords);
  return (
    <Root>
      <div className="side">
        <ShopSwitcher shop={shop} />
      </div>
      <SearchButton onClick={openPalette} aria-haspopup="dialog" aria-keyshortcuts="Control+K">
        <Search aria-hidden />
        <span>{t.search}</span>
        <Kbd keys="Ctrl+K" />
      </SearchButton>
      <div className="side end">
        <ShopClock shop={shop} />
        <PrintBadge />
        <SyncBadge />
        <StaffMenu staff={staff} />
      </div>
      <span className="tint" aria-hidden style={{ background: `light-dark(${shop.tint.light}, ${shop.tint.dark})` }} />
    </Root>
  );
}

const Root = styled('header')({
  display: 'grid',
  gridTemplateColumns: 'minmax(max-content, 1fr) minmax(120px, 520px) minmax(max-content, 1fr)',
  alignItems: 'center',
  gap: 14,
  padding: '0 16px',
  background: 'var(--surface)',
  position: 'relative',
  borderBottom: '1px solid var(--line)',
  '.side': { display: 'flex', gap: 16, alignItems: 'center' },
  '.end': { justifyContent: 'flex-end' },
  '.tint': { position: 'absolute', left: 0, right: 0, bottom: -1, height: 2, opacity: 0.9 },
});

const SearchButton = styled(ButtonBase)({
  height: 34,
  border: '1px solid var(--line2)',
  borderRadius: 8,
  background: 'var(--raised)',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '0 10px',
  color: 'var(--faint)',
  font: "400 14px/20px 'Inter Variable', system-ui, sans-serif",
  minWidth: 0,
  span: { flex: 1, textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  svg: { width: 17, height: 17, strokeWidth: 1.75 },
  '&:hover': { borderColor: 'var(--control)' },
});
