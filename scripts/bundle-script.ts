import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * A module, by its path in the project, with all it imports, built as for production: one script to run in a page.
 * `instead` gives other contents for imported files, by the end of their paths.
 */
export async function bundleScript(
  module: string,
  instead: Record<string, string> = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      {
        name: 'instead',
        load: (id) => Object.entries(instead).find(([path]) => id.endsWith(path))?.[1],
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry: module, formats: ['iife'], name: 'offprint' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output && output.output.find((item) => item.type === 'chunk')
  if (!chunk) throw new Error('Vite built no script.')
  return chunk.code
}
