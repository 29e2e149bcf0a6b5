import type { KeyboardEvent } from 'react'
import { useText } from '../../languages/useText'
import { Icon, type IconName } from '../../ui/icons'
import type { FlowForm, FlowNode } from '../../wire/api'
import { treeOf } from './flowTree'

interface Props {
  form: FlowForm
  chosen: string
  /** The step that was refused. */
  wrong: string | null
  onChoose(id: string): void
}

const ICONS: Record<FlowNode['kind'], IconName> = { MENU: 'keypad', COLLECT: 'search', SAY: 'speaker', QUEUE: 'queues', NUMBER: 'out', VOICEMAIL: 'recordings', HANG_UP: 'hangUp' }

/** Up and down move between the lines; a line is a button that shows its step. */
export function FlowTree({ form, chosen, wrong, onChoose }: Props) {
  const { t } = useText()
  const byId = new Map(form.nodes.map((node) => [node.id, node]))
  const word = (edge: string) => (edge === 'then' ? t('flows.edge-then') : edge === 'otherwise' ? t('flows.edge-otherwise') : edge === 'nowhere' ? t('flows.edge-nowhere') : edge)
  return (
    <ul className="tree" onKeyDown={move}>
      {treeOf(form).map(({ depth, edge, id, again, missing }, n) => {
        const node = byId.get(id)
        return (
          <li key={n} style={{ paddingInlineStart: `${depth * 18}px` }}>
            <button type="button" className="tree__line" aria-current={id === chosen && !again ? 'true' : undefined} data-testid="tree-line" disabled={missing} onClick={() => onChoose(id)}>
              {edge && <span className={/^[0-9*#]$/.test(edge) ? 'key' : 'tree__edge'}>{word(edge)}</span>}
              <Icon name={again ? 'back' : node ? ICONS[node.kind] : 'warning'} size={16} />
              <span className="one-line">{missing ? t('flows.missing') : node?.name || id}</span>
              {id === wrong && !again && <Icon name="warning" size={16} className="tree__wrong" />}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function move(event: KeyboardEvent<HTMLUListElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (!by) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const next = lines[lines.indexOf(document.activeElement as HTMLButtonElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
