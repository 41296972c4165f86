import { Link } from 'wouter'
import { brandLines } from './brand-lines.ts'
import { Mark } from './Mark.tsx'
import './brand.css'

/** Mark and name; leads home. */
export const Brand = ({ name, href }: { name: string; href?: string }) => {
  const [first, rest] = brandLines(name)
  const inside = (
    <>
      <Mark />
      <span>
        <b>{first}</b> {rest && <small>{rest}</small>}
      </span>
    </>
  )
  return href ? (
    <Link className="hub-brand" href={href}>
      {inside}
    </Link>
  ) : (
    <div className="hub-brand">{inside}</div>
  )
}
