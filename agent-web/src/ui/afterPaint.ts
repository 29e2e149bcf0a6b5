/** Longer than any frame: a page that is not painted, because its window is covered, gets on all the same. */
const UNPAINTED_MS = 100

/** Runs when the screen shows what was just decided, at once where nobody sees the page. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  if (document.hidden) {
    run()
    return () => undefined
  }
  let frame = 0
  let timer = setTimeout(() => {
    cancelAnimationFrame(frame)
    run()
  }, UNPAINTED_MS)
  frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    // A frame's callbacks come before its painting, a timer after it.
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
