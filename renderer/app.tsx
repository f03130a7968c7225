import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { Screen } from './Screen.tsx';
import { ScanNotice } from './scanner/ScanNotice.tsx';
import { listenForScans } from './scanner/listen.ts';
import { takeScan } from './scanner/open-scanned.ts';
import { theme } from './theme.ts';
import { Toasts } from './ui/Toasts.tsx';
import { listenForShortcuts } from './ui/shortcuts.ts';
import { useWorkstation } from './workstation-state.ts';

export function App() {
  useEffect(listenForShortcuts, []);
  useEffect(() => listenForScans(takeScan, () => useWorkstation.getState().preferences.scanner), []);
  return (
    <ThemeProvider theme={theme} storageManager={null} disableTransitionOnChange noSsr>
      <CssBaseline enableColorScheme={false} />
      <Preferred>
        <Screen />
        <Toasts />
        <ScanNotice />
      </Preferred>
    </ThemeProvider>
  );
}

/** Language and colours follow the person's preferences at once, without a restart. */
function Preferred({ children }: { children: ReactNode }) {
  const { setMode } = useColorScheme();
  const { theme: mode, locale } = useWorkstation((state) => state.preferences);
  useEffect(() => setMode(mode), [mode, setMode]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return children;
}
