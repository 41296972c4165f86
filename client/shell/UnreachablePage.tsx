import { useEffect, useEffectEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'

/** The server does not answer, and nothing is known yet to show. */
export const UnreachablePage = ({ retry }: { retry: () => void }) => {
  const again = useEffectEvent(retry)
  useEffect(() => {
    const timer = setInterval(() => again(), 4_000)
    const online = () => again()
    window.addEventListener('online', online)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', online)
    }
  }, [])
  return (
    <main className="hub-page" id="inhoud">
      <PageTitle lead={copy.unreachableHint}>{copy.unreachable}</PageTitle>
      <Button variant="primary" onClick={retry}>
        {copy.retry}
      </Button>
    </main>
  )
}
