/** A folder from which something else prints: a file is there whole, on the disk, or not at all. */
import { open, rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { asFault, printFault } from './faults.ts';

/**
 * Throws a `PrintingFault`, with nothing left behind. The folder itself is never made: a wrong path must show. `jobId` names
 * what is not whole yet.
 */
export async function writeInto(folder: string, fileName: string, bytes: Uint8Array, jobId: string): Promise<void> {
  if (!isAbsolute(folder)) throw printFault('noFolder', folder);
  const part = partOf(folder, jobId);
  try {
    if (!(await stat(folder)).isDirectory()) throw printFault('noFolder', folder);
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(folder, fileName));
  } catch (error) {
    await dropPart(folder, jobId);
    throw asFault(error);
  }
}

/** What a program that was killed left of this job; never rejects. */
export async function dropPart(folder: string, jobId: string): Promise<void> {
  await rm(partOf(folder, jobId), { force: true }).catch(() => undefined);
}

const partOf = (folder: string, jobId: string): string => join(folder, `.comptoir-${jobId}.part`);
