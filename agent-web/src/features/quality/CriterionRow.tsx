import { useEffect, useRef } from 'react'
import { useText } from '../../languages/useText'
import { Icon } from '../../ui/icons'
import { Pill } from '../../ui/parts'
import type { Criterion, GivenAnswer } from '../../wire/api'
import { choicesOf, needsComment, shareOf } from './answers'

interface Props {
  criterion: Criterion
  answer: GivenAnswer
  /** The one that the keys answer. */
  current: boolean
  /** Nothing can be changed. */
  settled: boolean
  error: string | null
  onCurrent(): void
  onAnswer(part: Partial<GivenAnswer>): void
}

/** One thing that is looked at: what it is, its answers, and what is said to it. */
export function CriterionRow({ criterion, answer, current, settled, error, onCurrent, onAnswer }: Props) {
  const { t } = useText()
  const row = useRef<HTMLLIElement>(null)
  // Again when it is refused: its reason makes it taller.
  useEffect(() => {
    if (current || error) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [current, error])
  const failed = shareOf(criterion, answer) === 0
  const lacking = needsComment(criterion, answer)
  const commented = answer.comment !== '' || failed || current
  return (
    <li ref={row} className="criterion" aria-current={current ? 'true' : undefined} data-testid={`criterion-${criterion.id}`} onFocus={onCurrent}>
      <div className="criterion__head">
        <span className="criterion__title" id={`c-${criterion.id}`}>
          {criterion.title}
        </span>
        {criterion.critical && <Pill tone="bad">{t('score.critical')}</Pill>}
        {criterion.points > 0 && <span className="quiet num">{t('score.points', { points: criterion.points })}</span>}
      </div>
      {(criterion.guidance || criterion.examples.length > 0) && (
        <details className="criterion__guidance">
          <summary>{criterion.guidance || t('score.examples')}</summary>
          {criterion.examples.map((example) => (
            <p key={example}>{t('score.example', { example })}</p>
          ))}
        </details>
      )}
      {criterion.kind === 'TEXT' ? (
        <textarea
          className="input"
          rows={2}
          maxLength={2000}
          readOnly={settled}
          aria-labelledby={`c-${criterion.id}`}
          value={answer.value ?? ''}
          data-testid={`answer-${criterion.id}`}
          onChange={(event) => onAnswer({ value: event.target.value || null })}
        />
      ) : (
        <Choices criterion={criterion} answer={answer} settled={settled} onAnswer={onAnswer} />
      )}
      {criterion.kind !== 'TEXT' && commented && (answer.comment !== '' || !settled) && (
        <textarea
          className="input"
          rows={answer.comment.length > 60 ? 3 : 1}
          maxLength={1000}
          readOnly={settled}
          aria-label={t('score.comment-of', { criterion: criterion.title })}
          aria-invalid={lacking && error ? true : undefined}
          placeholder={t(lacking ? 'score.comment-needed' : 'score.comment')}
          value={answer.comment}
          data-testid={`comment-${criterion.id}`}
          onChange={(event) => onAnswer({ comment: event.target.value })}
        />
      )}
      {error && (
        <p className="field__error" role="alert">
          <Icon name="warning" size={16} />
          {error}
        </p>
      )}
    </li>
  )
}

function Choices({ criterion, answer, settled, onAnswer }: Pick<Props, 'criterion' | 'answer' | 'settled' | 'onAnswer'>) {
  const { t } = useText()
  const named = (value: string) => (criterion.kind === 'YES_NO' ? t(value === 'yes' ? 'score.yes' : 'score.no') : value)
  return (
    <div className="criterion__answers" role="group" aria-labelledby={`c-${criterion.id}`}>
      {choicesOf(criterion).map((value, n) => {
        const failing = shareOf(criterion, { value, notApplicable: false, comment: '' }) === 0
        const chosen = answer.value === value
        return (
          <button
            key={value}
            type="button"
            className={`button answer ${chosen ? (failing ? 'answer--bad' : 'answer--good') : ''}`}
            aria-pressed={chosen}
            disabled={settled && !chosen}
            data-testid={`answer-${criterion.id}-${n + 1}`}
            onClick={() => !settled && onAnswer({ value, notApplicable: false })}
          >
            {named(value)}
          </button>
        )
      })}
      {criterion.mayNotApply && (!settled || answer.notApplicable) && (
        <button
          type="button"
          className={`button button--plain answer ${answer.notApplicable ? 'answer--none' : ''}`}
          aria-pressed={answer.notApplicable}
          data-testid={`answer-${criterion.id}-na`}
          onClick={() => !settled && onAnswer({ value: null, notApplicable: true })}
        >
          {t('score.not-applicable')}
        </button>
      )}
    </div>
  )
}
