/** Dialogs, the keychain, the menu and the way out to the desktop. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { queuedSaves, records, userData } from './records.ts';

export const shell = {
  async openExternal(url: string): Promise<void> {
    records.external.push(url);
  },
};

export const dialog = {
  /** Nothing queued: the person pressed Cancel. */
  async showSaveDialog(): Promise<{ canceled: boolean; filePath: string }> {
    const filePath = queuedSaves.shift();
    return filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath };
  },
  showErrorBox(title: string, content: string): void {
    records.errorBoxes.push(`${title}: ${content}`);
    process.stderr.write(`error box: ${title}: ${content}\n`);
  },
};

export const Menu = {
  buildFromTemplate: (template: object[]) => template,
  setApplicationMenu: (_menu: object[]) => {},
};

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  async encryptStringAsync(text: string): Promise<Buffer> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyOfProfile(), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  async decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const open = createDecipheriv('aes-256-gcm', keyOfProfile(), sealed.subarray(0, 12));
    open.setAuthTag(sealed.subarray(12, 28));
    const result = Buffer.concat([open.update(sealed.subarray(28)), open.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
};

function keyOfProfile(): Buffer {
  const file = join(userData, 'stand-in-keychain');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
