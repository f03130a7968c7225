import { styled } from '@mui/material/styles';
import { useShopById } from '../workstation-state.ts';

/** The shop's tint as a dot; `named` writes the name beside it, otherwise it is told to screen readers and on hover. */
export function ShopDot({ shop, named = false }: { shop: string; named?: boolean }) {
  const profile = useShopById(shop);
  if (profile === null) return null;
  return (
    <Root>
      <Dot
        role={named ? undefined : 'img'}
        aria-label={named ? undefined : profile.name}
        title={profile.name}
        style={{ background: `light-dark(${profile.tint.light}, ${profile.tint.dark})` }}
      />
      {named && profile.name}
    </Root>
  );
}

const Root = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8, whiteSpace: 'nowrap' });
const Dot = styled('span')({ width: 9, height: 9, borderRadius: '50%', flexShrink: 0, display: 'inline-block' });
