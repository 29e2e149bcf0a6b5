import { useEffect, useState, type ReactNode } from 'react'
import { useDesk, useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { percent, since } from '../../ui/format'
import { Banner, Empty, Panel, Waiting } from '../../ui/parts'
import type { Alarm, BoardQueue, BoardView } from '../../wire/board'
import { AgentTable } from './AgentTable'
import { byTrouble, waitLevel } from './sorting'
import './board.css'

/** The floor as it is now: what is wrong, then the queues, then the people. */
export function Board({ alarms }: { alarms(all: Alarm[]): ReactNode }) {
  const { t } = useText()
  const { state, send } = useDesk()
  const live = state.link === 'live'
  useEffect(() => {
    if (!live) return
    void send({ type: 'watchBoard', on: true })
    return () => void send({ type: 'watchBoard', on: false })
  }, [live, send])
  const board = state.board
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.board')}</h1>
      </div>
      {!live && state.link !== 'connecting' && state.link !== 'idle' && (
        <Banner tone="bad" role="alert">
          {t('board.stale')}
        </Banner>
      )}
      {board ? <Live board={board} alarms={alarms} /> : <Waiting />}
    </div>
  )
}

function Live({ board, alarms }: { board: BoardView; alarms(all: Alarm[]): ReactNode }) {
  const { t } = useText()
  return (
    <>
      {!board.switchLive && (
        <Banner tone="bad" role="alert">
          {t('board.switch-lost')}
        </Banner>
      )}
      {!board.databaseLive && (
        <Banner tone="bad" role="alert">
          {t('board.database-lost')}
        </Banner>
      )}
      {alarms(board.alarms)}
      <div className="board">
        <Panel className="page__grow" title={t('board.queues')} flush data-testid="board-queues">
          {board.queues.length === 0 ? <Empty icon="queues" title={t('board.no-queues')} /> : <QueueTable queues={board.queues} />}
        </Panel>
        <Agents board={board} />
      </div>
    </>
  )
}

const NO_TEAM = '-'

/** The people, of all teams or of one. */
function Agents({ board }: { board: BoardView }) {
  const { t } = useText()
  const [team, setTeam] = useState('')
  const agents = board.agents.filter(({ teamId }) => team === '' || String(teamId ?? NO_TEAM) === team)
  const choice = board.teams.length > 0 && (
    <select className="input board__team" aria-label={t('board.team')} value={team} data-testid="board-team" onChange={(event) => setTeam(event.target.value)}>
      <option value="">{t('board.all-teams')}</option>
      {board.teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={NO_TEAM}>{t('users.no-team')}</option>
    </select>
  )
  return (
    <Panel className="page__grow" title={t('board.agents')} tools={choice} flush data-testid="board-agents">
      {agents.length === 0 ? <Empty icon="users" title={t('board.no-agents')} /> : <AgentTable agents={agents} teams={board.teams} />}
    </Panel>
  )
}

function QueueTable({ queues }: { queues: BoardQueue[] }) {
  const { t } = useText()
  const now = useServerNow()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('board.queues')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('board.queue')}</th>
            <th className="right">{t('board.waiting')}</th>
            <th className="right">{t('board.longest')}</th>
            <th className="right">{t('board.ready-talking-away')}</th>
            <th className="right">{t('board.offered')}</th>
            <th className="right">{t('board.answered')}</th>
            <th className="right">{t('board.abandoned')}</th>
            <th className="right">{t('board.service-level')}</th>
          </tr>
        </thead>
        <tbody>
          {byTrouble(queues, now).map((queue) => (
            <tr key={queue.id} data-testid="board-queue">
              <td>
                <strong>{queue.name}</strong>
              </td>
              <td className={`num right board__big level-${waitLevel(queue, now)}`}>
                {queue.waiting}
                {queue.callbacks > 0 && <span className="board__promised">{t('board.callbacks', { count: queue.callbacks })}</span>}
              </td>
              <td className={`num right level-${waitLevel(queue, now)}`}>
                {queue.oldestSince && since(queue.oldestSince, now)}
                {waitLevel(queue, now) === 'trouble' && <span className="board__word">{t('board.too-long')}</span>}
              </td>
              <td className="num right">
                {queue.agentsReady} / {queue.agentsTalking} / {queue.agentsNotReady}
              </td>
              <td className="num right">{queue.offeredToday}</td>
              <td className="num right">{queue.answeredToday}</td>
              <td className="num right">{queue.abandonedToday}</td>
              <td className="num right">{queue.serviceLevelToday === null ? t('ui.none') : percent(queue.serviceLevelToday)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
