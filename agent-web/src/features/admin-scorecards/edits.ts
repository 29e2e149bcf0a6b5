import type { CardSection, Criterion, Scorecard } from '../../wire/api'

/** Changes to a card being edited. Each answers with a new card; ids are made once and never change, so that scores can be compared. */

const free = (taken: readonly string[], prefix: string) => {
  for (let n = 1; ; n++) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`
}

const criterionIds = (card: Scorecard) => card.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id))

const made = (id: string): Criterion => ({ id, title: '', guidance: '', examples: [], kind: 'YES_NO', points: 5, steps: 0, options: [], critical: false, mayNotApply: true, commentOnFail: true })

export const EMPTY_CARD: Scorecard = { passMark: 80, sections: [{ id: 's1', title: '', weight: 100, criteria: [made('c1')] }] }

export const weightsOf = (card: Scorecard) => card.sections.reduce((sum, { weight }) => sum + weight, 0)

/** A new section takes what is left of the weights. */
export function addSection(card: Scorecard): { card: Scorecard; id: string } {
  const id = free(card.sections.map((section) => section.id), 's')
  const section: CardSection = { id, title: '', weight: Math.max(0, 100 - weightsOf(card)), criteria: [made(free(criterionIds(card), 'c'))] }
  return { card: { ...card, sections: [...card.sections, section] }, id }
}

export const changeSection = (card: Scorecard, id: string, part: Partial<CardSection>): Scorecard => ({
  ...card,
  sections: card.sections.map((section) => (section.id === id ? { ...section, ...part } : section)),
})

export const removeSection = (card: Scorecard, id: string): Scorecard => ({ ...card, sections: card.sections.filter((section) => section.id !== id) })

function moved<T extends { id: string }>(all: readonly T[], id: string, by: -1 | 1): T[] {
  const from = all.findIndex((one) => one.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= all.length) return [...all]
  const next = [...all]
  const [one] = next.splice(from, 1)
  if (one) next.splice(to, 0, one)
  return next
}

export const moveSection = (card: Scorecard, id: string, by: -1 | 1): Scorecard => ({ ...card, sections: moved(card.sections, id, by) })

export const addCriterion = (card: Scorecard, section: CardSection): Scorecard =>
  changeSection(card, section.id, { criteria: [...section.criteria, made(free(criterionIds(card), 'c'))] })

export const removeCriterion = (card: Scorecard, section: CardSection, id: string): Scorecard =>
  changeSection(card, section.id, { criteria: section.criteria.filter((one) => one.id !== id) })

export const moveCriterion = (card: Scorecard, section: CardSection, id: string, by: -1 | 1): Scorecard => changeSection(card, section.id, { criteria: moved(section.criteria, id, by) })

/** What belongs to another kind goes with it. */
export function changeCriterion(card: Scorecard, section: CardSection, id: string, part: Partial<Criterion>): Scorecard {
  const criteria = section.criteria.map((one) => (one.id === id ? { ...one, ...part, ...(part.kind && part.kind !== one.kind ? ofKind(part.kind, one) : {}) } : one))
  return changeSection(card, section.id, { criteria })
}

function ofKind(kind: Criterion['kind'], { points }: Criterion): Partial<Criterion> {
  const plain = { steps: 0, options: [], points: points || 5 }
  switch (kind) {
    case 'YES_NO':
      return plain
    case 'SCALE':
      return { ...plain, steps: 5 }
    case 'CHOICE':
      return { ...plain, options: [{ label: '', share: 100 }, { label: '', share: 0 }] }
    case 'TEXT':
      return { ...plain, points: 0, critical: false, commentOnFail: false }
  }
}

/** Those before it, whose answers its own question may hang on. */
export function earlierThan(card: Scorecard, id: string): Criterion[] {
  const all = card.sections.flatMap(({ criteria }) => criteria)
  return all.slice(0, all.findIndex((one) => one.id === id)).filter(({ kind }) => kind !== 'TEXT')
}

/** Which section the server speaks of: `sections.2.weight` is the third. */
export function sectionOf(field: string | null): number | null {
  const found = /^sections\.(\d+)/.exec(field ?? '')
  return found ? Number(found[1]) : null
}
