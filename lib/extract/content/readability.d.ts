// The package's own entry brings a second module along that is not used here; its types are for the entry alone.
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability'
}
