import { Component, type ReactNode } from 'react'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'

interface ErrorBoundaryProps {
  children: ReactNode
  /** Another path is another try. */
  path?: string
}

/**
 * Catches what a page throws while it is drawn, and code that could not be loaded after a new version was put in place.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failedAt?: string }> {
  override state: { failedAt?: string } = {}

  static getDerivedStateFromError() {
    return { failedAt: location.pathname }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    if (!this.state.failedAt || (this.props.path && this.props.path !== this.state.failedAt)) return this.props.children
    return (
      <main className="hub-page hub-stack" id="inhoud">
        <h1 className="utrecht-heading-1">{copy.fault}</h1>
        <Alert kind="error">{copy.faultHint}</Alert>
        <p>
          <Button variant="primary" onClick={() => location.reload()}>
            {copy.reload}
          </Button>
        </p>
      </main>
    )
  }
}
