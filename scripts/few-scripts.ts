import type { Plugin } from 'vite'

/**
 * Each script of a page costs a trip to the browser, so there are few: `first` reads the library, `start` is what
 * else the pages begin with, `library` what the library page loads to show an article, `common` what its later parts
 * share. The article is read from `first` on; the other files are asked for together with it, not by it.
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
          {
            name: 'first',
            tags: ['$initial'],
            test: /[\\/](?:lib[\\/](?:storage[\\/]|library\.ts|errors\.ts)|idb[\\/]|library[\\/]place\.ts)|preload-helper|virtual:/,
            priority: 3,
          },
          // Without what is a page's own: one must not start the other, nor dress it.
          {
            name: 'start',
            tags: ['$initial'],
            test: /^(?!.*(?:[\\/](?:entrypoints|popup)[\\/]|\.css))/,
            priority: 2,
          },
          { name: 'library', test: /[\\/]show-library\.tsx$/, priority: 1 },
          {
            name: 'common',
            test: /[\\/](?:components|lib[\\/](?:highlights|pieces))[\\/]/,
            minShareCount: 2,
          },
        ],
      },
    }
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { path, bundle = {} }) {
      if (!path.includes('options')) return []
      return Object.values(bundle)
        .filter(
          ({ type, name }) => type === 'chunk' && /^(start|library|rolldown-runtime)$/.test(name),
        )
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        }))
    },
  },
}
