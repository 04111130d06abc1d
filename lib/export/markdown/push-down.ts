import type { Element, ElementContent } from 'hast'
import { isBlock } from './blocks'
import { isVisible } from './hast-nodes'

/** `wrapper` put around each run of inline nodes, at any depth of the blocks among `children`. */
export function pushDown(wrapper: Element, children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    if (run.some(isVisible)) result.push({ ...wrapper, children: run })
    else result.push(...run)
    run = []
  }
  for (const child of children) {
    if (!isBlock(child)) {
      run.push(child)
      continue
    }
    endRun()
    result.push(
      child.tagName === 'pre' ? child : { ...child, children: pushDown(wrapper, child.children) },
    )
  }
  endRun()
  return result
}
