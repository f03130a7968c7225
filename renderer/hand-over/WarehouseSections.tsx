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
  padding: '8px 16px 0',
  '&:empty': { display: 'none' },
  '> nav': { marginBottom: 0 },
  a: { fontSize: '18px !important', lineHeight: '28px', padding: '8px 14px 10px !important' },
});
