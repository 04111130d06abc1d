import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { listen } from '../../scripts/serve.ts'

/** How a page can show a picture, and whether it can be kept without any host permission. */
export interface PictureKind {
  name: string
  free: boolean
  /** What the other server says with the picture; null where it refuses it. */
  headers?: (request: IncomingMessage) => OutgoingHttpHeaders | null
  /** The `img`, `here` being the page's own address and `there` the other server's. */
  markup: (there: string) => string
}

/** Twelve kinds that news pages have. The last never comes: that server wants to know which page shows it. */
export const pictureKinds: PictureKind[] = [
  { name: 'same-origin', free: true, markup: () => img('src="/picture/same-origin"') },
  { name: 'data', free: true, markup: () => img('id="data"') },
  { name: 'blob', free: true, markup: () => img('id="blob"') },
  { name: 'crossorigin', free: true, headers: openToAll, markup: there('crossorigin') },
  { name: 'open', free: true, headers: openToAll, markup: there('open') },
  {
    name: 'echo',
    free: true,
    headers: ({ headers: { origin } }) => ({
      vary: 'Origin',
      ...(origin && { 'access-control-allow-origin': origin }),
    }),
    markup: there('echo'),
  },
  {
    name: 'its-site',
    free: true,
    headers: ({ headers: { origin } }) => ({
      vary: 'Origin',
      ...(/^http:\/\/localhost/.test(origin ?? '') && { 'access-control-allow-origin': origin }),
    }),
    markup: there('its-site'),
  },
  { name: 'closed', free: false, markup: there('closed') },
  {
    name: 'resource-policy',
    free: false,
    headers: () => ({ 'cross-origin-resource-policy': 'cross-origin' }),
    markup: there('resource-policy'),
  },
  {
    name: 'lazy',
    free: false,
    markup: (address) => img(`data-src="${address}/picture/lazy.png" src="/blank.gif"`),
  },
  { name: 'redirected', free: false, markup: there('redirected') },
  {
    name: 'referer',
    free: false,
    headers: ({ headers: { referer } }) => (referer ? {} : null),
    markup: there('referer'),
  },
]

/** Makes the pictures that only a script can. */
export const pictureScript = `
  const canvas = document.createElement('canvas')
  canvas.width = 400
  canvas.height = 300
  const pencil = canvas.getContext('2d')
  pencil.fillStyle = 'teal'
  pencil.fillRect(0, 0, 400, 300)
  document.getElementById('data').src = canvas.toDataURL()
  pencil.fillRect(100, 100, 50, 50)
  canvas.toBlob((bytes) => { document.getElementById('blob').src = URL.createObjectURL(bytes) })`

/** Another site's pictures; `cookies` are those that came with what our extension asked for. */
export interface PictureServer {
  url: string
  requests: { name: string; cookie: string | undefined; referer: string | undefined }[]
  close(): Promise<void>
}

export async function servePictures(picture: Buffer): Promise<PictureServer> {
  const requests: PictureServer['requests'] = []
  const server = await listen((request, response) => {
    const name = /\/picture\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? ''
    const { cookie, referer } = request.headers
    requests.push({ name, cookie, referer })
    if (name === 'redirected' && !request.url?.includes('again')) {
      response.writeHead(302, { location: '/picture/redirected?again' }).end()
      return
    }
    const kind = pictureKinds.find((kind) => kind.name === name)
    const headers = kind?.headers ? kind.headers(request) : {}
    if (headers) response.writeHead(200, { 'content-type': 'image/png', ...headers }).end(picture)
    else response.writeHead(403).end('Only on our own pages')
  })
  return { ...server, requests }
}

function openToAll(): OutgoingHttpHeaders {
  return { 'access-control-allow-origin': '*' }
}

function there(name: string): (address: string) => string {
  const more = name === 'crossorigin' ? ' crossorigin' : ''
  return (address) => img(`src="${address}/picture/${name}"${more}`)
}

function img(attributes: string): string {
  return `<img ${attributes} width="400" height="300">`
}
