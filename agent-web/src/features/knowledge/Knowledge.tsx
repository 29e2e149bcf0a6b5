import { useText } from '../../languages/useText'
import { Empty, Panel } from '../../ui/parts'

/** The place is kept; the articles come with a later release, and the screen says so. */
export function Knowledge() {
  const { t } = useText()
  return (
    <Panel title={t('knowledge.title')} flush>
      <Empty icon="book" title={t('knowledge.empty')}>
        {t('knowledge.empty-hint')}
      </Empty>
    </Panel>
  )
}
