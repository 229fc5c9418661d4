/** A list of places on one line scrolls by itself until the place one is in stands in its middle. */
export function currentInSight(line: HTMLElement): void {
  const here = line.querySelector<HTMLElement>('[aria-current], [aria-pressed=true]')
  if (here) line.scrollLeft = here.offsetLeft - (line.clientWidth - here.offsetWidth) / 2
}
