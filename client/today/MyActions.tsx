import { CircleAlert, ListChecks } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { copy as actionCopy } from '../action/list-copy.ts'
import { TickAction } from '../action/TickAction.tsx'
import { isOwnPart, mayTick } from '../action/ticking.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { actionAddress, actionsAddress } from '../lib/addresses.ts'
import { useNow } from '../lib/clock.ts'
import { calendarDate, lateness } from '../lib/dates.ts'
import { shortName } from '../party/short-name.ts'
import { Empty } from '../ui/Empty.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'
import './today.css'

export const TodayActionFragment = graphql(`
  fragment TodayAction on Action {
    id
    number
    text
    dueOn
    duePeriod
    meeting {
      id
    }
    owners {
      party {
        id
      }
      person {
        id
      }
      kind {
        id
      }
    }
    progress {
      party {
        id
      }
      completedAt
    }
  }
`)

type Action = FragmentType<typeof TodayActionFragment> & { id: string }

const shownAtFirst = 6

/** A reader has those of the party, and everybody else the own ones. */
const headOf = (party: { name: string } | null, earlier: boolean) => {
  if (party) return copy.mineOf(shortName(party.name), earlier)
  return earlier ? copy.mineEarlier : copy.mine
}

interface MyActionsProps {
  actions: readonly Action[]
  /** Those of a meeting that is just over stand above these. */
  earlier: boolean
}

/** The open actions of my party and of me, soonest first. */
export const MyActions = ({ actions, earlier }: MyActionsProps) => {
  const { party, role, samenwerkingsverband } = useMembership()
  const all = actionsAddress(samenwerkingsverband.slug, party?.id)
  return (
    <section aria-labelledby="mine">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="mine">
          {headOf(role === 'READER' ? party : null, earlier)}
        </h2>
        <TextLink href={all}>{copy.allActions}</TextLink>
      </div>
      <ActionRows
        actions={actions}
        most={shownAtFirst}
        none={
          <div className="hub-part__none">
            <Empty icon={ListChecks} title={copy.noActions}>
              {copy.noActionsHint(party?.name ?? null)}
            </Empty>
          </div>
        }
        more={(number) => (
          <p className="hub-part__more">
            <TextLink href={all}>{copy.moreActions(number)}</TextLink>
          </p>
        )}
      />
    </section>
  )
}

interface ActionRowsProps {
  actions: readonly Action[]
  /** How many are shown; left out: all. */
  most?: number
  /** Stands there where there are none. */
  none?: ReactNode
  /** Says how many are not shown. */
  more?: (number: number) => ReactNode
}

/** Open actions. What is ticked off here stays until the page is left, so that it can be put back. */
export const ActionRows = ({ actions, most = Infinity, none, more }: ActionRowsProps) => {
  const { rows, keep } = useKeptRows(actions)
  if (!rows.length) return none
  return (
    <>
      <ul className="hub-brief">
        {rows.slice(0, most).map(({ action, done }, index) => (
          <Row key={action.id} action={action} done={done} onTicked={(ticked) => keep(action, ticked, index)} />
        ))}
      </ul>
      {rows.length > most && more?.(rows.length - most)}
    </>
  )
}

/** The list holds open actions only: what was ticked off here is put back where it stood. */
const useKeptRows = (actions: readonly Action[]) => {
  const [kept, setKept] = useState<{ action: Action; index: number; done: boolean }[]>([])
  const keep = (action: Action, done: boolean, index: number) =>
    setKept((before) => [...before.filter((one) => one.action.id !== action.id), { action, index, done }])
  const rows = actions
    .filter(({ id }) => !kept.some(({ action }) => action.id === id))
    .map((action) => ({ action, done: false }))
  for (const { action, index, done } of [...kept].sort((a, b) => a.index - b.index))
    rows.splice(index, 0, { action: actions.find(({ id }) => id === action.id) ?? action, done })
  return { rows, keep }
}

interface RowProps {
  action: Action
  done: boolean
  onTicked: (done: boolean) => void
}

const Row = ({ action, done, onTicked }: RowProps) => {
  const { id, number, text, dueOn, duePeriod, owners, progress } = readFragment(TodayActionFragment, action)
  const now = useNow(60_000)
  const membership = useMembership()
  const late = done ? null : lateness({ dueOn, duePeriod }, now)
  const own = isOwnPart(membership, owners)
  const others = own ? progress.filter(({ party }) => party.id !== membership.party?.id) : []
  const ready = others.filter(({ completedAt }) => completedAt).length
  // The own part that is done leaves the parts of the others.
  const isPart = done && ready < others.length
  return (
    <li className={done && !isPart ? 'is-done' : undefined}>
      <TextLink href={actionAddress(membership.samenwerkingsverband.slug, number)}>{text}</TextLink>
      <div className="hub-brief__foot">
        {late && (
          <span className="hub-late">
            <Icon of={CircleAlert} />
            {late}
          </span>
        )}
        <span className="hub-meta">
          {number}, {dueOn ? calendarDate(dueOn, now) : (duePeriod ?? copy.noDate)}
        </span>
        {isPart && <span className="hub-meta">{actionCopy.progress(ready + 1, others.length + 1)}</span>}
        {mayTick(membership, useViewer().person.id, owners) && (
          <TickAction id={id} number={number} done={done} own={own} onTicked={onTicked} />
        )}
      </div>
    </li>
  )
}
