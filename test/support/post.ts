import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true })

/**
 * Posts JSON, and reads the answer to its end. fetch() takes 0.7 ms of CPU for that and this 0.2, which is a fifth of
 * what an act costs a story. Like fetch() it fails where no answer comes.
 */
export const post = (url: string, headers: Record<string, string>, body: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const failed = (cause: Error) => reject(new Error(noAnswer, { cause }))
    const length = String(Buffer.byteLength(body))
    const all = { 'content-type': 'application/json', accept: '*/*', 'content-length': length, ...headers }
    const asked = request(url, { method: 'POST', agent, headers: all }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('error', failed)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', failed)
    asked.end(body)
  })

/** The message of its failure. */
export const noAnswer = 'no answer came'
