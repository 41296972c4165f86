import { Send } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import { LaterMeeting } from './LaterMeeting.tsx'
import { handInElsewhere } from './operations.ts'

/** The meeting was called off and the item came back: hands it in for another one, after asking which. */
export const HandInElsewhere = ({ item }: { item: { id: string; title: string } }) => {
  const [asking, setAsking] = useState(false)
  const [handIn, busy] = useAct(handInElsewhere)
  return (
    <>
      <Button small icon={Send} onClick={() => setAsking(true)}>
        {copy.again.word}
      </Button>
      {asking && (
        <LaterMeeting
          item={item}
          icon={Send}
          words={copy.again}
          send={handIn}
          busy={busy}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
