import { styled } from '@mui/material/styles';
import ButtonBase from '@mui/material/ButtonBase';
import { ChevronDown } from 'lucide-react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { Menu } from '../ui/Menu.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { setPreferences, useShops, useStaff } from '../workstation-state.ts';
import { frameWords } from './words.ts';

/** For whom one answers; a plain name where there is no choice. */
export function ShopSwitcher({ shop }: { shop: ShopProfile }) {
  const t = useT(frameWords);
  const staff = useStaff();
  const mine = useShops().filter((each) => staff?.shops.includes(each.id));
  if (mine.length < 2)
    return (
      <Name as="span" className="single">
        <ShopDot shop={shop.id} named />
      </Name>
    );
  return (
    <Menu
      entries={mine.map((each) => ({
        id: each.id,
        label: <ShopDot shop={each.id} named />,
        checked: each.id === shop.id,
        onSelect: () => void setPreferences({ shop: each.id }),
      }))}
      button={(props) => (
        <Name ref={props.ref} onClick={props.onClick} title={t.shop.choose} {...props.aria}>
          <ShopDot shop={shop.id} named />
          <ChevronDown aria-hidden />
        </Name>
      )}
    />
  );
}

const Name = styled(ButtonBase)({
  font: "600 14px/20px 'Inter Variable', system-ui, sans-serif",
  color: 'var(--ink)',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  height: 34,
  padding: '0 8px',
  marginLeft: -8,
  borderRadius: 6,
  svg: { width: 15, height: 15, color: 'var(--muted)' },
  '&:not(.single):hover': { background: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
});
