import { useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { shortTime, since } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { Pill, type Tone } from '../../ui/parts'
import type { BoardAgent, BoardView } from '../../wire/board'
import type { AgentStateName } from '../../wire/desk'
import { useReasons } from '../../ui/Reasons'
import { AgentMenu } from './AgentMenu'
import { agentLevel, agentsByTrouble } from './sorting'

const TONES: Record<AgentStateName, Tone> = {
  LOGGED_OUT: 'off',
  NOT_READY: 'pause',
  READY: 'ready',
  RESERVED: 'ring',
  TALKING: 'talk',
  WRAPPING_UP: 'wrap',
}

const CHECKED: Record<NonNullable<BoardAgent['check']>['result'], Tone> = { PASSED: 'ready', WARNING: 'pause', FAILED: 'bad' }

/** Whether and how the devices were checked today; a small mark, its words on hovering and for those who hear the page. */
function Checked({ check }: { check: BoardAgent['check'] }) {
  const { t } = useText()
  if (!check) return null
  const words = t(`board.checked-${check.result}`, { time: shortTime(check.at) })
  return (
    <span className={`board__checked ink-${CHECKED[check.result]}`} title={words} data-testid="device-mark" data-result={check.result}>
      <Icon name={check.result === 'PASSED' ? 'microphone' : 'warning'} size={14} />
      <span className="unseen">{words}</span>
    </span>
  )
}

export function AgentTable({ agents, teams }: { agents: BoardAgent[]; teams: BoardView['teams'] }) {
  const { t, word } = useText()
  const now = useServerNow()
  const { nameOf, limitOf } = useReasons()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('board.agents')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('board.agent')}</th>
            <th>{t('board.state')}</th>
            <th className="right">{t('board.for')}</th>
            <th>{t('board.on-call')}</th>
            <th>
              <span className="unseen">{t('board.set-state')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {agentsByTrouble(agents, now, limitOf).map((agent) => (
            <tr key={agent.id} data-testid="board-agent" data-state={agent.state}>
              <td className="keep">
                {agent.name} <Checked check={agent.check} />
                <div className="quiet board__team-name">{teams.find(({ id }) => id === agent.teamId)?.name}</div>
              </td>
              <td className="keep">
                <Pill tone={TONES[agent.state]}>{word('state', agent.state)}</Pill>
                {agent.reason && <span className="quiet board__reason">{nameOf(agent.reason)}</span>}
                {!agent.reachable && agent.state !== 'LOGGED_OUT' && <span className="board__word level-trouble">{t('state.UNREACHABLE')}</span>}
              </td>
              <td className={`num right level-${agentLevel(agent, now, limitOf(agent.reason))}`}>{agent.state === 'LOGGED_OUT' ? '' : since(agent.since, now)}</td>
              <td>
                {agent.queue} {agent.number && <span className="quiet num">{agent.number}</span>}
              </td>
              <td className="right">{agent.state !== 'LOGGED_OUT' && <AgentMenu agent={agent} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
