import { Heading } from 'lucide-react'
import { useRef, useState } from 'react'
import { giveBack } from '../lib/give-back.ts'
import { Button } from '../ui/Button.tsx'
import { AddSection } from './AddSection.tsx'
import { copy } from './copy.ts'
import './section.css'

interface SectionToolsProps {
  meetingId: string
  items: readonly { id: string; title: string }[]
}

/** The button for a new head, and its form. */
export const SectionTools = ({ meetingId, items }: SectionToolsProps) => {
  const [adding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div className="hub-noprint hub-sectiontools">
      <Button ref={button} small variant="subtle" icon={Heading} aria-expanded={adding} onClick={() => setAdding(true)}>
        {copy.add}
      </Button>
      {adding && (
        <AddSection
          meetingId={meetingId}
          items={items}
          onClose={() => {
            setAdding(false)
            giveBack(button)
          }}
        />
      )}
    </div>
  )
}
