import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { ownPath } from '../../schema/own-path.ts'
import { Brand } from '../shell/brand/Brand.tsx'
import { shortName } from '../shell/brand/brand-lines.ts'
import { copy as shellCopy } from '../shell/copy.ts'
import { SchemeChoice } from '../shell/account/SchemeChoice.tsx'
import { SiteName } from '../lib/hooks/use-title.ts'
import { copy } from './copy.ts'
import { Table } from './Table.tsx'
import './door.css'

/** The page of somebody who is not signed in: the table on the left, the way in on the right. */
export const Door = ({ name, children }: { name: string | null; children: ReactNode }) => (
  <SiteName value={name ? shortName(name) : shellCopy.site}>
    <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
      {shellCopy.skip}
    </a>
    <div className="hub-door">
      <header className="hub-door__wall hub-on-blue">
        <Brand name={name ?? shellCopy.site} />
        <figure>
          <Table />
        </figure>
        <p className="utrecht-paragraph utrecht-paragraph--lead hub-lead">{copy.lead}</p>
      </header>
      <main className="hub-door__in" id="inhoud" tabIndex={-1}>
        {children}
        <SchemeChoice />
      </main>
    </div>
  </SiteName>
)

/** Where the visitor wanted to go; never another site. */
export const useGoal = () => ownPath(new URLSearchParams(useSearch()).get('naar')) ?? '/'
