/** Arrow keys on the bed map: left and right follow the order of beds, up and down what the eye sees. */
export function moveFocus(from: EventTarget | null, key: string): boolean {
  if (!(from instanceof HTMLElement) || !from.dataset.bed) return false;
  const tiles = [...document.querySelectorAll<HTMLElement>('[data-bed]')];
  const at = tiles.indexOf(from);
  const target = targetOf(tiles, at, key);
  if (!target) return false;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
  return true;
}

function targetOf(tiles: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const from = tiles[at];
  if (!from) return undefined;
  switch (key) {
    case 'ArrowRight':
      return tiles[at + 1];
    case 'ArrowLeft':
      return tiles[at - 1];
    case 'Home':
      return from.closest('.rooms')?.querySelector<HTMLElement>('[data-bed]') ?? undefined;
    case 'ArrowDown':
      return nearest(tiles, from, 1);
    case 'ArrowUp':
      return nearest(tiles, from, -1);
    default:
      return undefined;
  }
}

function nearest(tiles: readonly HTMLElement[], from: HTMLElement, direction: 1 | -1): HTMLElement | undefined {
  const origin = from.getBoundingClientRect();
  let best: HTMLElement | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const tile of tiles) {
    const box = tile.getBoundingClientRect();
    const down = (box.top - origin.top) * direction;
    if (down < origin.height / 2) continue;
    // A row further away loses against any tile of the next row.
    const distance = down * 10 + Math.abs(box.left - origin.left);
    if (distance < bestDistance) {
      best = tile;
      bestDistance = distance;
    }
  }
  return best;
}
