import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { copy } from './copy.ts'

interface PageStateProps {
  page: { fetching: boolean; error: CombinedError | undefined; data: unknown; refetch: () => unknown }
  children: ReactNode
}

/** Loading, failed, or the content. A failure above content that was there says that what stands below may be old. */
export const PageState = ({ page, children }: PageStateProps) => {
  if (page.fetching) return <Loading label={copy.loading} />
  return (
    <>
      {page.error && (
        <Alert kind="error" title={copy.loadFailed}>
          {page.error.networkError ? copy.loadFailedHint : copy.loadRefused}{' '}
          <Button small onClick={() => void page.refetch()}>
            {copy.retry}
          </Button>
        </Alert>
      )}
      {page.data ? children : null}
    </>
  )
}
