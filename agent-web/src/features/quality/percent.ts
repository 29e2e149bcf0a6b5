import type { BeforeAfter } from '../../wire/api'

/** A share with how many calls it rests on; a dash where there is none. */
export const percent = ({ calls, mean }: BeforeAfter['before']) => (mean == null ? '–' : `${Math.round(mean * 100)}% (${calls})`)
