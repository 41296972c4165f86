const seats = 13
/** The reader's own chair is the warm one. */
const mine = 2

/** Everyone has a chair at one table. Chairs stand at equal steps along the ellipse. */
export const Table = () => (
  <svg viewBox="-160 -118 320 236" aria-hidden="true" focusable="false">
    <ellipse rx="88" ry="54" fill="var(--hub-accent)" stroke="var(--hub-on-bar-soft)" strokeWidth="2" />
    {places.map(({ x, y, turn }, index) => (
      <path
        key={index}
        d="M-19 9 V-1 a10 10 0 0 1 10 -10 h18 a10 10 0 0 1 10 10 V9 a2 2 0 0 1 -2 2 h-34 a2 2 0 0 1 -2 -2z"
        fill={index === mine ? 'var(--hub-now)' : 'none'}
        stroke={index === mine ? 'var(--hub-now)' : 'var(--hub-on-bar-soft)'}
        strokeWidth="2"
        transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`}
      />
    ))}
  </svg>
)

const [wide, high] = [132, 94]
const at = (angle: number) => ({ x: wide * Math.sin(angle), y: -high * Math.cos(angle) })

const places = equalSteps().map((angle) => {
  const { x, y } = at(angle)
  // A chair looks at the table: its back stands square on the ellipse.
  return { x, y, turn: (Math.atan2(x / wide ** 2, -y / high ** 2) * 180) / Math.PI }
})

function equalSteps() {
  const fine = Array.from({ length: 721 }, (_, i) => (i / 720) * 2 * Math.PI)
  const lengths = [0]
  for (let i = 1; i < fine.length; i++) {
    const [a, b] = [at(fine[i - 1] ?? 0), at(fine[i] ?? 0)]
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y))
  }
  const whole = lengths.at(-1) ?? 0
  return Array.from(
    { length: seats },
    (_, seat) => fine[lengths.findIndex((length) => length >= (seat / seats) * whole)] ?? 0,
  )
}
