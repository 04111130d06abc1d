/**
 * A browser with Offprint in it, driven from outside: `npm start -- --print`, the end-to-end tests and the benchmark
 * of the click all go through this, in Chromium and in Firefox.
 */
export interface DrivenBrowser {
  /** Opens a page in a new tab in front and waits for its `load`, 10 s at most. @throws Error when it cannot be reached */
  openPage(url: string): Promise<DrivenPage>
  /** Opens one of the extension's own pages, such as `options.html`, in a new tab in front. */
  openExtensionPage(path: string): Promise<DrivenPage>
  /**
   * Presses the real button in the toolbar, which grants `activeTab` as a click does, and hands back the popup.
   * Opening `popup.html` in a tab is not the same: it has no grant.
   */
  pressAction(page: DrivenPage): Promise<DrivenPage>
  /** The tab whose address contains `part`, once there is one. */
  findPage(part: string): Promise<DrivenPage>
  /** Presses keys where the focus is, as a person would: letters, or names such as `Enter`, `Shift+Tab`. */
  pressKeys(page: DrivenPage, keys: string[]): Promise<void>
  /** Gives the page a window of this size, in CSS pixels: half as many are a page at 200 %. */
  resize(page: DrivenPage, width: number, height: number): Promise<void>
  /** Takes the network away from every page and the background, or gives it back. */
  setOffline(isOffline: boolean): Promise<void>
  /** Ends the extension's background, as the browser does when it has had nothing to do; the next event starts it again. */
  stopBackground(): Promise<void>
  /** What is on the clipboard, as text; `page` is one of the extension's own, in front. */
  readClipboard(page: DrivenPage): Promise<string>
  /** Settles when the browser has ended. */
  exited: Promise<void>
  /** Ends the browser as a person would; the profile stays. */
  close(): Promise<void>
}

/** A tab or the popup. */
export interface DrivenPage {
  /** Runs a function in the page. It is sent as text: it sees its arguments and the page, nothing around it. */
  run<Args extends Json[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  close(): Promise<void>
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface LaunchOptions {
  executable: string
  /** The folder of the built extension. */
  extension: string
  /** The profile's folder; it is made if need be and used again if it is there. */
  profile: string
  /** Where downloads go, without a question. */
  downloads: string
  headless: boolean
  /** Whether the extension has Chromium's leave to read files, which it has not when a person installs it. */
  mayReadFiles?: boolean
  /** More command line arguments. */
  args?: string[]
  /** The environment, where it is not this process's own. */
  env?: NodeJS.ProcessEnv
}
