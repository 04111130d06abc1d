import type { Plugin } from 'vite'

/**
 * Has V8 compile every function of the injected script while it reads it. Else it passes over each and reads it again
 * when it is called, and of a script that runs once nearly all is called. The line must be the first
 * (https://v8.dev/blog/explicit-compile-hints); other browsers pass over it.
 */
export const compileAtOnce: Plugin = {
  name: 'compile-at-once',
  generateBundle: {
    // WXT looks at how the code begins.
    order: 'post',
    handler(_options, bundle) {
      const script = bundle['extract.js']
      if (script?.type === 'chunk') script.code = `//# allFunctionsCalledOnLoad\n${script.code}`
    },
  },
}
