import { useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../languages/useText'
import * as api from '../../wire/api'
import { levelOf, levelOfKey, moved, type Changes, type Place } from './matrix'

interface Props {
  users: readonly api.AdminUser[]
  skills: readonly api.Skill[]
  changes: Changes
  chosen: ReadonlySet<number>
  onLevel(user: api.AdminUser, skillId: number, level: number): void
  onChoose(ids: readonly number[], on: boolean): void
}

/** People down, skills across. One stop of the Tab key; arrows walk the cells, digits set the level. */
export function MatrixTable({ users, skills, changes, chosen, onLevel, onChoose }: Props) {
  const { t } = useText()
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const body = useRef<HTMLTableSectionElement>(null)
  const here = { row: Math.min(place.row, users.length - 1), column: Math.min(place.column, skills.length - 1) }
  const pressed = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableCellElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const level = levelOfKey(event.key)
    const user = users[here.row]
    const skill = skills[here.column]
    const next = moved(here, event.key, users.length, skills.length)
    if (level !== null && user && skill) onLevel(user, skill.id, level)
    else if (next) {
      setPlace(next)
      body.current?.children[next.row]?.querySelectorAll<HTMLElement>('td')[next.column]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const all = users.length > 0 && users.every(({ id }) => chosen.has(id))
  return (
    <div className="table-box">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern of ARIA, on a table */}
      <table className="table matrix" role="grid" aria-label={t('nav.skill-matrix')}>
        <thead>
          <tr>
            <th>
              <label className="check">
                <input type="checkbox" aria-label={t('matrix.choose-all')} checked={all} onChange={(event) => onChoose(users.map(({ id }) => id), event.target.checked)} />
                <span>{t('matrix.agent')}</span>
              </label>
            </th>
            {skills.map(({ id, name }) => (
              <th key={id} className="matrix__skill" title={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={pressed}>
          {users.map((user, row) => (
            <tr key={user.id} data-testid="matrix-row" aria-selected={chosen.has(user.id)}>
              <th scope="row" className="matrix__agent">
                <label className="check">
                  <input type="checkbox" aria-label={t('matrix.choose', { name: user.displayName })} data-testid={`choose-${user.id}`} checked={chosen.has(user.id)} onChange={(event) => onChoose([user.id], event.target.checked)} />
                  <span>{user.displayName}</span>
                </label>
              </th>
              {skills.map((skill, column) => {
                const level = levelOf(user, skill.id, changes)
                const changed = changes.get(user.id)?.has(skill.id) ?? false
                return (
                  <td
                    key={skill.id}
                    tabIndex={row === here.row && column === here.column ? 0 : -1}
                    className={`matrix__cell num${changed ? ' matrix__cell--changed' : ''}`}
                    aria-label={`${t('matrix.level-of', { agent: user.displayName, skill: skill.name })} ${level || t('matrix.none')}`}
                    data-testid={`cell-${user.id}-${skill.id}`}
                    onFocus={() => setPlace({ row, column })}
                    onClick={(event) => event.currentTarget.focus()}
                  >
                    {level || <span className="quiet">·</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
