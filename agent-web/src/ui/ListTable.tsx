import { useMemo, useState, type ReactNode } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'
import { useWalk } from './useWalk'

export interface ListColumn<T> {
  name: string
  title: string
  cell(row: T): ReactNode
  /** What the column sorts by; left out where an order says nothing. */
  sortBy?: (row: T) => string | number
  right?: boolean
}

interface Props<T> {
  title: string
  rows: readonly T[]
  from: number
  size: number
  columns: readonly ListColumn<T>[]
  idOf(row: T): string | number
  nameOf(row: T): string
  testId: string
  /** More that can be done to a row, beside opening it. */
  rowTools?: (row: T) => ReactNode
  onOpen(row: T): void
}

interface Sorting {
  name: string
  down: boolean
}

/** The rows of one page, sorted before they are cut. Chinese names sort by their pinyin. */
export function ListTable<T>({ title, rows, from, size, columns, idOf, nameOf, testId, rowTools, onOpen }: Props<T>) {
  const { t, language } = useText()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const order = useMemo(() => new Intl.Collator(language, { numeric: true }), [language])
  const by = columns.find(({ name }) => name === sorting?.name)?.sortBy
  const sorted = by ? rows.toSorted((a, b) => compare(by(a), by(b), order) * (sorting?.down ? -1 : 1)) : rows
  const shown = sorted.slice(from, from + size)
  const { body, row: stop } = useWalk(shown.length, (at) => shown[at] && onOpen(shown[at]))
  const sort = (name: string) => setSorting((was) => ({ name, down: was?.name === name && !was.down }))
  return (
    <div className="table-box" role="region" aria-label={title}>
      <table className="table list">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} className={column.right ? 'right' : undefined} aria-sort={sorting?.name !== column.name ? undefined : sorting.down ? 'descending' : 'ascending'}>
                {column.sortBy ? (
                  <button type="button" className="list__sort" data-testid={`sort-${column.name}`} onClick={() => sort(column.name)}>
                    {column.title}
                    <span aria-hidden="true">{sorting?.name !== column.name ? '' : sorting.down ? '↓' : '↑'}</span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
            <th className="right">{t('ui.edit')}</th>
          </tr>
        </thead>
        <tbody {...body}>
          {shown.map((row, at) => (
            <tr key={idOf(row)} data-testid={`${testId}-row`} aria-label={t('list.open', { name: nameOf(row) })} {...stop(at)}>
              {columns.map((column) => (
                <td key={column.name} className={column.right ? 'num right' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
              <td className="right keep">
                {rowTools?.(row)}
                <Button tabIndex={-1} aria-label={t('list.open', { name: nameOf(row) })} data-testid={`${testId}-edit-${idOf(row)}`} onClick={() => onOpen(row)}>
                  {t('ui.edit')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const compare = (a: string | number, b: string | number, order: Intl.Collator) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b))
