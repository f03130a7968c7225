import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './test/support/chromium.ts';

/** End-to-end tests: each starts its own backend and browser host on free ports, so two can run side by side. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  globalSetup: './test/e2e/support/first-day.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  // beside databases on two cores a page may come too late; who needed the second try is named (docs/decisions/0034)
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    // nothing is waited for that only moves
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 10_000,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // every step of every journey with its pictures: a quarter more time, so only where somebody looks for something
    trace: process.env['COMPTOIR_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    launchOptions: await chromiumLaunch(),
  },
});
