import dayjs, { type Dayjs } from 'dayjs';

/** The clock on the wall in Shanghai, wherever the screen stands: what date fields show and begin with. */
export function civilNow(): Dayjs {
  return dayjs(wallClock.format(Date.now()).replace(', ', 'T'));
}

const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The instant at which that clock shows this. */
export function instantOf(wall: Dayjs): string {
  return new Date(`${wall.format('YYYY-MM-DDTHH:mm:ss')}+08:00`).toISOString();
}

/** What that clock shows at an instant. */
export function civilOf(instant: string): Dayjs {
  return dayjs(wallClock.format(Date.parse(instant)).replace(', ', 'T'));
}
