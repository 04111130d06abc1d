const names =
  /lead|intro|standfirst|strap-?line|summary|sub-?(?:head|tit)|deck|(^|\W)dek|excerpt|abstract|chapo|sapo|vorspann|entradilla|bajada|sumario|ingress|description|perex/i

/** Whether the classes of an element, or those of what it is in, call it a standfirst. */
export function isNamedStandfirst(element: Element): boolean {
  return names.test(namesAround(element))
}

/** The classes of an element and of what it is in. */
export function namesAround(element: Element): string {
  return `${element.className} ${element.parentElement?.className}`
}
