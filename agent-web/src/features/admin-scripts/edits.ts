import type { Script, ScriptQuestion, ScriptStep } from '../../wire/api'

/** Changes to a script being edited. Each answers with a new script; ids are made once and never change. */

const free = (taken: readonly string[], prefix: string) => {
  for (let n = 1; ; n++) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`
}

export const EMPTY_SCRIPT: Script = {
  steps: [{ id: 's1', title: '', text: '', knowledge: '', questions: [], end: true, branches: [] }],
  objections: [],
}

/** A new step stands behind `after`, which goes on to it where it went nowhere before. */
export function addStep(script: Script, after: string): { script: Script; id: string } {
  const id = free(script.steps.map((step) => step.id), 's')
  const at = script.steps.findIndex((step) => step.id === after) + 1
  const made: ScriptStep = { id, title: '', text: '', knowledge: '', questions: [], end: true, branches: [] }
  const steps = script.steps.map((step) => (step.id === after && step.end ? { ...step, end: false, otherwise: id } : step))
  return { script: { ...script, steps: [...steps.slice(0, at), made, ...steps.slice(at)] }, id }
}

export function changeStep(script: Script, id: string, part: Partial<ScriptStep>): Script {
  return { ...script, steps: script.steps.map((step) => (step.id === id ? { ...step, ...part } : step)) }
}

/** Jumps to a step that goes lead nowhere then; saving says so at each of them. */
export function removeStep(script: Script, id: string): Script {
  return { ...script, steps: script.steps.filter((step) => step.id !== id) }
}

export function moveStep(script: Script, id: string, by: -1 | 1): Script {
  const from = script.steps.findIndex((step) => step.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= script.steps.length) return script
  const steps = [...script.steps]
  const [step] = steps.splice(from, 1)
  if (step) steps.splice(to, 0, step)
  return { ...script, steps }
}

export function addQuestion(script: Script, step: ScriptStep): Script {
  const id = free(script.steps.flatMap(({ questions }) => questions.map((question) => question.id)), 'q')
  const made: ScriptQuestion = { id, label: '', type: 'TEXT', required: false, choices: [] }
  return changeStep(script, step.id, { questions: [...step.questions, made] })
}

/** Branches on a question whose answers are no longer chosen from a list make no sense and go with it. */
export function changeQuestion(script: Script, step: ScriptStep, id: string, part: Partial<ScriptQuestion>): Script {
  const questions = step.questions.map((question) => (question.id === id ? { ...question, ...part } : question))
  const changed = questions.find((question) => question.id === id)
  const branching = step.branchOn === id && changed !== undefined && !isChosen(changed)
  return changeStep(script, step.id, { questions, ...(branching ? { branchOn: '', branches: [] } : {}) })
}

export function removeQuestion(script: Script, step: ScriptStep, id: string): Script {
  const questions = step.questions.filter((question) => question.id !== id)
  return changeStep(script, step.id, { questions, ...(step.branchOn === id ? { branchOn: '', branches: [] } : {}) })
}

export const isChosen = ({ type }: ScriptQuestion) => type === 'CHOICE' || type === 'MULTIPLE_CHOICE' || type === 'YES_NO'
export const choicesOf = (question: ScriptQuestion) => (question.type === 'YES_NO' ? ['yes', 'no'] : question.choices)

/** Where an answer leads; the empty target takes the branch away. */
export function setBranch(script: Script, step: ScriptStep, answer: string, to: string): Script {
  const others = step.branches.filter((branch) => branch.answer !== answer)
  return changeStep(script, step.id, { branches: to === '' ? others : [...others, { answer, to }] })
}

/** Which step the server speaks of: `steps.3.text` is the fourth. Null when it speaks of none. */
export function stepOf(field: string | null): number | null {
  const found = /^steps\.(\d+)/.exec(field ?? '')
  return found ? Number(found[1]) : null
}
