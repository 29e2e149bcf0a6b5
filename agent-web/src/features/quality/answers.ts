import type { Criterion, EvaluationSheet, GivenAnswer, Scorecard } from '../../wire/api'

export type Answers = EvaluationSheet['answers']

const NOTHING: GivenAnswer = { value: null, notApplicable: false, comment: '' }
export const answerTo = (answers: Answers, id: string): GivenAnswer => answers[id] ?? NOTHING
export const isSaid = ({ value, notApplicable }: GivenAnswer) => notApplicable || value != null

export const criteriaOf = (card: Scorecard): Criterion[] => card.sections.flatMap(({ criteria }) => criteria)

/** Which criteria are asked, given what was answered so far: as the server reads the card. */
export function askedOf(card: Scorecard, answers: Answers): Set<string> {
  const asked = new Set<string>()
  for (const { id, when } of criteriaOf(card)) {
    if (!when) asked.add(id)
    else if (asked.has(when.criterion)) {
      const value = answers[when.criterion]?.value
      if (value != null && when.answers.includes(value)) asked.add(id)
    }
  }
  return asked
}

/** The answers there are, the best last for a scale, first for a choice: in the order of the keys 1 to 9. */
export function choicesOf({ kind, steps, options }: Criterion): string[] {
  switch (kind) {
    case 'YES_NO':
      return ['yes', 'no']
    case 'SCALE':
      return Array.from({ length: steps }, (_, n) => String(n + 1))
    case 'CHOICE':
      return options.map(({ label }) => label)
    case 'TEXT':
      return []
  }
}

/** The share of its points that an answer has; null where there are none. */
export function shareOf(criterion: Criterion, { value, notApplicable }: GivenAnswer): number | null {
  if (notApplicable || value == null || !choicesOf(criterion).includes(value)) return null
  switch (criterion.kind) {
    case 'YES_NO':
      return value === 'yes' ? 1 : 0
    case 'SCALE':
      return (Number(value) - 1) / (criterion.steps - 1)
    case 'CHOICE':
      return (criterion.options.find(({ label }) => label === value)?.share ?? 0) / 100
    case 'TEXT':
      return null
  }
}

/** The answer that has no points. */
export const worstOf = (criterion: Criterion) => choicesOf(criterion).find((value) => shareOf(criterion, { value, notApplicable: false, comment: '' }) === 0)

export const needsComment = (criterion: Criterion, answer: GivenAnswer) =>
  (criterion.critical || criterion.commentOnFail) && shareOf(criterion, answer) === 0 && answer.comment.trim() === ''

/** How much is left to say. */
export function leftOf(card: Scorecard, answers: Answers): number {
  const asked = askedOf(card, answers)
  return criteriaOf(card).filter((criterion) => {
    if (!asked.has(criterion.id) || criterion.kind === 'TEXT') return false
    const answer = answerTo(answers, criterion.id)
    return !isSaid(answer) || needsComment(criterion, answer)
  }).length
}
