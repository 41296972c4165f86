import { WebSocket } from 'ws'

/**
 * A socket whose gate says which messages are read at all. graphql-ws would read them after it was closed too, and
 * would write what goes wrong with a connection to stderr as a stack; ws closes such a socket by itself.
 */
export class GatedSocket extends WebSocket {
  mayRead: (message: Buffer) => boolean = () => false
  failed: (code: string | undefined) => void = () => {}

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event === 'message' && !(this.readyState === WebSocket.OPEN && this.mayRead(args[0] as Buffer))) return false
    if (event !== 'error') return super.emit(event, ...args)
    this.failed((args[0] as { code?: string }).code)
    return true
  }
}
