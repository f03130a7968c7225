import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import { Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import type { WireRefusal } from '../../domain/views.ts';
import { useSay } from '../refusals.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { ShortcutLayer } from './ShortcutLayer.tsx';

/**
 * A button that may be closed by a rule. `gate` null: it works. Otherwise it stays reachable and says why, on hover,
 * on focus and when pressed (VIE-6), by click or by its shortcut. `shop`: whose words, by default those of the top bar's.
 */
export function GatedButton({ gate, shop, ...button }: ButtonProps & { gate: WireRefusal | null; shop?: string }) {
  const say = useSay();
  const anchor = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState(false);
  if (gate === null) return <Button {...button} />;
  const said = say(gate, shop);
  return (
    <>
      <Tooltip title={asked ? '' : said.sentence} placement="top-start" describeChild>
        <span style={{ display: 'inline-flex' }}>
          <Button
            {...button}
            title=""
            ref={anchor}
            look={button.look === 'primary' ? 'plain' : (button.look ?? 'plain')}
            icon={<Lock aria-hidden />}
            onClick={() => setAsked(true)}
            aria={{ ...button.aria, 'aria-disabled': true }}
          />
        </span>
      </Tooltip>
      <Popover
        open={asked}
        anchorEl={() => anchor.current}
        onClose={() => setAsked(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            style: { width: 360, marginTop: 6, background: 'none', boxShadow: 'var(--overlay)', borderRadius: 8 },
          },
        }}
      >
        <RefusalNote what={gate} {...(shop === undefined ? {} : { shop })} />
        {/* what is typed on, for a form that did not open, must not press the page's other keys */}
        <ShortcutLayer>{null}</ShortcutLayer>
      </Popover>
    </>
  );
}
