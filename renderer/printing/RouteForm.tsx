import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import type { PrintKind } from '../../domain/printing/kinds.ts';
import { PrintRoute, type PrintSettings, routeOf } from '../../domain/printing/routes.ts';
import { act, newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { chosenLayout } from '../orders/chosen-layout.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { setPreferences } from '../workstation-state.ts';
import { shown } from './ask.ts';
import { printingWords } from './words.ts';

const ways = ['dialog', 'system', 'folder', 'zpl'] as const;
type Way = (typeof ways)[number];
const resolutions = ['203', '300'] as const;

/** Where one kind of document goes. Kept when a person says so; the test page tries it before that. */
export function RouteForm({
  kind,
  system,
  settings,
}: {
  kind: PrintKind;
  system: QueryResult<'printers'>['system'];
  settings: PrintSettings;
}) {
  const t = useT(printingWords);
  const kept = routeOf(settings, kind);
  const [typed, setTyped] = useState(() => typedOf(kept));
  const [error, setError] = useState<unknown>(null);
  const [wrong, setWrong] = useState(false);
  const running = useRef(false);
  const set = (change: Partial<Typed>) => {
    setWrong(false);
    setTyped((last) => ({ ...last, ...change }));
  };
  const route = routeTyped(typed);
  const keep = async (chosen: PrintRoute) => {
    const { [kind]: _, ...others } = settings.routes;
    const routes = chosen.kind === 'dialog' ? others : { ...others, [kind]: chosen };
    await setPreferences({ printing: { ...settings, routes } });
    toast('ok', t.printers.saved);
  };
  const trying = (work: (chosen: PrintRoute) => Promise<unknown>) => async () => {
    if (running.current) return;
    if (!route) return setWrong(true);
    running.current = true;
    setError(null);
    await work(route).catch(setError);
    running.current = false;
  };
  const test = async (chosen: PrintRoute) => {
    const layout = kind === 'address-labels' ? chosenLayout() : 'sheet';
    await shown(await act('printTest', { jobId: newId(), route: chosen, layout }));
    if (chosen.kind !== 'dialog') toast('info', t.sent);
  };
  return (
    <Root>
      <span className="kind" aria-hidden>
        {t.kinds[kind]}
      </span>
      <Select<Way>
        hideLabel
        label={t.printers.route(t.kinds[kind])}
        value={typed.way}
        options={ways
          .filter((way) => way !== 'zpl' || kind === 'address-labels')
          .map((way) => ({
            value: way,
            label: t.printers.routes[way],
            disabled: way === 'system' && system === null,
          }))}
        onChange={(way) => set({ way })}
      />
      <div className="acts">
        {JSON.stringify(route) !== JSON.stringify(kept) && (
          <Button size="small" look="primary" onClick={() => void trying(keep)()}>
            {t.printers.save}
          </Button>
        )}
        <Button size="small" onClick={() => void trying(test)()}>
          {t.printers.test} <span className="visually-hidden">{t.kinds[kind]}</span>
        </Button>
      </div>
      {typed.way !== 'dialog' && (
        <div className="where">
          <Where typed={typed} set={set} system={system} bad={wrong ? t.printers.wrong : null} />
        </div>
      )}
      {error !== null && (
        <div className="where">
          <RefusalNote what={error} alert />
        </div>
      )}
    </Root>
  );
}

/** What a route needs besides its kind. */
function Where({
  typed,
  set,
  system,
  bad,
}: {
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  system: QueryResult<'printers'>['system'];
  bad: string | null;
}) {
  const t = useT(printingWords).printers;
  switch (typed.way) {
    case 'dialog':
      return null;
    case 'system':
      return (
        <>
          <Select
            label={t.printer}
            value={typed.printer}
            options={[
              { value: '', label: t.choose },
              ...(system ?? []).map(({ name, label }) => ({ value: name, label })),
              ...(isGone(typed.printer, system) ? [{ value: typed.printer, label: t.gone(typed.printer) }] : []),
            ]}
            onChange={(printer) => set({ printer })}
            error={bad}
          />
          <Field label={t.copies} inputMode="numeric" value={typed.copies} onChange={(copies) => set({ copies })} />
        </>
      );
    case 'folder':
      return (
        <Field label={t.path} hint={t.pathHint} value={typed.path} onChange={(path) => set({ path })} error={bad} />
      );
    case 'zpl':
      return (
        <>
          <Field label={t.host} value={typed.host} onChange={(host) => set({ host })} error={bad} />
          <Field label={t.port} inputMode="numeric" value={typed.port} onChange={(port) => set({ port })} />
          <Select
            label={t.dpi}
            value={typed.dpi}
            options={resolutions.map((dpi) => ({ value: dpi, label: t.dots(Number(dpi)) }))}
            onChange={(dpi) => set({ dpi })}
          />
        </>
      );
  }
}

/** Chosen once, and no longer among the machine's printers. */
function isGone(printer: string, system: QueryResult<'printers'>['system']): boolean {
  return printer !== '' && !system?.some(({ name }) => name === printer);
}

interface Typed {
  way: Way;
  printer: string;
  copies: string;
  path: string;
  host: string;
  port: string;
  dpi: (typeof resolutions)[number];
}

function typedOf(route: PrintRoute): Typed {
  return {
    way: route.kind,
    printer: route.kind === 'system' ? route.printer : '',
    copies: route.kind === 'system' ? String(route.copies) : '1',
    path: route.kind === 'folder' ? route.path : '',
    host: route.kind === 'zpl' ? route.host : '',
    port: route.kind === 'zpl' ? String(route.port) : '9100',
    dpi: route.kind === 'zpl' && route.dpi === 300 ? '300' : '203',
  };
}

/** Null while something is missing. */
function routeTyped({ way, printer, copies, path, host, port, dpi }: Typed): PrintRoute | null {
  const typed = {
    dialog: { kind: way },
    system: { kind: way, printer, copies: Number(copies) },
    folder: { kind: way, path },
    zpl: { kind: way, host: host.trim(), port: Number(port), dpi: Number(dpi) },
  }[way];
  return PrintRoute.safeParse(typed).data ?? null;
}

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: '170px minmax(0, 1fr) auto',
  gap: '8px 12px',
  alignItems: 'center',
  '.kind': { fontWeight: 500 },
  '.acts': { display: 'flex', gap: 8, justifyContent: 'flex-end' },
  '.where': {
    gridColumn: '2 / -1',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: 12,
    alignItems: 'start',
    paddingBottom: 4,
  },
});
