import './index.css'
import { createRoot } from 'react-dom/client'
import { deleteDoomed } from './graph/storage/deletion.ts'
import { sendWithCtrlEnter } from './lib/ctrl-enter.ts'
import { pressEnterOnce } from './lib/held-enter.ts'
import { keepInstallOffer } from './lib/install.ts'
import { keepFocus } from './lib/keep-focus.ts'
import { keepShell } from './lib/shell.ts'
import { Routes } from './routes.tsx'
import { SessionProvider } from './session/SessionProvider.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { LooseText } from './shell/unsent/LooseText.tsx'
import { slices } from './slices.ts'

const root = document.getElementById('root')
if (!root) throw new Error('no #root')

keepFocus()
pressEnterOnce()
sendWithCtrlEnter()
keepInstallOffer()
void deleteDoomed()
createRoot(root).render(
  <ErrorBoundary>
    <SessionProvider slices={slices}>
      <Routes />
    </SessionProvider>
    {/* Outside the session: that begins anew when a role changes, also under somebody who types. */}
    <LooseText />
  </ErrorBoundary>,
)

if (import.meta.env.PROD) keepShell()
