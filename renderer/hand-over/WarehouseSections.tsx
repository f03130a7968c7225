import { styled } from '@mui/material/styles';
import { SectionTabs } from '../frame/SectionTabs.tsx';

/** Preparation, lorry and counter share one entry of the rail; above the big pages of the warehouse. */
export function WarehouseSections() {
  return (
    <Root>
      <SectionTabs section="warehouse" />
    </Root>
  );
}

const Root = styled('div')({
  padding: '4px 16px 0',
  '&:empty': { display: 'none' },
  '> nav': { marginBottom: 0 },
  a: { fontSize: '24px !important', lineHeight: '32px', padding: '7px 14px 9px !important' },
});
