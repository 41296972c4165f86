import { ListPlus, Pencil, Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { applyTemplate, templateChoices } from './operations.ts'
import { EditTemplate } from './EditTemplate.tsx'
import { RemoveTemplate } from './RemoveTemplate.tsx'
import { type Keepable, SaveTemplate } from './SaveTemplate.tsx'

interface TemplatesProps {
  slug: string
  meetingId: string
  /** The last item of the agenda; null: there is nothing on it yet. */
  lastItemId: string | null
  /** The items of the agenda that may become standing ones. */
  items: readonly Keepable[]
}

/** A standing agenda: put on this one, or made of it. For chair and secretary, before the meeting is live. */
export const Templates = ({ slug, meetingId, lastItemId, items }: TemplatesProps) => {
  const [{ data }, ask] = useQuery({ query: templateChoices, variables: { slug }, requestPolicy: 'cache-and-network' })
  const templates = data?.samenwerkingsverband?.templates ?? []
  const [chosen, choose] = useState('')
  const [open, setOpen] = useState<'save' | 'edit' | 'remove' | null>(null)
  const [apply, applying] = useAct(applyTemplate)
  const [problem, setProblem] = useProblem()
  const template = templates.find(({ id }) => id === chosen) ?? templates[0]
  const again = () => ask({ requestPolicy: 'network-only' })
  const press = async () => {
    if (!template) return
    setProblem(null)
    const outcome = await apply({ meetingId, templateId: template.id, after: lastItemId })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.applied(template.name))
  }
  return (
    <section className="hub-stack hub-noprint" aria-labelledby="templates-head">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="templates-head">
          {copy.head}
        </h2>
      </div>
      <p className="hub-meta">{copy.lead}</p>
      {template && (
        <div className="hub-form">
          <SelectField label={copy.which} value={template.id} onChange={({ target }) => choose(target.value)}>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="hub-row">
            <Button small icon={ListPlus} busy={applying && copy.busy} onClick={() => void press()}>
              {copy.apply}
            </Button>
            <Button small variant="subtle" icon={Pencil} onClick={() => setOpen('edit')}>
              {copy.edit}
            </Button>
            <Button small variant="subtle" icon={Trash2} onClick={() => setOpen('remove')}>
              {copy.remove}
            </Button>
          </div>
        </div>
      )}
      {problem && <Problem>{problem.refusal?.code === 'CONFLICT' ? copy.agendaChanged : whyNot(problem)}</Problem>}
      {items.length > 0 && open !== 'save' && (
        <div className="hub-row">
          <Button small icon={Save} onClick={() => setOpen('save')}>
            {copy.save}
          </Button>
        </div>
      )}
      {open === 'save' && (
        <SaveTemplate meetingId={meetingId} items={items} onSaved={again} onClose={() => setOpen(null)} />
      )}
      {open === 'edit' && template && (
        <EditTemplate key={template.id} id={template.id} onSaved={again} onClose={() => setOpen(null)} />
      )}
      {open === 'remove' && template && (
        <RemoveTemplate template={template} onRemoved={again} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
