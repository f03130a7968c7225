import type { Article } from '../../domain/catalogue/article.ts';
import { useT } from '../i18n/words.ts';
import { Select } from '../ui/Select.tsx';
import { stockWords } from './stock-words.ts';

/** Which format of an article; nothing where it has one only. */
export function FormatSelect({
  article,
  value,
  onChange,
}: {
  article: Article;
  value: string;
  onChange: (sku: string) => void;
}) {
  const t = useT(stockWords);
  if (article.formats.length < 2) return null;
  return (
    <Select
      label={t.format}
      name="sku"
      value={value}
      onChange={onChange}
      options={article.formats.map(({ sku, label }) => ({ value: sku, label: label === '' ? sku : label }))}
    />
  );
}
