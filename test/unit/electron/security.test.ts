import { describe, expect, it } from 'vitest';
import {
  PAGE_URL,
  externalAddress,
  mayCall,
  mayNavigate,
  mayRequest,
  mayUse,
  pagePath,
  pagePreferences,
  plainFileName,
  printPreferences,
} from '../../../electron/security.ts';

const carriers = ['https://www.laposte.example/outils/suivre?code={number}', 'https://tracking.example/{number}'];

describe('windows', () => {
  it('are sandboxed, isolated and without Node', () => {
    for (const preferences of [pagePreferences('/p.cjs', true), printPreferences])
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      });
    expect(printPreferences.preload).toBeUndefined();
  });
});

describe('the address of the page', () => {
  it.each([
    ['app://comptoir/', '/'],
    ['app://comptoir/index.html', '/'],
    ['app://comptoir/?x#/orders', '/'],
    ['app://comptoir/assets/a.js', '/assets/a.js'],
    ['app://comptoir/../../etc/passwd', '/etc/passwd'],
  ])('%s is the path %s', (url, path) => expect(pagePath(url)).toBe(path));
  it.each([
    '',
    'app://comptoir.evil/',
    'app://evil/?app://comptoir/',
    'app://user@comptoir/',
    'app://comptoir:8080/',
    'https://comptoir/',
    'file:///index.html',
    'about:blank',
  ])('%s is not ours', (url) => expect(pagePath(url)).toBeNull());
});

describe('a permission', () => {
  const camera = { permission: 'media', url: PAGE_URL, mainFrame: true, media: ['video'] };
  it('is for the camera alone, for our page alone (SAV-1)', () => {
    expect(mayUse(camera)).toBe(true);
    expect(mayUse({ ...camera, url: `${PAGE_URL}#/claims/1` })).toBe(true);
  });
  it.each([
    ['sound', { media: ['audio'] }],
    ['sound with the picture', { media: ['video', 'audio'] }],
    ['nobody says what', { media: [] }],
    ['another site', { url: 'https://evil.example/' }],
    ['a paper to print', { url: `${PAGE_URL}print/1` }],
    ['a frame inside', { mainFrame: false }],
    ['where it is', { permission: 'geolocation' }],
    ['the screen', { permission: 'display-capture' }],
  ])('is refused: %s', (_what, change) => expect(mayUse({ ...camera, ...change })).toBe(false));
});

describe('a call', () => {
  const ours = { url: PAGE_URL, mainFrame: true, ownWindow: true };
  it('is taken from our page in the main frame of our window', () => {
    expect(mayCall(ours)).toBe(true);
    expect(mayCall({ ...ours, url: `${PAGE_URL}#/orders` })).toBe(true);
  });
  it.each([
    { ...ours, url: '' },
    { ...ours, url: 'https://evil.example/' },
    { ...ours, url: 'app://comptoir/print/x.pdf' },
    { ...ours, mainFrame: false },
    { ...ours, ownWindow: false },
  ])('is refused from %o', (sender) => expect(mayCall(sender)).toBe(false));
});

describe('what a window loads', () => {
  it.each(['app://comptoir/assets/a.js', 'blob:app://comptoir/1234', 'data:image/png;base64,AA=='])('%s', (url) =>
    expect(mayRequest(url)).toBe(true),
  );
  it.each([
    'https://evil.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'blob:https://evil.example/1',
    'ws://x/',
  ])('not %s', (url) => expect(mayRequest(url)).toBe(false));
});

describe('navigation', () => {
  const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
  it('is for the frames of the PDF viewer alone', () => {
    expect(mayNavigate({ url: viewer, isMainFrame: false })).toBe(true);
    expect(mayNavigate({ url: 'app://comptoir/print/x.pdf', isMainFrame: false })).toBe(true);
  });
  it.each([viewer, 'app://comptoir/print/x.pdf', PAGE_URL, 'https://evil.example/'])(
    'never takes a window to %s',
    (url) => expect(mayNavigate({ url, isMainFrame: true })).toBe(false),
  );
  it.each([
    PAGE_URL,
    'https://evil.example/',
    'chrome-extension://other/',
    'app://evil/print/x.pdf',
    'about:blank',
    '',
  ])('never takes a frame to %s', (url) => expect(mayNavigate({ url, isMainFrame: false })).toBe(false));
});

describe('what leaves for the desktop', () => {
  it.each([
    ['https://www.laposte.example/outils/suivre?code=6A123', 'https://www.laposte.example/outils/suivre?code=6A123'],
    ['tel:+33477000000', 'tel:+33477000000'],
    ['mailto:claire@shop.example', 'mailto:claire@shop.example'],
    ['mailto:claire@shop.example?subject=x&attach=/etc/passwd', 'mailto:claire@shop.example'],
  ])('%s', (url, opened) => expect(externalAddress(url, carriers)).toBe(opened));
  it.each([
    'http://www.laposte.example/',
    'https://evil.example/',
    'https://www.laposte.example.evil.example/',
    'https://www.laposte.example@evil.example/',
    'https://www.laposte.example:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-officecmd:x',
    'tel:*#06#',
    'tel:+33477000000;phone-context=x',
    'not an address',
    42,
    null,
  ])('not %s', (url) => expect(externalAddress(url, carriers)).toBeNull());
});

describe('a file name', () => {
  it.each([
    ['delivery-note-A-000001.pdf', 'delivery-note-A-000001.pdf'],
    ['../../etc/passwd', '-..-etc-passwd.pdf'],
    ['C:\\Windows\\x.exe', 'C--Windows-x.exe.pdf'],
    ['.bashrc', 'bashrc.pdf'],
  ])('%s becomes %s', (name, plain) => expect(plainFileName(name)).toBe(plain));
});
