import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { currentShortcuts } from '../ui/shortcuts.ts';
import { useStaff } from '../workstation-state.ts';
import { destinationsFor } from './destinations.ts';
import { closeOverlay } from './overlays.ts';
import { frameWords } from './words.ts';

/** Every shortcut that works now. */
export function ShortcutsDialog() {
  const t = useT(frameWords);
  const staff = useStaff();
  const [shortcuts] = useState(currentShortcuts);
  const everywhere = new Set(['Ctrl+K', '?', ...(staff ? destinationsFor(staff) : []).map(({ shortcut }) => shortcut)]);
  const groups = [
    { title: t.shortcuts.here, rows: shortcuts.filter((row) => !everywhere.has(row.keys)) },
    { title: t.shortcuts.everywhere, rows: shortcuts.filter((row) => everywhere.has(row.keys)) },
  ].filter((group) => group.rows.length > 0);
  return (
    <Dialog title={t.shortcuts.title} onClose={closeOverlay} width={720}>
      <p style={{ color: 'var(--muted)' }}>{t.shortcuts.lead}</p>
      <Columns>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.rows.map((row) => (
                <div key={row.keys}>
                  <dt>{row.label}</dt>
                  <dd>
                    <Kbd keys={row.keys} />
                    <span className="visually-hidden">{row.keys}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Columns>
    </Dialog>
  );
}

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 32,
  h3: { marginBottom: 6 },
  dl: { margin: 0 },
  'dl > div': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 12,
    padding: '5px 0',
    borderBottom: '1px solid var(--line)',
  },
  dd: { margin: 0 },
});
