import { Columns3 } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { IconButton } from './IconButton.tsx';
import { Menu } from './Menu.tsx';
import type { ColumnLayout } from './table-columns.ts';
import { kitWords } from './words.ts';

/** Shows and hides the columns of a table. */
export function ColumnsMenu<Row>({ layout }: { layout: ColumnLayout<Row> }) {
  const t = useT(kitWords);
  return (
    <Menu
      entries={layout.all
        .filter((column) => !(column.fixed ?? false))
        .map((column) => ({
          id: column.id,
          label: column.header,
          checked: layout.isShown(column.id),
          onSelect: () => layout.toggle(column.id),
        }))}
      button={(props) => (
        <IconButton ref={props.ref} label={t.columns} icon={<Columns3 aria-hidden />} onClick={props.onClick} />
      )}
    />
  );
}
