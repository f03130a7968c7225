/** Photos that customers of the demo sent: drawn by `scripts/make-demo.ts`, each with the number that is on its label. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoSubject } from '../../../domain/claim/claim.ts';
import { bareJpeg } from '../../../domain/photo/jpeg.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { World } from '../../access/world.ts';
import type { Storage } from '../../contract.ts';
import { takePart } from '../../photos.ts';

const folder = join(import.meta.dirname, '../../../resources/demo/photos');

export interface Photographed {
  file: string;
  scene: 'broken' | 'content' | 'parcel';
  /** Of the parcel, as its label says; the last figure is its check digit. */
  number: string;
  shows: readonly PhotoSubject[];
}

/** Of each shop: one of a broken article, another, and the two that a missing article asks for. */
export const photographed: Record<string, Record<'broken' | 'again' | 'content' | 'parcel', Photographed>> = {
  cadomaestro: scenes('cadomaestro', ['6A99100023415', '6A99100047213', '6A99100053504']),
  caseapains: scenes('caseapains', ['6A99200018618', '6A99200020222', '6A99200036018']),
};

export interface StoredPhoto {
  bytes: Buffer;
  id: string;
  width: number;
  height: number;
}

export async function photoOf({ file }: Photographed): Promise<StoredPhoto> {
  const bytes = await readFile(join(folder, file));
  const { width, height } = bareJpeg(bytes) ?? { width: 0, height: 0 };
  return { bytes, width, height, id: createHash('sha256').update(bytes).digest('hex') };
}

/** The bytes follow their documents, as they do from a workstation. */
export async function storePhotos(world: World, storage: Storage): Promise<void> {
  for (const photo of Object.values(photographed).flatMap((ofShop) => Object.values(ofShop))) {
    const { id, bytes } = await photoOf(photo);
    await takePart(world, storage, id, 0, bytes).catch((error: unknown) => {
      // of a story that was not told
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

function scenes(shop: string, [first, second, third]: readonly [string, string, string]) {
  return {
    broken: { file: `${shop}-broken.jpg`, scene: 'broken', number: first, shows: ['product', 'label'] },
    again: { file: `${shop}-again.jpg`, scene: 'broken', number: second, shows: ['product', 'label'] },
    content: { file: `${shop}-content.jpg`, scene: 'content', number: third, shows: ['boxContent'] },
    parcel: { file: `${shop}-parcel.jpg`, scene: 'parcel', number: third, shows: ['label', 'parcel'] },
  } as const satisfies Record<string, Photographed>;
}
