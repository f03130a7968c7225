import { safeStorage } from 'electron';
import type { Secrets } from '../workstation/secrets.ts';

/** Secrets encrypted by the system's keychain before they reach `file`. Without a keychain nothing is saved. */
export function sealedSecrets(file: Secrets, log: (text: string) => void): Secrets {
  return {
    async load() {
      const sealed = await file.load();
      if (sealed === null) return null;
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
      } catch {
        log('the keychain cannot open the secrets of this workstation');
        return null;
      }
    },
    async save(text) {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) throw new Error('no keychain');
      // Linux without a keyring seals with a key that everyone knows; the file is still its owner's alone (0600).
      if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text')
        log('this desktop has no keyring: the secrets rest on file rights alone');
      await file.save((await safeStorage.encryptStringAsync(text)).toString('base64'));
    },
  };
}
