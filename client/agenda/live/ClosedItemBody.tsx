import type { ReactNode } from 'react'
import { copy } from '../copy.ts'
import './live.css'

/** The current item where this person may not see it: its number, and who may know more. */
export const ClosedItemBody = ({ number, children }: { number: number; children: ReactNode }) => (
  <div className="hub-itembody">
    <div className="hub-row hub-itembody__meta">{children}</div>
    <h2 className="hub-work__title">
      {number}. {copy.closedItem}
    </h2>
    <p>{copy.closedHint}</p>
  </div>
)
