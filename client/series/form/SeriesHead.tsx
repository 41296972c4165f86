import { CircleStop, Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import type { SeriesOnPageFragment } from '../../graph/generated/graphql.ts'
import { giveBack } from '../../lib/give-back.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { EditSeries } from './EditSeries.tsx'
import { endSeries } from '../operations.ts'
import { spoken, timeAfter } from '../rhythm.ts'

interface SeriesHeadProps {
  series: SeriesOnPageFragment
  templates: readonly { id: string; name: string }[]
}

/** The rhythm in one line, and the way to change it. */
export const SeriesHead = ({ series, templates }: SeriesHeadProps) => {
  const [open, setOpen] = useState<'edit' | 'end' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { title, everyWeeks, weekday, startTime, minutes } = series
  const template = templates.find(({ id }) => id === series.template?.id)
  const close = () => {
    setOpen(null)
    giveBack(button)
  }
  return (
    <section className="hub-stack" aria-labelledby="series-head">
      <div className="hub-row hub-row--spread">
        <div>
          <h2 className="utrecht-heading-2" id="series-head">
            {title}
          </h2>
          <p>
            {copy.rhythm(everyWeeks, weekday, `${spoken(startTime)} tot ${spoken(timeAfter(startTime, minutes))} uur`)}
          </p>
          {template && <p className="hub-meta">{copy.standing(template.name)}</p>}
        </div>
        <div className="hub-row">
          <Button
            ref={button}
            small
            icon={Pencil}
            aria-expanded={open === 'edit'}
            onClick={() => setOpen(open === 'edit' ? null : 'edit')}
          >
            {copy.series.edit}
          </Button>
          <Button small variant="subtle" icon={CircleStop} onClick={() => setOpen('end')}>
            {copy.series.end}
          </Button>
        </div>
      </div>
      {open === 'edit' && <EditSeries series={series} templates={templates} onClose={close} />}
      {open === 'end' && <EndDialog id={series.id} onClose={() => setOpen(null)} />}
    </section>
  )
}

const EndDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [end, ending] = useAct(endSeries)
  const [problem, setProblem] = useProblem()
  const press = async () => {
    const outcome = await end({ id })
    if (!outcome.ok) return setProblem(outcome)
    onClose()
  }
  return (
    <Dialog
      title={copy.series.endAsk}
      closeLabel={copy.series.close}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={ending && copy.busy} onClick={() => void press()}>
            {copy.series.end}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {copy.series.endNo}
          </Button>
        </>
      }
    >
      <p>{copy.series.endText}</p>
      {problem && <Problem>{whyNot(problem)}</Problem>}
    </Dialog>
  )
}
