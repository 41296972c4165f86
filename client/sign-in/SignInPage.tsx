import { useCallback, useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { isAnythingDoomed } from '../graph/storage/deletion.ts'
import { useStore } from '../lib/store.ts'
import { useSession } from '../session/session.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { DemoPeople } from './DemoPeople.tsx'
import { Door, useGoal } from './Door.tsx'
import { askOptions, type Options } from './door.ts'
import { MailForm } from './MailForm.tsx'

export const SignInPage = () => {
  const { viewer } = useSession()
  const goal = useGoal()
  const [options, setOptions] = useState<Options | 'offline' | null>(null)
  const ask = useCallback(() => {
    setOptions(null)
    void askOptions().then((answer) => setOptions(answer ?? 'offline'))
  }, [])
  useEffect(ask, [ask])
  const isAnyLeft = useStore(isAnythingDoomed)
  if (viewer) return <Redirect to={goal} replace />
  return (
    <Door name={options && options !== 'offline' ? options.samenwerkingsverband : null}>
      <PageTitle>{copy.title}</PageTitle>
      {goal !== '/' && (
        <Alert title={copy.goOn} speak="off">
          {copy.goOnHint}
        </Alert>
      )}
      {isAnyLeft && (
        <Alert kind="warning" title={copy.notWiped}>
          {copy.notWipedHint}
        </Alert>
      )}
      {options === null && <Loading label={copy.loading} />}
      {options === 'offline' && (
        <Alert kind="error" title={copy.offline}>
          {copy.offlineHint}{' '}
          <Button small onClick={ask}>
            {copy.retry}
          </Button>
        </Alert>
      )}
      {options && options !== 'offline' && <WaysIn options={options} goal={goal} />}
    </Door>
  )
}

const WaysIn = ({ options: { mail, demo }, goal }: { options: Options; goal: string }) => (
  <>
    {mail && <MailForm goal={goal} />}
    {demo && <DemoPeople people={demo} title={mail ? copy.demoAlso : copy.demo} />}
    {!mail && !demo && (
      <Alert title={copy.none} speak="off">
        {copy.noneHint}
      </Alert>
    )}
  </>
)
