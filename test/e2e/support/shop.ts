/** One shop for all journeys of a worker: a backend, and two workstations that keep their data from test to test. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type LaPoste, standInLaPoste } from '../../support/la-poste.ts';
import { type Backend, startBackend } from './backend.ts';
import { type Desk, sitDown } from './desk.ts';
import { type Station, startStation } from './station.ts';

export interface Shop {
  backend: Backend;
  a: Station;
  b: Station;
}

interface Worker {
  /** Whether the backend asks La Poste's stand-in of the parcels on their way; its own backend then. */
  followed: boolean;
  /** A shop that no other journey works in: what waits in its warehouse is this journey's own. */
  apart: string;
  laPoste: LaPoste;
  shop: Shop;
}

export const test = base.extend<{ a: Desk; b: Desk }, Worker>({
  followed: [false, { option: true, scope: 'worker' }],
  apart: ['', { option: true, scope: 'worker' }],
  laPoste: [
    async ({ playwright: _playwright }, use) => {
      const laPoste = await standInLaPoste();
      await use(laPoste);
      await laPoste.close();
    },
    { scope: 'worker' },
  ],
  shop: [
    async ({ followed, laPoste }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'comptoir-e2e-'));
      // lets PostgreSQL's own account through when root runs the tests
      await chmod(folder, 0o711);
      const backend = await startBackend(folder, followed ? laPoste : null);
      const [first = '', second = ''] = backend.codes;
      const [a, b] = await Promise.all([
        startStation(folder, 'Bureau', { url: backend.url, code: first }),
        startStation(folder, 'Entrepot', { url: backend.url, code: second }),
      ]);
      await use({ backend, a, b });
      await Promise.all([a.stop(), b.stop()]);
      await backend.stop();
      await backend.closeProvider();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  a: async ({ browser, shop }, use) => {
    const desk = await sitDown(browser, shop.a);
    await use(desk);
    expect(desk.troubles).toEqual([]);
    await desk.page.context().close();
  },
  b: async ({ browser, shop }, use) => {
    const desk = await sitDown(browser, shop.b);
    await use(desk);
    expect(desk.troubles).toEqual([]);
    await desk.page.context().close();
  },
});

export { expect };
