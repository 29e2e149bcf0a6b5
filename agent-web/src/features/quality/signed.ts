/** Points above or below the others, always with their sign; what rounds to nothing has none. */
export function signed(points: number): string {
  const text = Math.abs(points).toFixed(1)
  if (text === '0.0') return text
  return `${points > 0 ? '+' : '−'}${text}`
}

/** A coefficient, with a minus that is one. */
export function twoDigits(coefficient: number): string {
  return coefficient.toFixed(2).replace('-', '−')
}
