import { useState } from 'react'
import { useText } from '../../languages/useText'
import { useKeys } from '../../ui/keys'
import type { Criterion, GivenAnswer, Scorecard } from '../../wire/api'
import { answerTo, askedOf, choicesOf, worstOf, type Answers } from './answers'
import { CriterionRow } from './CriterionRow'

type GivenPart = Partial<GivenAnswer>

/** What a key says to a criterion; null: nothing. */
interface AnswerOf {
  (criterion: Criterion): GivenPart | null
}

interface Props {
  card: Scorecard
  answers: Answers
  settled: boolean
  /** Which criterion was refused, and the sentence for it. */
  refused: { criterion: string; sentence: string } | null
  onAnswer(criterion: string, part: GivenPart): void
}

/** The card, answered by mouse or by keys: digits answer, arrows walk, N is not applicable, F fails. */
export function ScoreForm({ card, answers, settled, refused, onAnswer }: Props) {
  const { t } = useText()
  const asked = askedOf(card, answers)
  const shown = card.sections.map((section) => ({ ...section, criteria: section.criteria.filter(({ id }) => asked.has(id)) }))
  const all = shown.flatMap(({ criteria }) => criteria)
  const [current, setCurrent] = useState(all[0]?.id ?? '')
  const at = Math.max(0, all.findIndex(({ id }) => id === current))
  const walk = (by: number) => setCurrent(all[Math.min(all.length - 1, Math.max(0, at + by))]?.id ?? '')
  const answering = (part: AnswerOf) => () => {
    const criterion = all[at]
    const given = criterion && part(criterion)
    if (!criterion || !given || settled) return
    setCurrent(criterion.id)
    onAnswer(criterion.id, given)
    const failing = given.value !== undefined && given.value === worstOf(criterion)
    // A failed one stays, for it wants a word.
    if (!(failing && (criterion.critical || criterion.commentOnFail)) && at + 1 < all.length) walk(1)
  }
  const digits = Object.fromEntries(
    Array.from({ length: 9 }, (_, n) => [String(n + 1), answering((criterion) => (choicesOf(criterion)[n] === undefined ? null : { value: choicesOf(criterion)[n] ?? null, notApplicable: false }))]),
  )
  useKeys({
    ...digits,
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    N: answering((criterion) => (criterion.mayNotApply ? { value: null, notApplicable: true } : null)),
    F: answering((criterion) => {
      const value = worstOf(criterion)
      return value === undefined ? null : { value, notApplicable: false }
    }),
  })
  return (
    <div className="score-form">
      {shown.map((section) => (
        <section key={section.id} aria-labelledby={`s-${section.id}`}>
          <h3 className="score-form__section" id={`s-${section.id}`}>
            {section.title} <span className="quiet num">{t('score.weight', { weight: section.weight })}</span>
          </h3>
          <ol className="criteria">
            {section.criteria.map((criterion) => (
              <CriterionRow
                key={criterion.id}
                criterion={criterion}
                answer={answerTo(answers, criterion.id)}
                current={criterion.id === all[at]?.id && !settled}
                settled={settled}
                error={refused?.criterion === criterion.id ? refused.sentence : null}
                onCurrent={() => setCurrent(criterion.id)}
                onAnswer={(part) => onAnswer(criterion.id, part)}
              />
            ))}
          </ol>
        </section>
      ))}
      <p className="quiet score-form__formula">{t('score.formula', { passMark: card.passMark })}</p>
    </div>
  )
}
