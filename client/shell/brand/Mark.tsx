import './brand.css'
/** The table with its chairs, small. */
export const Mark = () => (
  <svg className="hub-mark" viewBox="-20 -20 40 40" aria-hidden="true" focusable="false">
    <rect x="-18" y="-6" width="36" height="12" rx="6" fill="none" stroke="currentColor" strokeWidth="2.5" />
    {[-16, -4.5, 7].flatMap((x) => [
      <path
        key={`${x} back`}
        d={`M${x} -9.5 v-2 a4.5 4.5 0 0 1 9 0 v2 z`}
        fill={x === -4.5 ? 'var(--hub-now)' : 'currentColor'}
      />,
      <path key={`${x} front`} d={`M${x} 9.5 v2 a4.5 4.5 0 0 0 9 0 v-2 z`} fill="currentColor" />,
    ])}
  </svg>
)
