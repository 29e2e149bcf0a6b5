import type { FlowForm, FlowNode } from '../../wire/api'

interface TreeLine {
  depth: number
  /** The digit, or how else the caller comes here; empty for the first step. */
  edge: string
  id: string
  /** Shown further up already: its branches stand there. */
  again: boolean
  /** No step has this id. */
  missing: boolean
}

type Edge = { edge: string; to: string | null }

/** The ways out of a step, in the order of the keypad: digits, then "then", then what follows silence and wrong digits. */
function edgesOf(node: FlowNode): Edge[] {
  switch (node.kind) {
    case 'MENU':
      return [...node.choices.map(({ digit, to }) => ({ edge: digit, to })), { edge: 'otherwise', to: node.otherwise ?? null }]
    case 'COLLECT':
      return [
        { edge: 'then', to: node.next ?? null },
        { edge: 'otherwise', to: node.otherwise ?? null },
      ]
    case 'SAY':
      return [{ edge: 'then', to: node.next ?? null }]
    default:
      return []
  }
}

/** The menu as an indented list: every step once with its branches, and a line for each further way to it. */
export function treeOf(form: FlowForm): TreeLine[] {
  const byId = new Map(form.nodes.map((node) => [node.id, node]))
  const lines: TreeLine[] = []
  const seen = new Set<string>()
  const visit = (id: string, edge: string, depth: number) => {
    const node = byId.get(id)
    const again = seen.has(id)
    lines.push({ depth, edge, id, again, missing: !node })
    if (!node || again) return
    seen.add(id)
    for (const out of edgesOf(node)) if (out.to) visit(out.to, out.edge, depth + 1)
  }
  visit(form.start, '', 0)
  // What nothing leads to yet is shown too, so that it can be linked or removed.
  for (const { id } of form.nodes) if (!seen.has(id)) visit(id, 'nowhere', 0)
  return lines
}

/** An id that no step has. */
export function freshId(form: FlowForm): string {
  const taken = new Set(form.nodes.map(({ id }) => id))
  let n = form.nodes.length + 1
  while (taken.has(`step-${n}`)) n++
  return `step-${n}`
}

export function newNode(id: string, kind: FlowNode['kind'], name: string): FlowNode {
  const end = { id, name, kind, prompt: null, choices: [], next: null, otherwise: null, waitSeconds: 6, silent: 2, wrong: 2, label: null, least: 1, most: 12, fits: null, queue: null, number: null }
  return kind === 'MENU' ? { ...end, choices: [{ digit: '1', to: '' }] } : end
}

/** Without a step, and without the ways that led to it. */
export function removed(form: FlowForm, id: string): FlowForm {
  const unlinked = (to: string | null | undefined) => (to === id ? null : to)
  return {
    ...form,
    nodes: form.nodes
      .filter((node) => node.id !== id)
      .map((node) => ({ ...node, next: unlinked(node.next), otherwise: unlinked(node.otherwise), choices: node.choices.map((choice) => (choice.to === id ? { ...choice, to: '' } : choice)) })),
  }
}
