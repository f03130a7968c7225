import type { Page } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { goTo, signIn } from './support/desk.ts';
import { isPlain } from './support/orders.ts';
import { run } from './support/run.ts';
import { expect, test } from './support/shop.ts';
import { cameraWords, claimWords } from './support/words.ts';

const launch = await chromiumLaunch();
const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
test.use({ launchOptions: { ...launch, args: [...launch.args, ...fakeCamera] } });

const t = cameraWords.fr;

test('a photo is taken with the camera of the workstation, by keyboard alone (SAV-1)', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  const { rows } = await ask(page, 'orderList', { shop: 'cadomaestro', statuses: ['delivered'], limit: 50, offset: 0 });
  const views = await Promise.all(rows.map(({ id }) => ask(page, 'orderById', { orderId: id })));
  const order = views.find((view) => view && view.order.lines.length > 0 && isPlain(view.order))?.order;
  const [line] = order?.lines ?? [];
  if (!order || !line) throw new Error('no delivered order');
  const claimId = crypto.randomUUID();
  const lines = [{ lineId: line.id, quantity: 1 }];
  await run(a, 'openClaim', { claimId, orderId: order.id, kind: 'damaged', lines, text: 'Vu au comptoir.' });
  await goTo(a, `/claims/${claimId}`);

  await page.getByRole('button', { name: t.open }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t.title });
  await expect(dialog.getByRole('status')).toHaveText(t.hint);
  expect(await lit(page)).toBe(true);
  await expectAccessible(a, 'the camera');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('img', { name: claimWords.fr.photoAlt(1) })).toBeHidden();

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(t.hint);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('img', { name: claimWords.fr.photoAlt(1) })).toBeVisible();
  const view = await ask(page, 'claimById', { claimId });
  expect(view?.claim.photos).toHaveLength(1);
});

/** The picture is not black. */
const lit = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => {
    const canvas = new OffscreenCanvas(16, 16);
    const ink = canvas.getContext('2d');
    ink?.drawImage(video, 0, 0, 16, 16);
    return ink?.getImageData(0, 0, 16, 16).data.some((value, index) => index % 4 !== 3 && value > 40) ?? false;
  });
