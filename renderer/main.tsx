import './no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followWorkstation } from './workstation-state.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await followWorkstation();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
