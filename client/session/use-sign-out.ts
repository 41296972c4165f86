import { useCallback } from 'react'
import { wipeKept } from '../graph/kept/store.ts'
import { useHub } from '../graph/use-hub.ts'
import { wipeDrafts } from '../lib/drafts.ts'
import { disownBrowser } from '../lib/owner.ts'
import { wipeShell } from '../lib/shell.ts'
import { useSession } from './session.ts'

/**
 * Signs out everywhere, then leaves nothing of this person on the machine; what does not go now goes as soon as storage
 * answers (storage/deletion.ts). Answers false when the server could not be reached.
 */
export const useSignOut = () => {
  const hub = useHub()
  const { renew } = useSession()
  return useCallback(async () => {
    const answer = await fetch('/auth/sign-out', { method: 'POST' }).catch(() => null)
    if (!answer?.ok && answer?.status !== 401) return false
    disownBrowser()
    wipeDrafts()
    hub.keeper?.stop()
    await Promise.all([hub.outbox?.wipe(), wipeKept(), wipeShell()])
    renew('/inloggen')
    return true
  }, [hub, renew])
}
