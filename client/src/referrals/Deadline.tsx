import { useTranslation } from 'react-i18next';
import { timeOf } from '../ui/format';
import { type Deadline, deadlineOf } from './lanes';
import { leftWords, useServerNow } from './serverClock';

const closeMs = 15 * 60_000;
const radius = 5;
const around = 2 * Math.PI * radius;

type Clocked = Parameters<typeof deadlineOf>[0];

/** The clock that runs for a referral: a pie that empties and the words; late, a filled square that says by how much. */
export function DeadlineClock({ referral }: { referral: Clocked }) {
  const deadline = deadlineOf(referral);
  return deadline ? <Running deadline={deadline} /> : null;
}

function Running({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation();
  const fast = useServerNow(30_000) > deadline.until - closeMs;
  const now = useServerNow(fast ? 1_000 : 30_000);
  const left = deadline.until - now;
  const late = left <= 0;
  const kind = late ? 'late' : left < closeMs ? 'close' : 'calm';
  const words = t(late ? `referral.clock.${deadline.kind}Late` : `referral.clock.${deadline.kind}`, {
    time: leftWords(Math.abs(left)),
  });
  return (
    <span className={`deadline deadline-${kind}`} title={timeOf(deadline.until)}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {late ? <path d="M2 2h10v10H2z" className="deadline-square" /> : <Pie part={partLeft(deadline, left)} />}
      </svg>
      {words}
    </span>
  );
}

function partLeft({ from, until }: Deadline, left: number): number {
  return until > from ? Math.min(1, left / (until - from)) : 1;
}

function Pie({ part }: { part: number }) {
  return (
    <>
      <circle cx="7" cy="7" r={radius + 1} className="deadline-ring" />
      <circle
        cx="7"
        cy="7"
        r={radius / 2}
        className="deadline-pie"
        strokeDasharray={`${(part * around) / 2} ${around}`}
        transform="rotate(-90 7 7)"
      />
    </>
  );
}
