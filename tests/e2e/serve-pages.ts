import { listen, type Served, type Server, serve } from '../../scripts/serve.ts'

/** Serves made-up pages on localhost, by path. A string is HTML. */
export function servePages(pages: Record<string, string | Served>): Promise<Server> {
  return serve(async (path) => {
    const page = pages[path]
    if (typeof page === 'string') return { type: 'text/html; charset=utf-8', body: page }
    return page ?? null
  })
}

/** Serves the beginning of one page and never its end: it loads for ever. */
export function serveEndless(beginning: string): Promise<Omit<Server, 'requests'>> {
  return listen((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(beginning)
  })
}
