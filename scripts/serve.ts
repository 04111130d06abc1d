import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on localhost that counts what is asked of it. */
export interface Server {
  url: string
  /** The path of each request so far. */
  requests: string[]
  close(): Promise<void>
}

export interface Served {
  type: string
  body: string | Buffer
}

/** Serves on localhost, on a free port, what `find` has for a path; `null` is “not found”. */
export async function serve(find: (path: string) => Promise<Served | null>): Promise<Server> {
  const requests: string[] = []
  const server = await listen(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    requests.push(path)
    const found = await find(path)
    if (found) response.writeHead(200, { 'content-type': found.type }).end(found.body)
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  })
  return { ...server, requests }
}

/** A server on localhost, on a free port; closing it ends what is still open. */
export async function listen(answer: RequestListener): Promise<Omit<Server, 'requests'>> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
