import { copy } from './copy.ts'
import { venueText, whenText } from './MeetingHead.tsx'
import type { MeetingView } from './view.ts'
import './meeting.css'

/** Above a running meeting on paper: what, when and where. The page has a bar of its own, with buttons and a clock. */
export const MeetingOnPaper = ({ view }: { view: MeetingView }) => (
  <div className="hub-paperonly hub-meetinghead__paper">
    <p className="hub-meta">{copy.paper.live}</p>
    <p className="utrecht-heading-1">{view.title}</p>
    <p>
      {whenText(view)}. {venueText(view.venue)}
    </p>
  </div>
)
