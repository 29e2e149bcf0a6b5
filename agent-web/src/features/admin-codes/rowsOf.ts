import type { AdminCode } from '../../wire/api'

export interface CodeRow {
  code: AdminCode
  depth: number
  group: boolean
}

/** The tree as lines, each below its group, siblings in their order. A code whose group is unknown stands at the top. */
export function rowsOf(codes: readonly AdminCode[]): CodeRow[] {
  const known = new Set(codes.map(({ code }) => code))
  const parentOf = ({ parent }: AdminCode) => (parent != null && known.has(parent) ? parent : null)
  const below = (parent: string | null, depth: number): CodeRow[] =>
    codes
      .filter((code) => parentOf(code) === parent)
      .toSorted((a, b) => a.position - b.position || a.code.localeCompare(b.code))
      .flatMap((code) => {
        const children = depth < 8 ? below(code.code, depth + 1) : []
        return [{ code, depth, group: children.length > 0 }, ...children]
      })
  return below(null, 0)
}
