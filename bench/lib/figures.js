/** The value below which this part of the values lies. */
export const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}

export const median = (values) => quantile(values, 0.5)

/** Rounds a figure to the digits that a reader can use. */
export const shown = (value) =>
  value === undefined || Number.isNaN(value)
    ? ''
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2)

/** A table of Markdown. */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)).join(' | ')} |`)
    .join('\n')

/** A target beside the measured figure. */
export const against = (value, most) =>
  value === undefined ? '' : `${shown(value)} (at most ${most}: ${value <= most ? 'met' : 'missed'})`
export const atLeast = (value, least) =>
  value === undefined ? '' : `${shown(value)} (at least ${least}: ${value >= least ? 'met' : 'missed'})`
