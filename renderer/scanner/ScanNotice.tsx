import { styled } from '@mui/material/styles';
import { CircleCheck, ScanBarcode } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { forgetScanNews, showShelf, useScanNews } from './notice.ts';
import { scanWords } from './words.ts';

/** What the last scan came to, over whatever page is there; and the articles of a scanned shelf, to choose from. */
export function ScanNotice() {
  const t = useT(scanWords);
  const { news, shelf } = useScanNews();
  useEffect(() => {
    const left = () => {
      forgetScanNews();
      showShelf(null);
    };
    window.addEventListener('hashchange', left);
    return () => window.removeEventListener('hashchange', left);
  }, []);
  const right = news?.kind === 'testRight';
  return (
    <>
      {news !== null &&
        // beside the dialogs, which hide the page behind them from who listens to the screen
        createPortal(
          <News key={news.id} role={right ? 'status' : 'alert'} data-tone={right ? 'ok' : 'error'}>
            {right ? <CircleCheck aria-hidden /> : <ScanBarcode aria-hidden />}
            <p>
              <b>{t.news[news.kind].title}</b>
              {t.news[news.kind].text(news.text)}
            </p>
          </News>,
          document.body,
        )}
      {shelf !== null && (
        <Dialog title={t.shelf.title(shelf.place)} onClose={() => showShelf(null)}>
          <p>{t.shelf.text}</p>
          <List>
            {shelf.articles.map(({ articleId, name }, index) => (
              <li key={articleId}>
                <a
                  href={hrefOf({ page: 'catalogue', articleId })}
                  autoFocus={index === 0}
                  onClick={() => showShelf(null)}
                >
                  {name}
                </a>
              </li>
            ))}
          </List>
        </Dialog>
      )}
    </>
  );
}

const News = styled('div')({
  position: 'fixed',
  top: 64,
  left: '50%',
  transform: 'translateX(-50%)',
  width: 'min(720px, calc(100vw - 96px))',
  // above any dialog: it is what the hand just did
  zIndex: 1600,
  pointerEvents: 'none',
  display: 'flex',
  gap: 16,
  alignItems: 'center',
  padding: '14px 20px',
  borderRadius: 8,
  boxShadow: 'var(--overlay)',
  background: 'var(--error)',
  color: 'var(--error-ink)',
  fontSize: 18,
  lineHeight: '26px',
  '> svg': { width: 34, height: 34, flexShrink: 0 },
  '&[data-tone=ok]': { background: 'var(--ok)', color: 'var(--ok-ink)' },
  p: { margin: 0, overflowWrap: 'anywhere' },
  b: { display: 'block', fontSize: 20 },
});
const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  a: { display: 'block', padding: '12px 14px', borderRadius: 8, border: '1px solid var(--line2)', fontWeight: 500 },
});
