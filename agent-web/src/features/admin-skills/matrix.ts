import type { AdminUser, SkillChange } from '../../wire/api'

/** What was changed and is not saved: the level (0 for none) by skill, by person. */
export type Changes = ReadonlyMap<number, ReadonlyMap<number, number>>

const keptLevel = (user: AdminUser, skillId: number) => user.skills.find((skill) => skill.skillId === skillId)?.level ?? 0

export const levelOf = (user: AdminUser, skillId: number, changes: Changes) => changes.get(user.id)?.get(skillId) ?? keptLevel(user, skillId)

/** A level that is as it was is no change. */
export function withLevel(changes: Changes, user: AdminUser, skillId: number, level: number): Changes {
  const own = new Map(changes.get(user.id))
  if (keptLevel(user, skillId) === level) own.delete(skillId)
  else own.set(skillId, level)
  const next = new Map(changes)
  if (own.size === 0) next.delete(user.id)
  else next.set(user.id, own)
  return next
}

/** As the server takes them: everything each changed person can do. Who is gone from the list is left out. */
export function toSave(users: readonly AdminUser[], changes: Changes): SkillChange[] {
  return users.flatMap((user) => {
    const own = changes.get(user.id)
    if (!own) return []
    const kept = user.skills.filter(({ skillId }) => !own.has(skillId))
    const set = [...own].filter(([, level]) => level > 0).map(([skillId, level]) => ({ skillId, level }))
    return [{ accountId: user.id, version: user.version, skills: [...kept, ...set] }]
  })
}

/** The level that a key sets; null for a key that sets none. */
export function levelOfKey(key: string): number | null {
  if (key === 'Delete' || key === 'Backspace') return 0
  return /^[0-5]$/.test(key) ? Number(key) : null
}

const MOVES: Record<string, readonly [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

export interface Place {
  row: number
  column: number
}

const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))

export function moved({ row, column }: Place, key: string, rows: number, columns: number): Place | null {
  if (key === 'Home') return { row, column: 0 }
  if (key === 'End') return { row, column: columns - 1 }
  const by = MOVES[key]
  return by ? { row: within(row + by[0], rows), column: within(column + by[1], columns) } : null
}
