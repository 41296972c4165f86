import { GitMerge } from 'lucide-react'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import './form.css'

interface ConflictProps {
  /** The fields that differ: label, present text and typed text. */
  differences: readonly { label: string; theirs: string; mine: string }[]
  onMine: () => void
  onTheirs: () => void
  /** Only where one text can stand under the other. */
  onBoth?: () => void
  busy?: boolean
  /** How often somebody saved without choosing; the first time it is said. */
  unchosen?: number
}

/** Two people changed the same text: shows both, and nothing typed is lost until somebody chooses. */
export const Conflict = ({ differences, onMine, onTheirs, onBoth, busy, unchosen = 0 }: ConflictProps) => (
  <div className="hub-conflict">
    <Alert kind="warning" icon={GitMerge} title={copy.conflict.head} speak="now">
      {copy.conflict.choose}
    </Alert>
    {unchosen > 0 && <ChooseFirst key={unchosen} />}
    {differences.map(({ label, theirs, mine }) => (
      <dl className="hub-conflict__pair" key={label}>
        <div>
          <dt>
            {copy.conflict.theirs} <span className="hub-meta">({label})</span>
          </dt>
          <dd>{theirs || copy.conflict.empty}</dd>
        </div>
        <div>
          <dt>
            {copy.conflict.mine} <span className="hub-meta">({label})</span>
          </dt>
          <dd>{mine || copy.conflict.empty}</dd>
        </div>
      </dl>
    ))}
    <div className="hub-row">
      <Button variant="primary" small onClick={onMine} needsLine={false} busy={busy && copy.saving}>
        {copy.conflict.keepMine}
      </Button>
      {onBoth && (
        <Button small onClick={onBoth}>
          {copy.conflict.both}
        </Button>
      )}
      <Button small onClick={onTheirs}>
        {copy.conflict.keepTheirs}
      </Button>
    </div>
  </div>
)

/** Said where it can be seen: the focus stays in the text, which may be far above. */
const ChooseFirst = () => (
  <div ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
    <Alert kind="error" title={copy.conflict.first}>
      {copy.conflict.firstHint}
    </Alert>
  </div>
)
