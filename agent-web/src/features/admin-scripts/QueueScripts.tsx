import { useText } from '../../languages/useText'
import { Empty, Failed, Panel, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'

/** Which script goes with which queue's calls. */
export function QueueScripts({ scripts }: { scripts: api.ScriptLine[] }) {
  const { t, why } = useText()
  const say = useSay()
  const queues = useLoaded('script-queues', api.scriptQueues)
  const set = async (queue: api.QueueScript, scriptId: number | null) => {
    try {
      await api.setQueueScript(queue.queueId, scriptId)
      say(t('scripts.queue-saved', { name: queue.queueName }))
    } catch (failure) {
      say(why(failure))
    }
    queues.reload()
  }
  return (
    <Panel title={t('scripts.queues')}>
      {queues.failure && <Failed failure={queues.failure} onRetry={queues.reload} />}
      {queues.data === null ? (
        queues.loading && <Waiting />
      ) : queues.data.length === 0 ? (
        <Empty title={t('rules.empty')} />
      ) : (
        <div className="queue-scripts">
          {queues.data.map((queue) => (
            <label key={queue.queueId} className="queue-scripts__one">
              <span>{queue.queueName}</span>
              <select className="input" value={queue.scriptId ?? ''} data-testid={`queue-script-${queue.queueId}`} onChange={(event) => void set(queue, event.target.value === '' ? null : Number(event.target.value))}>
                <option value="">{t('scripts.none')}</option>
                {scripts.map((script) => (
                  <option key={script.id} value={script.id}>
                    {script.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )}
    </Panel>
  )
}
