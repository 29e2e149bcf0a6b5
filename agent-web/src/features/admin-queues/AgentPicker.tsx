import { useId } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'

interface Props {
  label: string
  hint?: string
  error?: string | null
  /** Null while they are not loaded. */
  agents: { id: number; name: string }[]
  chosen: number[]
  onChange(chosen: number[]): void
}

/** Some agents by name, in the order in which they were chosen. */
export function AgentPicker({ label, hint, error, agents, chosen, onChange }: Props) {
  const { t } = useText()
  const id = useId()
  const nameOf = (agent: number) => agents.find((one) => one.id === agent)?.name ?? `#${agent}`
  return (
    <div className="whole field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      {chosen.length > 0 && (
        <ol className="picked">
          {chosen.map((agent) => (
            <li key={agent}>
              {nameOf(agent)}
              <Button kind="plain" icon="close" aria-label={t('queues.remove-agent', { name: nameOf(agent) })} onClick={() => onChange(chosen.filter((other) => other !== agent))} />
            </li>
          ))}
        </ol>
      )}
      <select id={id} className="input" value="" onChange={(event) => onChange([...chosen, Number(event.target.value)])}>
        <option value="">{t('queues.add-agent')}</option>
        {agents
          .filter((agent) => !chosen.includes(agent.id))
          .map((agent) => (
            <option key={agent.id} value={agent.id}>
              {agent.name}
            </option>
          ))}
      </select>
      {hint && <p className="field__hint">{hint}</p>}
    </div>
  )
}
