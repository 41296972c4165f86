import { createRoot } from 'react-dom/client'
import { SessionProvider } from './session/SessionProvider.tsx'
import { keepFocus } from './lib/keep-focus.ts'
import { keepShell } from './lib/shell.ts'
import { Routes } from './routes.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import './index.css'

const root = document.getElementById('root')
if (!root) throw new Error('no #root')

keepFocus()
createRoot(root).render(
  <ErrorBoundary>
    <SessionProvider>
      <Routes />
    </SessionProvider>
  </ErrorBoundary>,
)

if (import.meta.env.PROD) keepShell()
