import type { ReactNode } from 'react'
import type { IconName } from './icons'
import { Empty, Waiting } from './parts'

interface Props {
  loading: boolean
  /** How many rows there are; null before it is known. */
  count: number | null
  empty: { icon?: IconName; title: string; hint?: string }
  children: ReactNode
}

/** What stands in the panel of a list: that it is awaited, that there is nothing, or its rows. */
export function ListBody({ loading, count, empty: { icon, title, hint }, children }: Props) {
  if (count === null) return loading ? <Waiting /> : null
  if (count > 0) return children
  return (
    <Empty {...(icon ? { icon } : {})} title={title}>
      {hint}
    </Empty>
  )
}
