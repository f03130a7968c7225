import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The renderer, for both hosts. Relative addresses, because Electron and the browser host serve it from different
 * roots; nothing inlined, because the content security policy allows neither inline scripts nor data: fonts.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
