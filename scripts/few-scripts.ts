import type { Plugin } from 'vite'

/**
 * Each script of a page costs a trip to the browser, so there are few: `start` is what the pages begin with, `library`
 * what the library page loads to show itself. Its file is asked for together with the first, not by it.
 */
export const fewScripts: Plugin = {
  name: 'few-scripts',
  outputOptions(options) {
    // What is injected, and the background, are one file each anyway.
    if (options.format !== 'es') return options
    return {
      ...options,
      codeSplitting: {
        groups: [
          // Without what is a page's own: one must not start the other, nor dress it.
          {
            name: 'start',
            tags: ['$initial'],
            test: /^(?!.*(?:[\\/](?:entrypoints|popup)[\\/]|\.css))/,
            priority: 2,
          },
          { name: 'library', test: /[\\/]show-library\.tsx$/, priority: 1 },
        ],
      },
    }
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { path, bundle = {} }) {
      if (!path.includes('options')) return []
      return Object.values(bundle)
        .filter(({ type, name }) => type === 'chunk' && /^(library|rolldown-runtime)$/.test(name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        }))
    },
  },
}
