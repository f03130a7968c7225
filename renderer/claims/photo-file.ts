/**
 * A dropped, pasted or taken photo, drawn anew: smaller, upright, and without anything that the camera wrote into it. It is
 * decoded here, in the page's sandbox, and nowhere else: the program behind only ever sees what was drawn.
 */
import { PHOTO_BYTES, PHOTO_SIDE, PHOTO_SOURCE_BYTES } from '../../domain/photo/photo.ts';
import { pictureOf, whyNotPicture } from '../../domain/photo/picture.ts';
import { refusal, throwIf } from '../../domain/refusal.ts';

const QUALITIES = [0.85, 0.7, 0.5];

/** A JPEG of at most `PHOTO_SIDE` a side, in base64. Throws `Refusal` photoRefused. */
export async function drawnAnew(file: Blob): Promise<string> {
  if (file.size > PHOTO_SOURCE_BYTES) throw refusal('photoRefused', { why: 'bytes', max: PHOTO_SOURCE_BYTES });
  const bytes = new Uint8Array(await file.arrayBuffer());
  throwIf(whyNotPicture(bytes));
  // by what it is, not by what it calls itself
  const type = pictureOf(bytes)?.mime ?? '';
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' }).catch(() => {
    throw refusal('photoRefused', { why: 'broken' });
  });
  try {
    return await jpegOf(bitmap);
  } finally {
    bitmap.close();
  }
}

async function jpegOf(bitmap: ImageBitmap): Promise<string> {
  const scale = Math.min(1, PHOTO_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.floor(bitmap.width * scale));
  const height = Math.max(1, Math.floor(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const ink = canvas.getContext('2d');
  if (!ink) throw refusal('photoRefused', { why: 'broken' });
  // where a picture lets the ground through, that is white and not black
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, width, height);
  ink.imageSmoothingQuality = 'high';
  ink.drawImage(bitmap, 0, 0, width, height);
  for (const quality of QUALITIES) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= PHOTO_BYTES) return base64(jpeg);
  }
  throw refusal('photoRefused', { why: 'bytes', max: PHOTO_BYTES });
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(refusal('photoRefused', { why: 'broken' }));
    reader.readAsDataURL(blob);
  });
}
