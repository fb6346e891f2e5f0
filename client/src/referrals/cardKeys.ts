const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrow keys between cards: up and down within a column, left and right to the card at the same height. */
export function moveBetweenCards(from: EventTarget | null, key: string): boolean {
  const way = arrows[key];
  if (!way || !(from instanceof HTMLElement) || !from.dataset.referral) return false;
  const target = way === 'up' || way === 'down' ? beside(from, way === 'down' ? 1 : -1) : across(from, way === 'right');
  if (!target) return false;
  target.focus();
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

const cardsIn = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>('[data-referral]')];

function beside(from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const lane = from.closest<HTMLElement>('[data-lane]');
  const all = lane ? cardsIn(lane) : [];
  return all[all.indexOf(from) + step];
}

/** Empty columns are passed over. */
function across(from: HTMLElement, right: boolean): HTMLElement | undefined {
  const filled = [...document.querySelectorAll<HTMLElement>('[data-lane]')].filter(lane => cardsIn(lane).length > 0);
  const at = filled.findIndex(lane => lane.contains(from));
  const next = filled[at + (right ? 1 : -1)];
  const { top } = from.getBoundingClientRect();
  const distance = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top);
  return next && cardsIn(next).reduce((best, card) => (distance(card) < distance(best) ? card : best));
}
