/** A WebDriver BiDi session with Firefox, over one WebSocket. */
export interface Bidi {
  send<Result>(method: string, params?: object): Promise<Result>
  close(): void
}

/** Opens a session with the browser that listens at `url`. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(`${url}/session`)
  const answers = new Map<number, (answer: Answer) => void>()
  let lastId = 0

  socket.addEventListener('message', (event) => {
    const answer: Answer = JSON.parse(String(event.data))
    if (answer.id !== null && answer.id !== undefined) answers.get(answer.id)?.(answer)
  })
  socket.addEventListener('close', () => {
    for (const answer of answers.values()) {
      answer({ type: 'error', error: 'closed', message: 'Firefox ended.' })
    }
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`No connection to ${url}.`)))
  })

  function send<Result>(method: string, params: object = {}): Promise<Result> {
    lastId += 1
    const id = lastId
    socket.send(JSON.stringify({ id, method, params }))
    return new Promise((resolve, reject) => {
      answers.set(id, (answer) => {
        answers.delete(id)
        if (answer.type === 'error') reject(new Error(`${method}: ${answer.message}`))
        else resolve(answer.result as Result)
      })
    })
  }

  await send('session.new', { capabilities: {} })
  return { send, close: () => socket.close() }
}

interface Answer {
  type: 'success' | 'error' | 'event'
  id?: number | null
  result?: unknown
  error?: string
  message?: string
}
