import { createTheme } from '@mui/material/styles';
import { stageNow } from './seat/stage.ts';
import { type Tokens, cssVariables, dark, light } from './tokens.ts';

/** Focus is a ring of two tones, so that it shows on every ground. */
const focusRing = { outline: '2px solid var(--primary)', outlineOffset: '2px' } as const;

const checkbox = {
  appearance: 'none',
  display: 'inline-grid',
  placeContent: 'center',
  flexShrink: 0,
  border: '1.5px solid var(--control)',
  borderRadius: 4,
  background: 'var(--surface)',
  cursor: 'pointer',
  '&:checked': { background: 'var(--primary)', borderColor: 'var(--primary)' },
  '&:checked::before': {
    content: '""',
    width: '0.8em',
    height: '0.8em',
    background: 'var(--primary-ink)',
    clipPath: 'polygon(12% 50%, 2% 61%, 38% 94%, 99% 24%, 88% 13%, 37% 71%)',
  },
  '&:disabled': { cursor: 'default' },
  '@media (forced-colors: active)': { appearance: 'auto' },
};

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]', nativeColor: false },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  shape: { borderRadius: 6 },
  spacing: 4,
  typography: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontSize: 14,
    htmlFontSize: 16,
    body1: { fontSize: 14, lineHeight: '20px' },
    body2: { fontSize: 13, lineHeight: '18px' },
    h1: { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
    h2: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
    h3: { fontSize: 12, lineHeight: '18px', fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 550 },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 90,
      short: 100,
      standard: 120,
      complex: 120,
      enteringScreen: 110,
      leavingScreen: 80,
    },
  },
  components: {
    MuiCssBaseline: { styleOverrides: globalStyles() },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&:focus-visible': focusRing } },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 300, enterNextDelay: 100, disableInteractive: true },
      styleOverrides: {
        tooltip: {
          background: 'var(--ink)',
          color: 'var(--surface)',
          fontSize: 12.5,
          lineHeight: '18px',
          fontWeight: 450,
          padding: '6px 10px',
          borderRadius: 6,
          maxWidth: 340,
        },
      },
    },
    // with the desk that they belong to: a locked screen leaves none behind
    MuiModal: { defaultProps: { container: stageNow } },
    MuiPopover: { defaultProps: { container: stageNow } },
    MuiPopper: { defaultProps: { container: stageNow } },
    MuiMenu: {
      styleOverrides: {
        paper: {
          border: '1px solid var(--line2)',
          borderRadius: 8,
          boxShadow: 'var(--overlay)',
          background: 'var(--surface)',
        },
        list: { padding: 4 },
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          borderRadius: 6,
          minHeight: 34,
          fontSize: 14,
          gap: 10,
          padding: '4px 10px',
          '&.Mui-focusVisible, &:hover': { background: 'var(--primary-soft)' },
        },
      },
    },
    MuiDialog: {
      styleOverrides: {
        paper: {
          borderRadius: 10,
          border: '1px solid var(--line2)',
          boxShadow: 'var(--overlay)',
          background: 'var(--surface)',
        },
      },
    },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { background: 'rgba(15,20,24,.42)' } } },
    },
  },
});

function palette(tokens: Tokens) {
  return {
    primary: { main: tokens.primary, contrastText: tokens.primaryInk },
    error: { main: tokens.error, contrastText: tokens.errorInk },
    success: { main: tokens.ok, contrastText: tokens.okInk },
    warning: { main: tokens.accent, contrastText: tokens.accentInk },
    info: { main: tokens.info },
    background: { default: tokens.paper, paper: tokens.surface },
    text: { primary: tokens.ink, secondary: tokens.muted },
    divider: tokens.line,
  };
}

function globalStyles() {
  return {
    ':root': cssVariables(light),
    '[data-theme="dark"]': { ...cssVariables(dark), colorScheme: 'dark' },
    '[data-theme="light"]': { colorScheme: 'light' },
    'html, body, #root': { height: '100%' },
    body: {
      color: 'var(--ink)',
      background: 'var(--paper)',
      fontFeatureSettings: '"ss01", "cv11"',
      WebkitFontSmoothing: 'antialiased',
      overflow: 'hidden',
    },
    // only where figures stand below each other: these figures come with a hyphen as wide as they are, bad in a name
    'time, output, td, dd, [role=gridcell][data-align=right], .price, .unit, .sum': {
      fontVariantNumeric: 'tabular-nums',
    },
    'h1, h2, h3, p': { margin: 0 },
    h1: { fontSize: 20, lineHeight: '28px', fontWeight: 600, letterSpacing: '-0.01em' },
    'h2, h3': { fontSize: 12, lineHeight: '18px', fontWeight: 600, color: 'var(--muted)' },
    a: { color: 'var(--primary)' },
    'a, button, input, select, textarea, [tabindex]': { '&:focus-visible': focusRing },
    // a dialog that holds the focus as a whole is seen by being there
    '[role=dialog]:focus-visible, .MuiDialog-container:focus-visible': { outline: 'none' },
    // drawn here: the system's own box is a grey that no dark surface goes with
    'input[type=checkbox]': checkbox,
    '.visually-hidden': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    '::selection': { background: 'color-mix(in srgb, var(--primary) 28%, transparent)' },
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': { transitionDuration: '0s !important', animationDuration: '0s !important' },
    },
  };
}
